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

/** Counts of which the one at a path has another value. */
export function withCount(counts: Counts, path: string, value: number): Counts {
  const dot = path.indexOf('.')
  if (dot === -1) return { ...counts, [path]: value }
  const [record, within] = [path.slice(0, dot), path.slice(dot + 1)]
  const held = counts[record as 'cues']
  if (record === 'cues' || !within.includes('.')) return { ...counts, [record]: { ...held, [within]: value } }
  return { ...counts, [record]: withCount(held as unknown as Counts, within, value) }
}

/** One term of a sum: a count, added or taken away. */
export interface Term {
  readonly path: string
  readonly factor: 1 | -1
}

/**
 * The terms of a formula that is a sum or difference of counts; `undefined` where it is none.
 *
 * @example termsOf(({ positive, negative }) => positive - negative)
 *   // => [{ path: 'positive', factor: 1 }, { path: 'negative', factor: -1 }]
 */
export function termsOf(formula: Count): readonly Term[] | undefined {
  const paths = readsOf(formula)
  const terms = paths.flatMap((path): readonly Term[] => {
    const factor = formula(countsWith((other) => (other === path ? 1 : 0)))
    return factor === 1 || factor === -1 ? [{ path, factor }] : []
  })
  if (terms.length === 0 || terms.length < paths.length) return undefined
  // Numbers by which what is no sum is found out: far apart, and no sums of each other.
  const trial = new Map(paths.map((path, i) => [path, 3 * 7 ** i]))
  const sum = terms.reduce((total, { path, factor }) => total + factor * trial.get(path)!, 0)
  return formula(countsWith((path) => trial.get(path) ?? 0)) === sum ? terms : undefined
}
