import { columnsOf, fieldOf, isRow, type Row } from '../fields.js'
import { KNOWN_BY, TEXTS } from './call-text.js'
import { LISTS } from './turn-list.js'

/** What looks like a call's file and is none, and what it is instead. */
export interface Refusal {
  readonly id: string
  readonly fits: (value: Row) => boolean
  /** Completes "the file holds …, expected a call". */
  readonly holds: (value: Row) => string
}

const MESSAGES = ['errormessage', 'error', 'information', 'message', 'note', 'detail', 'errors', 'fault']
const MOST_SHOWN = 120

/** The words of a message, also of `{ error: { message } }` and lists. */
function messageOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value.trim() === '' ? undefined : value.trim()
  if (Array.isArray(value)) return messageOf(value[0])
  return isRow(value) ? messageOf(fieldOf(value, MESSAGES)) : undefined
}

const holdsWords = (value: unknown): boolean =>
  typeof value === 'string' || isRow(value) || (Array.isArray(value) && value.length > 0)

export const REFUSALS: readonly Refusal[] = [
  {
    id: 'question-answer-pairs',
    fits: (value) => {
      const columns = columnsOf([value])
      return typeof columns.field(['question'])(value) === 'string' && columns.has(['answer'])
    },
    holds: () => 'pairs of a question and an answer without the call around them',
  },
  {
    id: 'api-error',
    fits: (value) =>
      messageOf(fieldOf(value, MESSAGES)) !== undefined && !holdsWords(fieldOf(value, [...TEXTS, ...LISTS, 'text'])),
    holds: (value) => {
      const message = messageOf(fieldOf(value, MESSAGES)) ?? ''
      return `an API error message: "${message.length > MOST_SHOWN ? `${message.slice(0, MOST_SHOWN)}…` : message}"`
    },
  },
  {
    id: 'empty-call',
    fits: (value) => {
      const columns = columnsOf([value])
      return (
        columns.has([...TEXTS, ...LISTS]) &&
        columns.has([...KNOWN_BY, 'transcript']) &&
        !holdsWords(fieldOf(value, [...TEXTS, ...LISTS]))
      )
    },
    holds: () => 'a call without words: its transcript is empty',
  },
  {
    id: 'calendar',
    fits: (value) => {
      const columns = columnsOf([value])
      const isDated = columns.has(['date']) && columns.has(['quarter', 'period', 'fiscalyear'])
      return isDated && !columns.has([...TEXTS, ...LISTS, 'text'])
    },
    holds: () => 'dates of calls without their words',
  },
]
