import { scan } from '../text/scan.js'
import type { Lexicons } from './compile.js'
import { asWritten, expandPattern } from './expand.js'
import { findMatches } from './match.js'
import type { Pattern } from './pattern.js'

/** One thing wrong with the lexicons, with what to do about it. */
export interface LintProblem {
  readonly file: string
  readonly lexicon: string
  readonly line: number
  readonly message: string
}

/** So many expansions an entry may have, and are fed back. */
const MOST_EXPANSIONS = 2000

/**
 * Check compiled lexicons: rows sorted and unique, patterns that can match, every phrase found by the matcher, and
 * every entry with a phrase that no entry of higher precedence and without senses has too.
 *
 * Where a phrase stands in two classes of an axis, the order of classes.tsv decides; within a class the earlier row.
 */
export function lintLexicons(lexicons: Lexicons): readonly LintProblem[] {
  const { entries, classes } = lexicons
  const problems: LintProblem[] = []
  const files = lexicons.lexicons.flatMap(({ file, entries: rows }) => rows.map(() => file))
  const phrases = entries.map(({ parsed }) => expandPattern(parsed, MOST_EXPANSIONS + 1).filter(isSayable))
  const rank = (index: number): number => classes.get(entries[index]!.class)!.rank
  const wins = (one: number, other: number): boolean =>
    rank(one) < rank(other) || (rank(one) === rank(other) && one < other)
  const owners = ownersOf(lexicons, phrases, wins)
  entries.forEach((entry, index) => {
    const { lexicon, line, pattern, axis } = entry
    const report = (message: string): void => void problems.push({ file: files[index]!, lexicon, line, message })
    const before = entries[index - 1]
    if (before?.lexicon === lexicon && before.pattern >= pattern)
      report(
        before.pattern === pattern
          ? `"${pattern}" stands twice; drop one`
          : `"${pattern}" must stand before "${before.pattern}"; sort the rows`,
      )
    if (startsWithGap(entry.parsed)) report(`"${pattern}" begins with a gap and can never match; begin with a word`)
    const own = phrases[index]!
    if (own.length > MOST_EXPANSIONS) report(`"${pattern}" stands for more than ${MOST_EXPANSIONS} phrases; split it`)
    const rivals = own.map((phrase) => owners.get(`${axis}\t${phrase}`))
    const [rival] = rivals
    if (rival !== undefined && rivals.every((other) => other !== undefined && other !== index && wins(other, index))) {
      const owner = entries[rival]!
      report(`"${pattern}" can never be a cue: ${owner.lexicon}, line ${owner.line} has its phrases too; drop one`)
    }
    const lost = own.find((phrase) => !reaches(lexicons, index, phrase))
    if (lost !== undefined)
      report(`the matcher does not find "${asWritten(lost)}" of "${pattern}"; write it as the scanner cuts it`)
  })
  return problems
}

/** The entry that wins each phrase: by class precedence, then the earlier row. */
function ownersOf(
  { entries }: Lexicons,
  phrases: readonly (readonly string[])[],
  wins: (one: number, other: number) => boolean,
): ReadonlyMap<string, number> {
  const owners = new Map<string, number>()
  phrases.forEach((own, index) => {
    // What its senses may refuse it leaves to others.
    if (entries[index]!.senses.length > 0) return
    for (const phrase of own) {
      const key = `${entries[index]!.axis}\t${phrase}`
      const owner = owners.get(key)
      if (owner === undefined || wins(index, owner)) owners.set(key, index)
    }
  })
  return owners
}

/** Macros also write out what nobody says: "I'dn't", "a 's". */
const isSayable = (phrase: string): boolean => !/'(?:d|ll|m|re|s|ve) n't/.test(phrase)

/** True where the matcher finds the entry on the whole phrase, in "x PHRASE y". */
function reaches(lexicons: Lexicons, entry: number, phrase: string): boolean {
  const text = asWritten(`x ${phrase} y`)
  const tokens = scan(text, lexicons.vocabulary)
  return findMatches(lexicons.automaton, tokens).some(
    ({ first, last, entry: found }) => found === entry && first === 1 && last === tokens.count - 1,
  )
}

function startsWithGap(pattern: Pattern): boolean {
  switch (pattern.kind) {
    case 'sequence':
      return startsWithGap(pattern.items[0]!)
    case 'choice':
      return pattern.options.some(startsWithGap)
    case 'optional':
      return startsWithGap(pattern.item)
    default:
      return pattern.kind === 'adverbs' || pattern.kind === 'words'
  }
}
