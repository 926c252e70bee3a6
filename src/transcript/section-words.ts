/** Nothing to fold: most keys of files and all names of fields. */
const FOLDED = /^[a-z\d&]*$/

const PREPARED = new Set(
  [
    'presentation',
    'pres',
    'prepared',
    'prepared remarks',
    'management discussion',
    'management discussion section',
    'narr',
    'presenter speech',
    'presentation operator message',
    'remarks',
    'transcript',
  ].map(foldKey),
)
const QA = new Set(
  [
    'qa',
    'q&a',
    'q and a',
    'questions and answers',
    'questions & answers',
    'question and answer',
    'question & answer',
    'question answer',
    'question-and-answer session',
    'question and answer section',
    'question and answer operator message',
    'unknown question and answer message',
    'question',
    'answer',
  ].map(foldKey),
)

/** A key or heading without case, blanks and punctuation: `Speaker_Name` and `speakername` are one. */
export function foldKey(text: string): string {
  if (FOLDED.test(text)) return text
  const small = text.toLowerCase()
  const isAscii = !/[\u0080-\uffff]/.test(small)
  return small.replace(isAscii ? /[^a-z\d&]+/g : /[^\p{L}\p{N}&]+/gu, '')
}

/**
 * The section a field value or a heading of its own names; letter-spaced headings too.
 *
 * @example sectionNamed('Q U E S T I O N S   A N D   A N S W E R S') // => 'qa'
 */
export function sectionNamed(text: string): 'prepared' | 'qa' | undefined {
  if (text.length > 120) return undefined
  const key = foldKey(text)
  if (PREPARED.has(key)) return 'prepared'
  return QA.has(key) ? 'qa' : undefined
}
