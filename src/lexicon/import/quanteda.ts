import { isAlias, isMap, isScalar, isSeq, LineCounter, type Node, type Pair, parseDocument } from 'yaml'
import { HedgerowError } from '../../base/error.js'
import type { Term } from './term.js'

const WANTED = 'expected YAML of categories with their words in lists (quanteda)'
/** Categories below categories; deeper than this is no dictionary. */
const DEEPEST = 20
const TOO_DEEP = `categories lie more than ${DEEPEST} deep`
/** So many blanks and dashes before the words of a line are more than these levels need. */
const WIDEST = 10 * DEEPEST

/**
 * A quanteda dictionary in YAML: categories as keys, words and phrases as lists, categories inside categories. What
 * lies in an inner category has the path of its keys as its category: `economy.labour`.
 *
 * Everything is read as text: `no` and `true` are words. A key that stands twice has the words of both; one without
 * words is kept as refused.
 *
 * @throws BAD_LEXICON with the line, where the text is no YAML or words stand under no category.
 */
export function readQuanteda(text: string): readonly Term[] {
  const lines = new LineCounter()
  const bad = (seen: string, offset?: number): never => {
    throw new HedgerowError('BAD_LEXICON', seen, offset === undefined ? {} : { line: lines.linePos(offset).line })
  }
  const found: Term[] = []

  const walk = (node: unknown, path: readonly string[], offset: number): void => {
    if (path.length > DEEPEST) bad(TOO_DEEP, offset)
    if (isAlias(node)) bad('an alias ("*name") is no word; put a word that begins with "*" in quotes', offsetOf(node))
    if (isMap(node)) for (const pair of node.items) walk(pair.value, [...path, keyOf(pair, offset)], offsetOf(pair.key))
    else if (isSeq(node)) for (const item of node.items) walk(item, path, offsetOf(item) ?? offset)
    else add(isScalar(node) ? String(node.value ?? '') : '', path, offsetOf(node) ?? offset)
  }
  const keyOf = ({ key }: Pair, offset: number): string =>
    isScalar(key) && String(key.value ?? '').trim() !== ''
      ? String(key.value).trim()
      : bad('expected a category, found none', offsetOf(key) ?? offset)
  const add = (term: string, path: readonly string[], offset: number): void => {
    if (path.length === 0) bad('expected categories as keys, found words without a category', offset)
    const { line } = lines.linePos(offset)
    const category = path.join('.')
    if (term.trim() === '') found.push({ category, term: category, line, refused: 'a category without words' })
    else found.push({ category, term, line })
  }

  const deep = deepLine(text)
  if (deep !== undefined) throw new HedgerowError('BAD_LEXICON', TOO_DEEP, { line: deep })
  const { contents, errors } = parsed(text, lines, bad)
  const [first] = errors
  if (first !== undefined) {
    const { line } = lines.linePos(first.pos[0])
    const said = text.split('\n')[line - 1]?.trim().slice(0, 40) ?? ''
    bad(`${WANTED}, found ${said === '' ? 'an end too early' : `"${said}"`}`, first.pos[0])
  }
  if (contents === null) return []
  walk(contents, [], offsetOf(contents) ?? 0)
  return found
}

/**
 * The first line that may lie deeper than a dictionary does, found without reading the YAML: the parser recurses, and
 * what is nested a hundred thousand deep would end the process.
 */
function deepLine(text: string): number | undefined {
  let open = 0
  let line = 1
  let margin = 0
  let inMargin = true
  for (const char of text) {
    if (char === '\n') {
      line++
      margin = 0
      inMargin = true
      continue
    }
    if (inMargin && /[\s?-]/.test(char)) margin++
    else inMargin = false
    if (char === '[' || char === '{') open++
    if (char === ']' || char === '}') open = Math.max(0, open - 1)
    if (margin > WIDEST || open > DEEPEST) return line
  }
  return undefined
}

const offsetOf = (node: unknown): number => (node as Node | null)?.range?.[0] ?? 0

function parsed(text: string, lineCounter: LineCounter, bad: (seen: string) => never) {
  try {
    return parseDocument(text.replace(/^\ufeff/, ''), { lineCounter, schema: 'failsafe', uniqueKeys: false })
  } catch (error) {
    if (!(error instanceof Error)) throw error
    return bad(`${WANTED}, found what cannot be read`)
  }
}
