import { foldKey } from '../section-words.js'
import type { Line, Source } from '../source.js'
import type { Format, Furniture, Look, Origin, RawCall, RawTurn } from '../types.js'

/** What a table of recognised words has in its columns, folded. */
interface Columns {
  readonly token: number
  readonly speaker: number
  readonly start: number
  readonly end: number
  readonly punctuation: number
}

const LONGEST_HEADER = 400

function columnsOf(header: string): Columns | undefined {
  if (!header.includes('|') || header.length > LONGEST_HEADER) return undefined
  const names = header.split('|').map(foldKey)
  const at = (...aliases: readonly string[]): number => names.findIndex((name) => aliases.includes(name))
  const columns = {
    token: at('token', 'word'),
    speaker: at('speaker', 'speakerid'),
    start: at('ts', 'start', 'startts'),
    end: at('endts', 'end'),
    punctuation: at('punctuation', 'punct'),
  }
  return columns.token === -1 || columns.speaker === -1 ? undefined : columns
}

function look(source: Source): Look {
  const [first, second] = source.lines
  const columns = columnsOf(second === undefined ? first!.text.slice(0, LONGEST_HEADER) : first!.text)
  return {
    score: columns === undefined ? 0 : 0.95,
    read: () => (columns === undefined ? [] : [read(source.lines, columns)]),
  }
}

/** A turn for every run of rows with one speaker; its piece of the source is those rows. */
function read(lines: readonly Line[], columns: Columns): RawCall {
  const turns: RawTurn[] = []
  const [header, ...rows] = lines.filter(({ text }) => text !== '')
  let from = 0
  while (from < rows.length) {
    const speaker = cellOf(rows[from]!, columns.speaker)
    let to = from + 1
    while (to < rows.length && cellOf(rows[to]!, columns.speaker) === speaker) to++
    turns.push(turnOf(speaker, rows.slice(from, to), columns))
    from = to
  }
  const furniture: readonly Furniture[] =
    header === undefined ? [] : [{ start: header.start, end: header.end, kind: 'header' }]
  return { turns, roster: [], company: {}, event: {}, furniture, diagnostics: [] }
}

const cellOf = ({ text }: Line, column: number): string => text.split('|')[column]?.trim() ?? ''

const secondsIn = (row: Line, column: number): number | undefined => {
  const cell = cellOf(row, column)
  return cell === '' || !Number.isFinite(Number(cell)) ? undefined : Number(cell)
}

const first = <T>(rows: readonly Line[], cell: (row: Line) => T | undefined): T | undefined => {
  for (const row of rows) {
    const value = cell(row)
    if (value !== undefined) return value
  }
  return undefined
}

function turnOf(speaker: string, rows: readonly Line[], columns: Columns): RawTurn {
  const words = rows.map((row) => `${cellOf(row, columns.token)}${cellOf(row, columns.punctuation)}`)
  const startSec = first(rows, (row) => secondsIn(row, columns.start))
  const endSec = first(rows.toReversed(), (row) => secondsIn(row, columns.end))
  const origin: Origin = {
    ...(speaker === '' ? {} : { turnId: speaker }),
    ...(startSec === undefined ? {} : { startSec }),
    ...(endSec === undefined ? {} : { endSec }),
  }
  return {
    label: speaker,
    name: /^\d+$/.test(speaker) ? `Speaker ${speaker}` : speaker,
    title: null,
    firm: null,
    section: undefined,
    text: words.filter((word) => word !== '').join(' '),
    span: null,
    pieces: [{ start: rows[0]!.start, end: rows.at(-1)!.end }],
    origin,
  }
}

/** Pipe tables of recognised words, a row each: `token|speaker|ts|endTs|punctuation` (FORMATS 2.15). */
export const asrTable: Format = {
  id: 'asr-table',
  medium: 'text',
  atMost: 0.95,
  looksFor: 'a table between pipes with a "token" and a "speaker" column, a word a row',
  look,
}
