import { isRow, type Row } from '../fields.js'
import type { Source } from '../source.js'

/** The objects of a JSON source that may be calls or turns. */
export interface Entries {
  readonly rows: readonly Row[]
  /** How many lines of JSON Lines could not be read. */
  readonly damaged: number
}

/** Keys that only wrap the answer of an API. */
const WRAPPERS = ['data', 'results', 'result', 'response', 'transcripts', 'calls', 'items', 'rows']
const DEEPEST = 4

/**
 * The objects a JSON source is made of: the elements of its list (of its lists), the lines of JSON Lines, what stands
 * in a wrapper, else the one object.
 *
 * @param isWhole True for an object that is a call itself, though it has a key that looks like a wrapper.
 */
export function entriesOf(source: Source, isWhole: (value: Row) => boolean): Entries {
  if (source.json !== undefined) return { rows: unwrapped(source.json, isWhole, 0), damaged: 0 }
  const lines = source.lines.filter(({ text }) => text !== '')
  // A file that is damaged from its first line on is no list of lines.
  if (lines.length < 2 || jsonLine(lines[0]!.text) === undefined) return { rows: [], damaged: 0 }
  const values = lines.map(({ text }) => jsonLine(text)).filter((value) => value !== undefined)
  return { rows: unwrapped(values, isWhole, 0), damaged: lines.length - values.length }
}

/** True for lists with nothing in them, nested ones too, as deep as entries are looked for. */
export const isEmptyList = (value: unknown, depth = 0): boolean => {
  if (depth > DEEPEST) return false
  if (Array.isArray(value)) return value.every((each) => isEmptyList(each, depth + 1))
  return isRow(value) && WRAPPERS.some((key) => Array.isArray(value[key]) && isEmptyList(value[key], depth + 1))
}

function jsonLine(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function unwrapped(value: unknown, isWhole: (value: Row) => boolean, depth: number): readonly Row[] {
  if (depth > DEEPEST) return []
  if (Array.isArray(value))
    return value.every(isRow)
      ? value
      : value.flatMap((each) => (isRow(each) ? [each] : unwrapped(each, isWhole, depth + 1)))
  if (!isRow(value)) return []
  const wrapper = isWhole(value)
    ? undefined
    : WRAPPERS.find((key) => typeof value[key] === 'object' && value[key] !== null)
  return wrapper === undefined ? [value] : unwrapped(value[wrapper], isWhole, depth + 1)
}
