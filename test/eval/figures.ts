/** True positives, false positives, false negatives. */
export interface Hits {
  readonly tp: number
  readonly fp: number
  readonly fn: number
}

export const precision = ({ tp, fp }: Hits): number => (tp + fp === 0 ? Number.NaN : tp / (tp + fp))
export const recall = ({ tp, fn }: Hits): number => (tp + fn === 0 ? Number.NaN : tp / (tp + fn))
/** 2·TP / (2·TP + FP + FN). */
export const f1 = ({ tp, fp, fn }: Hits): number => (tp + fp + fn === 0 ? Number.NaN : (2 * tp) / (2 * tp + fp + fn))

/** Hits of a yes/no decision. */
export function decide(pairs: readonly (readonly [gold: boolean, found: boolean])[]): Hits {
  const count = (gold: boolean, found: boolean): number => pairs.filter(([g, f]) => g === gold && f === found).length
  return { tp: count(true, true), fp: count(false, true), fn: count(true, false) }
}

/** Mean F1 of the labels that occur in the gold. */
export function macroF1(pairs: readonly (readonly [gold: string, found: string])[]): number {
  const labels = [...new Set(pairs.map(([gold]) => gold))]
  const each = labels.map((label) =>
    f1(decide(pairs.map(([gold, found]) => [gold === label, found === label] as const))),
  )
  return each.reduce((sum, value) => sum + value, 0) / labels.length
}

export const accuracy = (pairs: readonly (readonly [string, string])[]): number =>
  pairs.filter(([gold, found]) => gold === found).length / pairs.length

export const sumHits = (all: readonly Hits[]): Hits =>
  all.reduce((sum, { tp, fp, fn }) => ({ tp: sum.tp + tp, fp: sum.fp + fp, fn: sum.fn + fn }), { tp: 0, fp: 0, fn: 0 })
