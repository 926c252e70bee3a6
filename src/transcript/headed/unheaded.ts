import type { Span } from '../../base/span.js'
import type { Diagnostic, Furniture, RawTurn } from '../types.js'
import { isHeadLine } from './call-head.js'
import { opensCall } from './opening.js'

/** A line that is this foreign is a site's notice. */
const FOREIGN = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\u0400-\u04ff\u0600-\u06ff]/g
/** So much of a line tells what it is. */
const HEAD = 1500
/** A statement that stands before the welcome has this many words at least. */
const SPOKEN = 8

const isForeign = (line: string): boolean => {
  const head = line.slice(0, HEAD)
  return (head.match(FOREIGN) ?? []).length > head.length / 4
}

const isSpoken = (line: string): boolean =>
  /[.?!\])]$/.test(line) && line.slice(0, HEAD).split(' ').length >= SPOKEN && !isForeign(line) && !isHeadLine(line)

interface Said extends Span {
  readonly text: string
}

export interface Unheaded<T extends Said> {
  readonly notices: readonly Furniture[]
  /** The operator's. */
  readonly speech: readonly T[]
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * Text under no heading: a welcome, and what opens the Q&A, are the operator's; a site's notice and a head are furniture.
 *
 * @param lines Neighbours, none empty.
 * @param turn The index the turn would have.
 */
export function readUnheaded<T extends Said>(
  lines: readonly T[],
  section: RawTurn['section'],
  turn: number,
): Unheaded<T> {
  let first = section === 'qa' ? 0 : lines.findIndex(({ text }) => opensCall(text))
  if (first === -1) first = lines.length
  else while (first > 0 && isSpoken(lines[first - 1]!.text)) first--
  const before = lines.slice(0, first)
  const speech = lines.slice(first)
  const diagnostics: Diagnostic[] = []
  const notice = before.find(({ text }) => !isHeadLine(text))
  if (notice !== undefined) diagnostics.push(noticed(notice.text))
  if (speech.length > 0)
    diagnostics.push({
      code: 'noHeading',
      level: 'warn',
      turn,
      message: "text under no heading is read as the operator's",
    })
  const notices = before.map(({ start, end, text }): Furniture => {
    return { start, end, kind: isHeadLine(text) ? 'header' : 'notice' }
  })
  return { notices, speech, diagnostics }
}

/** What to say of a line before the call that is no part of it. */
export function noticed(text: string): Diagnostic {
  const what = isForeign(text) ? 'a notice in another language' : 'text'
  return {
    code: isForeign(text) ? 'foreignNotice' : 'textBeforeCall',
    level: 'info',
    message: `${what} before the first heading is no turn: "${text.slice(0, 40)}${text.length > 40 ? '…' : ''}"`,
  }
}
