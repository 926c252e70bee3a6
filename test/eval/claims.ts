import type { Engine } from '../../src/scoring/engine.js'
import { isNumericClaim } from '../../src/scoring/forward.js'
import { scoreText } from '../../src/scoring/score-text.js'
import { DATA, lines } from './data.js'

/** One labelled sentence: does it give a number about what is to come? */
export interface ClaimVerdict {
  readonly text: string
  readonly gold: boolean
  readonly found: boolean
  /** What a plain rule says: a word of outlook and a digit in one sentence. */
  readonly plain: boolean
}

const OUTLOOK =
  /\b(?:will|expect(?:s|ed|ing|ations?)?|anticipat\w+|forecast\w*|project(?:s|ed|ing)|guidance|outlook|target\w*|plan(?:s|ned|ning)?)\b/i

export const claimVerdicts = (engine: Engine): ClaimVerdict[] =>
  lines<{ text: string; label: number }>(`${DATA}/labelled/numeric-claims.jsonl`).map(({ text, label }) => {
    const sentence = scoreText(text, engine, { whole: true })[0]
    return {
      text,
      gold: label === 1,
      found: sentence !== undefined && isNumericClaim(sentence),
      plain: OUTLOOK.test(text) && /\d/.test(text),
    }
  })
