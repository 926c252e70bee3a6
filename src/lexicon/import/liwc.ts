import { HedgerowError } from '../../base/error.js'
import { type Line, linesOf } from './rows.js'
import type { Term } from './term.js'

const BOUND = '%'

/**
 * A LIWC dictionary (`.dic`): between two lines of "%" the categories, a number and a name a line; then the entries, a
 * word or phrase and the numbers of its categories a line.
 *
 * Of a name such as `posemo (Positive emotion)` the part before the bracket counts. Entries that depend on their
 * neighbours (`kind (of) 131/125`) are kept as refused.
 *
 * @throws BAD_LEXICON with the line, where the "%" lines are missing or a number names no category.
 */
export function readLiwc(text: string): readonly Term[] {
  const lines = linesOf(text)
  const bad = (seen: string, line?: number): never => {
    throw new HedgerowError('BAD_LEXICON', seen, { line })
  }
  if (lines[0]?.text.trim() !== BOUND) bad(`expected a first line "%", found "${lines[0]?.text ?? ''}"`, lines[0]?.line)
  const close = lines.findIndex((each, i) => i > 0 && each.text.trim() === BOUND)
  if (close === -1) bad('expected a second line "%" after the categories, found none')
  const names = new Map<string, string>()
  for (const { text: content, line } of lines.slice(1, close)) {
    const [, number, name] = /^\s*(\d+)\s+(\S.*)$/.exec(content) ?? bad('expected a number and a category', line)
    if (names.has(number!)) bad(`category ${number} stands twice`, line)
    names.set(number!, name!.replace(/\s*\(.*$/, '').trim() || name!.trim())
  }
  return lines.slice(close + 1).flatMap((each) => termsOf(each, names, bad))
}

function termsOf(
  { text, line }: Line,
  names: ReadonlyMap<string, string>,
  bad: (seen: string, line: number) => never,
): readonly Term[] {
  const { term, numbers } = cut(text)
  if (term === '' || numbers.length === 0) bad(`expected a word and its categories, found "${text.slice(0, 40)}"`, line)
  if (numbers.some((number) => !/^\d+$/.test(number)))
    return [{ category: '', term: text.trim(), line, refused: 'its categories depend on its neighbours' }]
  return numbers.map((number) => ({
    category: names.get(number) ?? bad(`category ${number} is not in the header`, line),
    term,
    line,
  }))
}

/** The word or phrase, and what follows: after a tab, or the numbers at the end. */
function cut(text: string): { readonly term: string; readonly numbers: readonly string[] } {
  const parts = (said: string): string[] => said.split(/\s+/).filter((part) => part !== '')
  const tab = text.trim().indexOf('\t')
  if (tab !== -1) return { term: text.trim().slice(0, tab).trim(), numbers: parts(text.trim().slice(tab)) }
  const all = parts(text)
  let from = all.length
  while (from > 1 && /^\d+$/.test(all[from - 1]!)) from--
  return { term: all.slice(0, from).join(' '), numbers: all.slice(from) }
}
