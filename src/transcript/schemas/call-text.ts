import { columnsOf, fieldOf, type Row } from '../fields.js'
import type { RawCall } from '../types.js'
import { callFieldsOf } from './call-fields.js'
import { peopleOf } from './people.js'
import { callOf, type Reading, type ReadText, type Schema } from './schema.js'
import { unnamedTurn } from './unnamed-turn.js'

export const TEXTS = ['content', 'transcript', 'fulltext', 'transcripttext']
/** A call is known by these, so that any text with a key is none. */
export const KNOWN_BY = [
  'symbol',
  'ticker',
  'companyname',
  'cik',
  'year',
  'fiscalyear',
  'quarter',
  'q',
  'period',
  'date',
]

/** The text of a call as a text format reads it, without places: they would be in the field, not in the source. */
export function callOfText(text: string, readText: ReadText): RawCall | undefined {
  if (text.trim() === '') return undefined
  const call = readText(text)
  if (call === undefined) return unlabelled(text)
  return {
    ...call,
    turns: call.turns.map((turn) => ({ ...turn, span: null, pieces: [] })),
    furniture: [],
  }
}

/** Words of which nothing says who speaks them. */
const unlabelled = (text: string): RawCall | undefined =>
  callOf({
    turns: [unnamedTurn(text, undefined)],
  })

/** The text of a call. Any text may be called "text", only a long one is a call. */
function wordsOf(value: Row): string | undefined {
  const text = fieldOf(value, TEXTS)
  if (typeof text === 'string') return text
  const any = fieldOf(value, ['text'])
  return typeof any === 'string' && any.length > FEWEST_CHARACTERS ? any : undefined
}

function read(value: Row, { readText }: Reading): RawCall | undefined {
  const text = wordsOf(value)
  const call = text === undefined ? undefined : callOfText(text, readText)
  if (call === undefined) return undefined
  const said = callFieldsOf([value])
  const roster = peopleOf(fieldOf(value, ['participants', 'participant']))
  return {
    ...call,
    ...said,
    roster: roster.length > 0 ? roster : call.roster,
    company: { ...call.company, ...said.company, ids: { ...call.company.ids, ...said.company.ids } },
    event: { ...call.event, ...said.event },
    diagnostics: [...said.diagnostics, ...call.diagnostics],
  }
}

/**
 * The words of a call in one text beside its fields: FMP and roic.ai v2 (`content`), the S&P API's `/raw`, the public
 * sets (`content`, `transcript`).
 */
export const callText: Schema = {
  id: 'call-text',
  fits: (value) => {
    const columns = columnsOf([value])
    const text = wordsOf(value)
    // Beside a question and its answer the text is only what they were taken from.
    if (text === undefined || (columns.has(['question']) && columns.has(['answer']))) return 0
    if (columns.has(KNOWN_BY)) return 0.85
    const isContent = columns.has(['content', 'fulltext', 'transcripttext']) && text.length > FEWEST_CHARACTERS
    return columns.has(['transcript']) || isContent ? 0.6 : 0
  },
  read,
}

/** Content without any field of a call must be as long as one. */
const FEWEST_CHARACTERS = 2000
