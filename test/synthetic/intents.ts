import type { Chance } from '../chance.js'
import { CALLS } from './parameters.js'
import { hedgeClass, type Intent } from './sentences.js'

/** How a manager speaks in a section of a call. */
export interface Manner {
  readonly section: 'prepared' | 'answers'
  /** Share of hedged sentences, in [0, 1]. */
  readonly hedged: number
  /** Share of the positive among the sentences with tone. */
  readonly positive: number
}

export const logistic = (value: number): number => 1 / (1 + Math.exp(-value))

/**
 * What so many sentences are meant to be. Every sentence takes the same draws whatever becomes of it, so that a share
 * that is planted changes nothing else of the plan.
 */
export function intentsOf(count: number, { section, hedged, positive }: Manner, plan: Chance): readonly Intent[] {
  return Array.from({ length: count }, () => {
    const isHedged = plan.uniform() < hedged
    const way = hedgeClass(section, plan)
    const isToned = plan.uniform() < CALLS.toned[section]
    const isPositive = plan.uniform() < positive
    return { hedge: isHedged ? way : null, tone: isToned ? (isPositive ? 'positive' : 'negative') : 'neutral' }
  })
}

/** A sentence that gives no answer. */
export const NON_ANSWER: Intent = { hedge: 'deflection', tone: 'neutral' }
