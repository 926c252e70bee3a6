import { CLASS_OF, DIGIT, isSpace, LETTER } from '../base/characters.js'
import type { ScoredTurn } from '../scoring/score-call.js'
import { isComplex } from './syllables.js'

/** What is read off the letters of sentences, beside their cues. */
export interface TextCounts {
  /** Runs of capitalised words that do not open their sentence: names of people, firms, products, months. */
  readonly names: number
  /** Words of three and more syllables; names and the endings -ed, -es, -ing do not count. */
  readonly complexWords: number
}

/** No shorter word counts as complex. */
const SHORTEST = 5
const APOSTROPHES = new Set([39, 0x2019])
const DOT = 46
/** Marks that stand inside a name: - & ' . */
const NAME_MARKS = new Set([45, 38, DOT, ...APOSTROPHES])

const isCapital = (code: number): boolean => (code >= 65 && code <= 90) || (code >= 0xc0 && code <= 0xde)
const isSmall = (code: number): boolean => code >= 97 && code <= 122

/**
 * Read the letters of turns; notices are out unless asked for, annotations always.
 *
 * A name is a run of capitalised words, joined by blanks or - & ' . and not opening its sentence; a single letter is one
 * only before a full stop ("U.S."), and a sentence all in capitals holds none. So "Bank of America" is two, an acronym
 * ("EBITDA") is one, and a name that opens a sentence is missed. In no sentence are there more names than words.
 *
 * It reads every letter again, which costs about half as much as scoring: hence only where asked for.
 *
 * @example countText(call.turns, false).names
 */
export function countText(turns: readonly ScoredTurn[], notices: boolean): TextCounts {
  let names = 0
  let complexWords = 0
  for (const { turn, sentences } of turns) {
    const { text, annotations } = turn
    let next = 0
    for (const { start, end, words, numbers, boilerplate } of sentences) {
      if (boilerplate && !notices) continue
      let namesHere = 0
      let complexHere = 0
      let isFirst = true
      let inName = false
      let hasSmall = false
      for (let i = start; i < end; ) {
        while (next < annotations.length && annotations[next]!.end <= i) next++
        if (next < annotations.length && annotations[next]!.start <= i) {
          i = annotations[next]!.end
          continue
        }
        const code = text.charCodeAt(i)
        const found = CLASS_OF[code]
        if (found !== LETTER && found !== DIGIT) {
          if (!isSpace(code) && !NAME_MARKS.has(code)) inName = false
          i++
          continue
        }
        const last = wordEnd(text, i + 1, end)
        const isCapitalised = isCapital(code)
        hasSmall ||= isSmall(code) || isSmall(text.charCodeAt(last - 1))
        const opens = isCapitalised && !isFirst && (last - i > 1 || text.charCodeAt(last) === DOT)
        if (opens && !inName) namesHere++
        inName = opens || (inName && isCapitalised)
        if (!inName && last - i >= SHORTEST && isComplex(text, i, last)) complexHere++
        isFirst = false
        i = APOSTROPHES.has(text.charCodeAt(last)) ? wordEnd(text, last + 1, end) : last
      }
      if (hasSmall) names += Math.min(namesHere, words - numbers)
      complexWords += Math.min(complexHere, words - numbers)
    }
  }
  return { names, complexWords }
}

/** Where the letters and digits from `i` end. */
function wordEnd(text: string, i: number, end: number): number {
  for (; i < end; i++) {
    const found = CLASS_OF[text.charCodeAt(i)]
    if (found !== LETTER && found !== DIGIT) break
  }
  return i
}
