import { isDigit, isPlainLetter, oneOf, type SignTest } from './signs.js'

/** Words of the participants' names. */
export type Names = Pick<ReadonlySet<string>, 'has'>

/** Thanks, assent and goodbye; of two that begin alike the one that counts comes first. */
const PHRASES: readonly string[] =
  `okay, ok, all right, allright, right, great, perfect, excellent, super, awesome, wonderful, good morning,
  good afternoon, good evening, good day, morning, afternoon, evening, good luck, good question, good point, good, sure, yes, yeah,
  yep, no problem, no, got it, thanks, thank you, thank, you bet, you're welcome, you are welcome, welcome, cheers, hi,
  hello, hey, good-bye, goodbye, bye, absolutely, understood, understand, i see, very good, very much, very helpful,
  so much, much, a lot, APPRECIATE, that's helpful, that's great, that's it, that's fine, that's all,
  that's very helpful, that is helpful, that is great, that is it, that is all, i'm sorry, sorry, helpful, fair enough, my pleasure,
  take care, see you soon, please go ahead, go ahead, doing well, how about you, sir, ma'am, so, guys, everyone,
  everybody, operator, FOR, again, that, it, then, you too, you, and, but, well, pleasure`.split(/,\s+/)
/** What thanks are for, and what is appreciated, in the place of the words in capitals above. */
const FILLED: Readonly<Record<string, string>> = {
  FOR: 'for (?:taking|the|your|joining)(?: (?:the|my|our|your|questions?|time|answers?|color|help|call|today|us|detail|clarity|interest))*',
  APPRECIATE:
    '(?:i |we )?appreciate(?: (?:it|you|the|your|joining|us|questions?|time|interest|comments?|color|help|feedback))*',
}

const COURTESIES = new RegExp(`\\b(?:${PHRASES.map((phrase) => FILLED[phrase] ?? phrase).join('|')})\\b`, 'gi')
/** Every word that courtesies are made of. */
const VOCABULARY: ReadonlySet<string> = new Set(
  PHRASES.map((phrase) => FILLED[phrase] ?? phrase)
    .flatMap((phrase) => [phrase.replaceAll('s?', ' '), phrase.replaceAll('s?', 's ')])
    .flatMap((phrase) => phrase.toLowerCase().match(/[a-z]+/g) ?? []),
)
/** Who is greeted or thanked by a name is no less so if nobody of that name speaks. */
const ADDRESSED =
  /\b((?:[Tt]hanks|[Tt]hank you|[Hh]i|[Hh]ey|[Hh]ello|[Mm]orning|[Aa]fternoon|[Ee]vening|[Ww]elcome)(?: so much| very much| again)?,?) \p{Lu}[\p{L}'-]+(?= ?(?:[.,!?]|$))/gu
const WORD = /\p{L}+/gu
/** A longer statement says more than thanks. */
const LONGEST = 120

/**
 * True for a statement of courtesies and names alone: it says nothing about the company.
 *
 * @param statement With straight quotes.
 * @param names Words of the participants' names, as they are written.
 * @example isCourtesy('Thank you, Cy.', new Set(['Cy'])) // => true
 */
export const isCourtesy = (statement: string, names: Names): boolean =>
  statement.length <= LONGEST &&
  !hasOtherWord(statement, names) &&
  (!saysMore(statement, names) || !saysMore(statement.replace(ADDRESSED, '$1'), names))

const saysMore = (statement: string, names: Names): boolean =>
  /\p{L}|\d/u.test(statement.replace(COURTESIES, ' ').replace(WORD, (word) => (names.has(word) ? ' ' : word)))

/** A word of plain letters that is in no courtesy and can be no name: most statements have one among the first few. */
function hasOtherWord(statement: string, names: Names): boolean {
  for (let start = 0; start < statement.length; start++) {
    if (!isPlainLetter(statement.charCodeAt(start))) continue
    let end = start + 1
    while (isPlainLetter(statement.charCodeAt(end))) end++
    if (!isPart(statement.charCodeAt(start - 1)) && !isPart(statement.charCodeAt(end))) {
      const word = statement.slice(start, end)
      const mayBeName = start > 0 && word < 'a' && isEnd(statement.charCodeAt(end))
      if (!mayBeName && !VOCABULARY.has(word) && !VOCABULARY.has(word.toLowerCase()) && !names.has(word)) return true
    }
    start = end
  }
  return false
}

/** Joins a word of plain letters to a longer one. */
const isPart = (code: number): boolean => code >= 128 || isDigit(code) || code === UNDERSCORE
const UNDERSCORE = 95
/** What may stand behind the name of who is addressed. */
const isSign = oneOf(' .,!?')
const isEnd: SignTest = (code) => isSign(code) || Number.isNaN(code)
