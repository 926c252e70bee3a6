import type { Span } from '../../base/span.js'
import type { Piece } from '../body.js'
import { type Line, trimmed } from '../source.js'

/** `<Sync id="L152"time="00:25:00"/>`, escaped or not. */
const SYNC = /(?:<|&lt;)Sync\b[^<>]{0,200}?(?:\/?>|\/?&gt;)/gi
const TIME = /\btime\s*=\s*(?:["']|&quot;)?(\d{1,2}):(\d{2}):(\d{2})/i
const SENTENCE_END = /[.?!…)\]"”]$/

export interface Unsynced {
  readonly pieces: readonly Piece[]
  readonly marks: readonly Span[]
  /** Seconds into the recording, one a mark that has a time. */
  readonly times: readonly number[]
}

/** False for a line without time marks: nearly all. */
export const mayHoldSync = (line: string): boolean =>
  (line.includes('<') || line.includes('&')) && /\bSync\b/i.test(line)

/** A line of speech without its time marks, as the pieces between them. */
export function unsynced(text: string, line: Line): Unsynced {
  const pieces: Piece[] = []
  const marks: Span[] = []
  const times: number[] = []
  let from = line.start
  const add = (to: number): void => {
    const chunk = trimmed(text, from, to)
    pieces.push(...pieceOf(chunk, pieces.length === 0 ? '\n' : joinBetween(text, pieces.at(-1)!, chunk, from)))
  }
  for (const match of line.text.matchAll(SYNC)) {
    const start = line.start + match.index
    add(start)
    from = start + match[0].length
    marks.push({ start, end: from })
    const [, hours, minutes, seconds] = TIME.exec(match[0]) ?? []
    if (seconds !== undefined) times.push(Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds))
  }
  add(line.end)
  return { pieces, marks, times }
}

const pieceOf = ({ start, end }: Span, join: Piece['join']): readonly Piece[] =>
  end > start ? [{ start, end, join }] : []

/** A mark between blanks or after a sentence parts words; one inside a word does not. */
function joinBetween(text: string, before: Span, after: Span, markEnd: number): Piece['join'] {
  const isParted = /\s/.test(text[before.end] ?? '') || after.start > markEnd
  return isParted || SENTENCE_END.test(text.slice(before.end - 1, before.end)) ? ' ' : ''
}
