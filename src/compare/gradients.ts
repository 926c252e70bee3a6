import type { Counts } from '../measures/counts.js'
import type { Count } from '../measures/measure.js'
import { readsOf } from '../measures/reads.js'
import { eachNumber } from './sentence-counts.js'

/** Step of the difference quotient, relative to the count: 2⁻¹⁷ balances what is cut off against what is rounded off. */
const STEP = 2 ** -17

/** How a measure changes with each count, at the counts of a side; counts of 0 and changes of 0 are left out. */
export type Gradient = ReadonlyMap<string, number>

/** For each count, by path, the indexes of the formulas that read it. */
export type Readers = ReadonlyMap<string, readonly number[]>

/** What formulas read, which never changes, is found once. */
const READ = new WeakMap<Count, readonly string[]>()

/** The counts that a formula reads, by path. */
export function pathsOf(formula: Count): readonly string[] {
  const found = READ.get(formula) ?? readsOf(formula)
  READ.set(formula, found)
  return found
}

/** Which formulas read which counts: a count that a formula does not read cannot change it. */
export function readersOf(formulas: readonly Count[]): Readers {
  const readers = new Map<string, number[]>()
  for (const [i, formula] of formulas.entries())
    for (const path of pathsOf(formula)) {
      const found = readers.get(path)
      if (found === undefined) readers.set(path, [i])
      else found.push(i)
    }
  return readers
}

/**
 * The gradients of several measures at the counts of one side, by central differences.
 *
 * Any formula will do. That of a ratio is found to ten digits, and takes two evaluations a count, not one a sentence as
 * the jackknife would.
 *
 * @param formulas `undefined` where no gradient is asked for; it is then empty.
 */
export function gradients(
  counts: Counts,
  formulas: readonly (Count | undefined)[],
  readers: Readers,
): readonly Gradient[] {
  const scratch = copyOf(counts)
  const found = formulas.map(() => new Map<string, number>())
  eachNumber(scratch, '', (path, value, holder, key) => {
    const reading = readers.get(path)
    if (reading === undefined || Number.isNaN(value)) return
    const step = value * STEP
    for (const i of reading) {
      const compute = formulas[i]
      if (compute === undefined) continue
      holder[key] = value + step
      const above = compute(scratch)
      holder[key] = value - step
      const change = above - compute(scratch)
      if (change !== 0) found[i]!.set(path, change / (2 * step))
    }
    holder[key] = value
  })
  return found
}

/** A copy that shares no number with its original. */
function copyOf<Held extends object>(held: Held): Held {
  const copy = { ...held }
  for (const key in copy) {
    const value = copy[key]
    if (typeof value === 'object' && value !== null) copy[key] = copyOf(value)
  }
  return copy
}
