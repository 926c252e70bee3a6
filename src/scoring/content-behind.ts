import type { Span } from '../base/span.js'
import { roomFor } from '../text/room.js'
import { scan } from '../text/scan.js'
import { FIRST_WORD, KIND, SYMBOL } from '../text/symbols.js'
import { buildVocabulary } from '../text/vocabulary.js'

/** What stands behind a refusal in its own sentence. */
export interface Behind {
  readonly words: number
  /** Numbers given, years not among them. */
  readonly numbers: number
}

const TURNS = ['but', 'however', 'although', 'though', 'except']
/** After a comma these go on about the refusal itself: "with Ann, who has the details, so that you can". */
const JOINS = ['who', 'whom', 'whose', 'which', 'that', 'so', 'because', 'since', 'as', 'until', 'if', 'when', 'where']
const VOCABULARY = buildVocabulary([...TURNS, ...JOINS])
const FIRST_JOIN = FIRST_WORD + TURNS.length
/** Where sentences are laid out, one after the other: nothing of it is in what is found. */
const ROOM = roomFor(1000)
const NONE: readonly Span[] = []
const YEAR = /^(?:19|20)\d\d$/

/**
 * What a sentence goes on to say behind the words it refuses with: what follows "but", a comma or a dash. The object
 * of the refusal and its reason are none of it.
 *
 * @param from Where the refusal ends, `to` where its sentence does.
 * @example contentBehind("I don't have it here, but it is 40%.", 20, 36) // => { words: 4, numbers: 1 }
 */
export function contentBehind(text: string, from: number, to: number, annotations: readonly Span[] = []): Behind {
  const shifted =
    annotations.length === 0
      ? NONE
      : annotations
          .filter(({ start, end }) => start < to && end > from)
          .map(({ start, end }) => ({ start: Math.max(0, start - from), end: Math.min(end, to) - from }))
  const { count, kind, symbol, start, end, text: said } = scan(text.slice(from, to), VOCABULARY, shifted, ROOM)
  const opens = (i: number): boolean =>
    symbol[i] === SYMBOL.comma || symbol[i] === SYMBOL.dash
      ? !(i + 1 < count && symbol[i + 1]! >= FIRST_JOIN)
      : symbol[i]! >= FIRST_WORD && symbol[i]! < FIRST_JOIN
  let i = 0
  while (i < count && !opens(i)) i++
  let words = 0
  let numbers = 0
  for (; i < count; i++) {
    if (kind[i] === KIND.word) words++
    else if (kind[i] === KIND.number) {
      words++
      if (!YEAR.test(said.slice(start[i], end[i])) || symbol[i + 1] === SYMBOL.percent) numbers++
    }
  }
  return { words, numbers }
}
