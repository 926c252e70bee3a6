import type { Counts } from './counts.js'
import type { Count } from './measure.js'

/** The records within counts, and within them. */
const RECORDS: ReadonlySet<string> = new Set(['cues', 'text', 'distinct', 'lm', 'lists', 'changes'])

/**
 * Counts whose every number is what a function says of its path: `words`, `cues.modal`.
 *
 * @param numberAt Asked each time a number is read.
 */
export function countsWith(numberAt: (path: string) => number): Counts {
  const within = (prefix: string): object =>
    new Proxy(
      {},
      {
        get: (_, key) => {
          const path = `${prefix}${String(key)}`
          return RECORDS.has(String(key)) ? within(`${path}.`) : numberAt(path)
        },
      },
    )
  return within('') as Counts
}

/**
 * The counts that a formula reads, by path, in the order in which it first does.
 *
 * A formula is taken to read the same counts wherever it is defined, so what it reads is found once.
 *
 * @example readsOf(measureOf('hedgeRate')!.compute) // => ['hedges', 'words']
 */
export function readsOf(formula: Count): readonly string[] {
  const known = READ.get(formula)
  if (known !== undefined) return known
  const read = new Set<string>()
  formula(
    countsWith((path) => {
      read.add(path)
      return 1
    }),
  )
  const paths = [...read]
  READ.set(formula, paths)
  return paths
}
const READ = new WeakMap<Count, readonly string[]>()

/**
 * The formula that is one count; `NaN` where it was not counted.
 *
 * @example countAt('cues.modal')(countTurns(call.turns))
 */
export function countAt(path: string): Count {
  const dot = path.indexOf('.')
  if (dot === -1) return (counts) => counts[path as 'words']
  const [record, within] = [path.slice(0, dot), path.slice(dot + 1)]
  if (record === 'cues') return ({ cues }) => cues[within] ?? 0
  return (counts) => {
    let held: unknown = counts[record as 'distinct']
    for (const key of within.split('.')) held = (held as Readonly<Record<string, unknown>> | undefined)?.[key]
    return typeof held === 'number' ? held : Number.NaN
  }
}

/** One term of a sum: how often a count is taken. */
export interface Term {
  readonly path: string
  readonly factor: number
}

/**
 * The terms of a formula that is a sum of counts; `undefined` where it is none.
 *
 * @example termsOf(({ positive, negative }) => positive - negative)
 *   // => [{ path: 'positive', factor: 1 }, { path: 'negative', factor: -1 }]
 */
export function termsOf(formula: Count): readonly Term[] | undefined {
  const paths = readsOf(formula)
  const terms = paths.map((path) => ({ path, factor: formula(countsWith((other) => (other === path ? 1 : 0))) }))
  // Numbers by which what is no sum is found out: far apart, and no sums of each other.
  const trial = new Map(paths.map((path, i) => [path, 3 * 7 ** i]))
  const sum = terms.reduce((total, { path, factor }) => total + factor * trial.get(path)!, 0)
  return formula(countsWith((path) => trial.get(path) ?? 0)) === sum ? terms : undefined
}
