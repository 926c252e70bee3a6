import type { Span } from '../../base/span.js'
import { bodyOf, type Piece } from '../body.js'
import { looksLikeName } from '../names.js'
import { rawTurn } from '../raw-turn.js'
import { isDigit } from '../signs.js'
import { type Source, trimmed } from '../source.js'
import { roleOf } from '../titles.js'
import type { Diagnostic, Format, Furniture, Look, RawCall, RawTurn } from '../types.js'

const TIME = String.raw`(\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?)`
const ID = '(?:speaker|spk)[ _]?[A-Z0-9]{1,3}'
/** `Speaker 3 (00:12:04):`, anywhere in a line: line ends may be lost. */
const TIMED = new RegExp(String.raw`(?<![\p{L}\d])(${ID}) ?[([]${TIME}[)\]]:?(?=\s|$)`, 'giu')
/** At a line start, in order; `name` and `time` tell which group is which. */
const MARKS: readonly { readonly pattern: RegExp; readonly name: number; readonly time: number }[] = [
  { pattern: new RegExp(String.raw`^([^()[\]:]{2,60}?) ?[([]${TIME}[)\]](?::(?=\s|$)|$)`, 'i'), name: 1, time: 2 },
  {
    pattern: new RegExp(String.raw`^[([]?${TIME}[)\]]?[ –-]{1,3}\[?([^()[\]:]{2,60}?)\]?:(?=\s|$)`, 'i'),
    name: 2,
    time: 1,
  },
  { pattern: new RegExp(String.raw`^([^()[\]:]{2,60}?) {1,8}${TIME}$`, 'i'), name: 1, time: 2 },
  { pattern: new RegExp(String.raw`^\[?(${ID})\]?:(?=\s|$)`, 'i'), name: 1, time: 0 },
]
const NUMBERED = new RegExp(String.raw`${ID}\]?$`, 'i')
const LONGEST_ID = 'speaker 123]'.length
const IS_ID = new RegExp(`^${ID}$`, 'i')
const LONGEST_MARK = 120

/** Marks in this many lines of the beginning tell whether a text is in the format. */
const HEAD_LINES = 2000
const LOOKED_AT = 20_000
const FEWEST = 3

interface Mark extends Span {
  readonly name: string
  readonly startSec: number | undefined
}

/** The marks of a line, by their places in the text; each holds the colon of a time or ends a number. */
function marksIn({ text, start }: { readonly text: string; readonly start: number }): readonly Mark[] {
  if (!hasMarkColon(text)) return []
  const timed = [...text.matchAll(TIMED)]
  if (timed.length > 0) return timed.map((match) => mark(match[1]!, match[2], start + match.index, match[0].length))
  const head = text.slice(0, LONGEST_MARK)
  for (const { pattern, name, time } of MARKS) {
    const match = pattern.exec(head)
    const said = match?.[name]?.trim()
    if (said !== undefined && isSpeaker(said)) return [mark(said, match![time], start, match![0].length)]
  }
  return []
}

/** True for text with the colon of a time, or one after a number: `0:12`, `Speaker 3:`, `[spk_1]:`. */
function hasMarkColon(text: string): boolean {
  for (let colon = text.indexOf(':'); colon !== -1; colon = text.indexOf(':', colon + 1)) {
    if (isDigit(text.charCodeAt(colon - 1)) && isDigit(text.charCodeAt(colon + 1))) return true
    if (NUMBERED.test(text.slice(Math.max(0, colon - LONGEST_ID), colon))) return true
  }
  return false
}

const isSpeaker = (name: string): boolean =>
  IS_ID.test(name) || looksLikeName(name) || (name.length <= 40 && roleOf(name, null) !== undefined)

const mark = (name: string, time: string | undefined, start: number, length: number): Mark => ({
  name,
  startSec: time === undefined || !/^\d/.test(time) ? undefined : secondsOf(time),
  start,
  end: start + length,
})

const secondsOf = (time: string): number =>
  time
    .replace(',', '.')
    .split(':')
    .reduce((seconds, part) => seconds * 60 + Number(part), 0)

function look(source: Source): Look {
  const marks: Mark[] = []
  for (const { text, start } of source.lines.slice(0, HEAD_LINES))
    for (const found of marksIn({ text: text.slice(0, LOOKED_AT), start })) marks.push(found)
  return { score: scoreOf(marks), read: () => [read(source)] }
}

function scoreOf(marks: readonly Mark[]): number {
  const timed = marks.filter(({ startSec }) => startSec !== undefined).length
  const unnamed = marks.filter(({ name }) => IS_ID.test(name)).length
  if (marks.length < FEWEST || timed + unnamed < FEWEST) return 0
  return unnamed >= FEWEST && timed >= FEWEST ? 0.95 : 0.85
}

function read({ text, lines }: Source): RawCall {
  const turns: RawTurn[] = []
  const furniture: Furniture[] = []
  const diagnostics: Diagnostic[] = []
  let speaker: Mark | undefined
  let body: Piece[] = []
  const close = (): void => {
    if (speaker !== undefined) turns.push(turnOf(text, speaker, body))
    else for (const { start, end } of body) furniture.push({ start, end, kind: 'notice' })
    if (speaker === undefined && body.length > 0)
      diagnostics.push({ code: 'textBeforeCall', level: 'info', message: 'text before the first speaker is no turn' })
    body = []
  }
  const add = (start: number, end: number): void => {
    const said = trimmed(text, start, end)
    if (said.text !== '') body.push({ start: said.start, end: said.end, join: '\n' })
  }
  for (const line of lines) {
    let from = line.start
    for (const found of marksIn(line)) {
      add(from, found.start)
      close()
      speaker = found
      from = found.end
    }
    add(from, line.end)
  }
  close()
  return { turns, roster: [], company: {}, event: {}, furniture, diagnostics }
}

function turnOf(text: string, { name, startSec, start, end }: Mark, body: readonly Piece[]): RawTurn {
  const said = bodyOf(text, body)
  const label = text.slice(start, end).replace(/:$/, '')
  const origin = startSec === undefined ? undefined : { startSec }
  return rawTurn({ label, name, title: null, firm: null }, undefined, said, [{ start, end }, ...said.pieces], {
    origin,
  })
}

/** Speech recognition output with speaker numbers or names and times (FORMATS 2.15). */
export const asrText: Format = {
  id: 'asr-text',
  medium: 'text',
  atMost: 0.95,
  looksFor: `speaker numbers or times before what is said, such as "Speaker 1 (00:12:04): " or "[00:12:04] Jane Doe: " (at least ${FEWEST})`,
  look,
}
