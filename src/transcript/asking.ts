import { holdsAny } from './anchored.js'
import { isCourtesy, type Names } from './courtesies.js'
import { isBlank, lastCode, type SignTest } from './signs.js'
import { lastStatement } from './statements.js'

/** Words of an outsider, and what is known of them. */
export interface Asking {
  /** With straight quotes. */
  readonly text: string
  readonly words: number
  /** Words of the participants' names, as they are written. */
  readonly names: Names
}

/** An outside turn this long asks something even without a question mark. */
export const LONG_ASK = 45
/** Verb, subject and something more. */
const FEWEST = 3
/** A wish says what it asks for in more words than these. */
const WISH = 12
/** So few words were no question yet when they were cut off. */
const CUT_OFF = 4

const REQUEST =
  /\b(?:can|could|would|will) you\b|\b(?:wanted|want|like|love|hoping) to (?:ask|know|understand|get|hear|see|follow|talk|clarify|touch|check)|(?<!\bno )\b(?:wonder(?:ing|ed)?|curious)\b|\b(?:if|maybe) you (?:can|could)\b|\btrying to (?:figure|understand|parse|get (?:my|a|some))\b|\bmy (?:first |next |second |other |last )?question\b|\bhelp (?:me|us)\b|\bany (?:color|updates?|thoughts|sense|insight|guidance|changes?)\b/i

const PRONOUN = '(?:I|you|we|they|he|she|it|there)'
const SUBJECT = `(?:${PRONOUN}|this|that|these|those|the|your|our|their|its|any)`
const BE = `(?:is|are|was|were|could|would|should|will|can|does|did)(?:n't)?`
/** "Do it" is no question. */
const HAVE = `(?:(?:do|have)(?:n't)? (?=I\\b|you\\b|we\\b|they\\b)|(?:ha(?:s|d)n't|has|am|won't|can't) )`
/** Where a clause begins for sure; after a comma or "and" a verb may go on with its subject, so they want a pronoun behind it. */
const CLAUSE = String.raw`(?:^|[.;:!?…] |-- |[—–] ?|\b(?:so|then),? )`
const WH = '(?:what|how|why|where|when|which)'
/** No subject stands between the first word of a question and its verb: "what you see is" asks nothing. */
const BETWEEN = `(?: (?!(?:${SUBJECT}|is|are|was|were)\\b)[\\w'-]+){0,6}`

/** Verb before subject, as questions have it. */
const INVERTED = new RegExp(
  [
    `${CLAUSE}(?:${BE} ${SUBJECT}|${HAVE}${PRONOUN})\\b`,
    `(?:, |\\b(?:and|but|or|just|well),? )(?:${BE} (?:that|this|${PRONOUN})|${HAVE}${PRONOUN})\\b`,
    `\\b${WH}${BETWEEN} (?:${BE} |${HAVE})${PRONOUN}\\b`,
    `\\b(?:what|how|why|where|when) ${BE} ${SUBJECT}\\b`,
    `${CLAUSE}(?:what|how|where|who)'s (?:${SUBJECT}|driving|going|happening|behind)\\b`,
    `${CLAUSE}(?:what|how) about\\b`,
  ].join('|'),
  'i',
)

/** What sounds like a question and asks nothing about the company: "how are you?", "that was my second question". */
const PLEASANTRY =
  /\bhow(?:'s| is| are) (?:you|it|everyone|everybody|things)(?: (?:guys|all|both|folks|doing|going|today|there|this (?:morning|afternoon|evening)|and [a-z]+))*(?:, (?:(?:Mr|Ms|Mrs|Dr)\. )?\p{L}[\p{L}'-]*(?=[.?!]|$))?(?=[.?!,]|$)\??|\bgood (?:morning|afternoon|evening|day)(?:,? (?:out|there|to|you|all|both|guys|again|everyone|everybody|folks|gentlemen))*\?|\bfor (?:taking|answering) (?:my|our|the|all my|all the) (?:[a-z-]+ )?questions?\b\??|\bthat(?:'ll be| was| were| is all|'s all|(?:'s| is)(?= my (?:first|second|other|next|last|final) )) my (?:first |second |other |next |last |final )?questions?\b\??/giu

/** Every pleasantry holds one of these. */
const PLEASANT = ['ow are ', "ow's ", 'ow is ', 'ood ', 'for taking ', 'for answering ', ' my ']

/** The words without what sounds like a question and is none. */
export const withoutPleasantries = (text: string): string =>
  holdsAny(text, PLEASANT) ? text.replace(PLEASANTRY, ' ') : text

/**
 * True where an outsider asks something: by a question mark, by the order of the words, by a wish of some length, by
 * being cut off, or by talking at length.
 *
 * @example isAsking({ text: 'Okay. So does this mean the plant stays shut.', words: 9, names: new Set() }) // => true
 */
export function isAsking({ text, words, names }: Asking): boolean {
  if (words >= LONG_ASK) return true
  const asks = (said: string): boolean =>
    said.includes('?') || (words >= FEWEST && INVERTED.test(said)) || (words > WISH && REQUEST.test(said))
  // Pleasantries are looked for only where something seems to be asked.
  if (asks(text) && asks(withoutPleasantries(text))) return true
  return words > CUT_OFF && isCutOff(text) && !isCourtesy(lastStatement(text), names)
}

/** The speaker was interrupted: the turn ends in a dash or dots. */
export const isCutOff = (text: string): boolean =>
  mayCutOff(lastCode(text)) && /(?:--|—|\.\.\.|…\.?)$/.test(text.slice(-5).trimEnd())
const mayCutOff: SignTest = (code) => code === 45 || code === 0x2014 || code === 46 || code === 0x2026 || isBlank(code)
