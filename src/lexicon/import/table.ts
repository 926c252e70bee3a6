import { HedgerowError } from '../../base/error.js'
import { fieldsOf, linesOf, separatorOf } from './rows.js'
import type { Term } from './term.js'

const TERM = /^(?:word|term|pattern|phrase|entry|token)s?$/i
const CATEGORY = /^(?:category|categories|class|list|sentiment|label)$/i
const STRENGTH = /^(?:strength|weight|score)$/i

/**
 * A plain table: a word or phrase and its category a line, and, if a third column is there, a strength in (0, 1].
 *
 * Fields are parted by tabs, semicolons or commas. A first line of column names (`word`, `category`, `strength`) may
 * change their order; a word of several categories has several lines. Lines that begin with "# " are comments.
 *
 * @throws BAD_LEXICON with the line, where a field is missing or a strength is none.
 */
export function readTerms(text: string): readonly Term[] {
  const lines = linesOf(text).filter((each) => !each.text.startsWith('# '))
  const [first] = lines
  const separator = separatorOf(first?.text ?? '')
  const names = fieldsOf(first?.text ?? '', separator)
  const named = names.some((name) => TERM.test(name)) && names.some((name) => CATEGORY.test(name))
  const at = (name: RegExp, usual: number): number => (named ? names.findIndex((each) => name.test(each)) : usual)
  const [term, category, strength] = [at(TERM, 0), at(CATEGORY, 1), at(STRENGTH, 2)]
  return lines.slice(named ? 1 : 0).map((each): Term => {
    const fields = fieldsOf(each.text, separator)
    const bad = (seen: string): never => {
      throw new HedgerowError('BAD_LEXICON', seen, { line: each.line })
    }
    if ((fields[term] ?? '') === '' || (fields[category] ?? '') === '')
      bad(`expected a word and its category, found "${each.text.slice(0, 40)}"`)
    const given = fields[strength] ?? ''
    const value = Number(given)
    if (given !== '' && !(value > 0 && value <= 1)) bad(`expected a strength in (0, 1], found "${given}"`)
    return {
      category: fields[category]!,
      term: fields[term]!,
      line: each.line,
      ...(given === '' ? {} : { strength: value }),
    }
  })
}
