import { HedgerowError, type Where } from '../base/error.js'
import { beginningWords } from '../text/beginnings.js'
import { type Inflections, nounForms, verbForms } from './inflect.js'

/** A pattern of `lexicons/README.md`, parsed: macros and inflections are already written out. */
export type Pattern =
  | { readonly kind: 'word'; readonly word: string }
  /** Every word that begins so, the beginning itself too. */
  | { readonly kind: 'prefix'; readonly prefix: string }
  | { readonly kind: 'mark'; readonly mark: '#' | '$' | '%' }
  | { readonly kind: 'sequence'; readonly items: readonly Pattern[] }
  | { readonly kind: 'choice'; readonly options: readonly Pattern[] }
  | { readonly kind: 'optional'; readonly item: Pattern }
  | { readonly kind: 'adverbs'; readonly most: number }
  | { readonly kind: 'words'; readonly most: number }
  /** One word that must follow and is no part of what is found; it ends the pattern. */
  | { readonly kind: 'context'; readonly item: Pattern }

export type Macros = ReadonlyMap<string, Pattern>

const LEXEME = /[()|?]|<[A-Za-z]+>|[~*]\d|[#$%>]|[^\s()|?<>~*#$%]+(?:\*(?=[\s()|?]|$))?| +/y
const MOST_GAP = 4

/**
 * Parse one pattern.
 *
 * @throws BAD_PATTERN with the column where the pattern stops making sense.
 * @example parsePattern('hard to (say|tell)', new Map(), { verbs: new Map(), nouns: new Map() }).kind // => 'sequence'
 */
export function parsePattern(pattern: string, macros: Macros, inflections: Inflections, place: Where = {}): Pattern {
  const lexemes = lex(pattern, place)
  let at = 0

  const fail = (seen: string, lexeme = at): never => {
    throw new HedgerowError('BAD_PATTERN', `${seen} in "${pattern}"`, {
      ...place,
      column: (lexemes[lexeme]?.column ?? pattern.length) + 1,
    })
  }
  const peek = (): string | undefined => lexemes[at]?.text

  const atom = (): Pattern => {
    const own = at++
    const text = lexemes[own]!.text
    if (text === '(') {
      const inner = choice()
      if (peek() !== ')') fail('expected ")"')
      at++
      return inner
    }
    if (text === ')' || text === '|' || text === '?') return fail(`expected a word, found "${text}"`, own)
    if (text.startsWith('<')) return macros.get(text.slice(1, -1)) ?? fail(`unknown macro ${text}`, own)
    if (text[0] === '~' || text[0] === '*') {
      const most = Number(text[1])
      if (most < 1 || most > MOST_GAP) fail(`a gap holds 1 to ${MOST_GAP} words, found ${text}`, own)
      return { kind: text[0] === '~' ? 'adverbs' : 'words', most }
    }
    if (text === '>') {
      while (peek()?.startsWith(' ')) at++
      const item = peek() === undefined ? fail('expected a word after ">"') : atom()
      if (!isOneWord(item) || peek() !== undefined) fail('expected one word after ">", as the end of the pattern', own)
      return { kind: 'context', item }
    }
    if (text === '#' || text === '$' || text === '%') return { kind: 'mark', mark: text }
    return word(text, own)
  }

  const word = (text: string, own: number): Pattern => {
    const [base, form, more] = text.replace(/\*$/, '').split('/')
    if (base === '' || more !== undefined || (form !== undefined && form !== 'v' && form !== 'n'))
      fail(`expected a word with /v or /n, found "${text}"`, own)
    if (text !== text.toLowerCase() || /[-’]/.test(text))
      fail(`expected lower case, no hyphen and straight apostrophes, found "${text}"`, own)
    if (text.endsWith('*')) {
      if (form !== undefined) fail(`expected a form or a beginning, found both in "${text}"`, own)
      return { kind: 'prefix', prefix: text.slice(0, -1) }
    }
    if (form === undefined) return { kind: 'word', word: text }
    const forms = form === 'v' ? verbForms(base!, inflections.verbs) : nounForms(base!, inflections.nouns)
    return { kind: 'choice', options: forms.map((each) => ({ kind: 'word', word: each })) }
  }

  const sequence = (): Pattern => {
    const items: Pattern[] = []
    for (;;) {
      while (peek()?.startsWith(' ')) at++
      if (peek() === undefined || peek() === ')' || peek() === '|') break
      const item = atom()
      if (peek() === '?') {
        at++
        items.push({ kind: 'optional', item })
      } else items.push(item)
    }
    if (items.length === 0) fail('expected a word')
    return items.length === 1 ? items[0]! : { kind: 'sequence', items }
  }

  const choice = (): Pattern => {
    const options = [sequence()]
    while (peek() === '|') {
      at++
      options.push(sequence())
    }
    return options.length === 1 ? options[0]! : { kind: 'choice', options }
  }

  const parsed = choice()
  if (at < lexemes.length) fail(`unexpected "${peek()}"`)
  if (shortest(parsed) === 0) fail('a pattern must hold at least one word')
  if (!endsInContext(parsed) && holdsContext(parsed)) fail('expected one pattern before ">", no choice and no macro')
  return parsed
}

function lex(pattern: string, place: Where): readonly { readonly text: string; readonly column: number }[] {
  const lexemes: { text: string; column: number }[] = []
  for (let column = 0; column < pattern.length; ) {
    LEXEME.lastIndex = column
    const found = LEXEME.exec(pattern)
    if (found === null)
      throw new HedgerowError('BAD_PATTERN', `unexpected "${pattern[column]}" in "${pattern}"`, {
        ...place,
        column: column + 1,
      })
    lexemes.push({ text: found[0], column })
    column += found[0].length
  }
  return lexemes
}

/** The fewest words a pattern can match. */
function shortest(pattern: Pattern): number {
  switch (pattern.kind) {
    case 'word':
    case 'prefix':
    case 'mark':
      return 1
    case 'sequence':
      return pattern.items.reduce((sum, item) => sum + shortest(item), 0)
    case 'choice':
      return Math.min(...pattern.options.map(shortest))
    default:
      return 0
  }
}

const isOneWord = (pattern: Pattern): boolean =>
  pattern.kind === 'word' ||
  pattern.kind === 'prefix' ||
  pattern.kind === 'mark' ||
  (pattern.kind === 'choice' && pattern.options.every(isOneWord))

/** True where a context stands anywhere in a pattern. */
function holdsContext(pattern: Pattern): boolean {
  switch (pattern.kind) {
    case 'context':
      return true
    case 'sequence':
      return pattern.items.some(holdsContext)
    case 'choice':
      return pattern.options.some(holdsContext)
    case 'optional':
      return holdsContext(pattern.item)
    default:
      return false
  }
}

/** True where the last word of what the pattern matches is only its context. */
export const endsInContext = (pattern: Pattern): boolean =>
  pattern.kind === 'sequence' && pattern.items.at(-1)!.kind === 'context'

/** Every literal word of a pattern, and the words that stand for its beginnings. */
export function wordsOf(pattern: Pattern): readonly string[] {
  switch (pattern.kind) {
    case 'word':
      return [pattern.word]
    case 'prefix':
      return beginningWords(pattern.prefix)
    case 'sequence':
      return pattern.items.flatMap(wordsOf)
    case 'choice':
      return pattern.options.flatMap(wordsOf)
    case 'optional':
    case 'context':
      return wordsOf(pattern.item)
    default:
      return []
  }
}
