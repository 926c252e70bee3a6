import { chanceOf } from '../chance.js'
import type { Firm } from './firms.js'
import { OUTCOME } from './parameters.js'
import type { Executive } from './people.js'

/** What surrounds a call: controls, tone and what comes after. */
export interface Outcome {
  /** Logarithm of assets in millions. */
  readonly size: number
  /** Debt by assets, in [0, 0.95]. */
  readonly leverage: number
  /** Standardised earnings surprise. */
  readonly surprise: number
  /** Tone that controls, firm and chief do not explain; standard normal. */
  readonly abnormalTone: number
  /** All of the tone. */
  readonly tone: number
  /** Return of the quarter after the call. */
  readonly nextReturn: number
}

/** The outcome of a firm's quarter; `effect` is the coefficient of the abnormal tone in the return. */
export function outcomeOf(seed: number, firm: Firm, quarter: number, chief: Executive, effect: number): Outcome {
  const { normal } = chanceOf(seed, 'outcome', firm.number, quarter)
  const size = firm.size + 0.01 * quarter + normal(0, 0.05)
  const leverage = Math.min(0.95, Math.max(0, firm.leverage + normal(0, 0.02)))
  const surprise = normal()
  const abnormalTone = normal()
  const noise = normal(0, OUTCOME.return.noise)
  const scaled = {
    size: (size - OUTCOME.size.mean) / OUTCOME.size.deviation,
    leverage: (leverage - OUTCOME.leverage.mean) / OUTCOME.leverage.deviation,
    surprise,
  }
  const explained = (by: { readonly size: number; readonly leverage: number; readonly surprise: number }): number =>
    by.size * scaled.size + by.leverage * scaled.leverage + by.surprise * scaled.surprise
  return {
    size,
    leverage,
    surprise,
    abnormalTone,
    tone: explained(OUTCOME.tone) + firm.tone + chief.tone + abnormalTone,
    nextReturn: OUTCOME.return.base + explained(OUTCOME.return) + effect * abnormalTone + noise,
  }
}
