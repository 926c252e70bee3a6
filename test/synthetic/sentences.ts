import type { Chance } from '../chance.js'
import { fill, hasFigure } from './grammar.js'
import type { Scene } from './slots.js'
import { NEGATIVE, NEUTRAL, POSITIVE } from './words/clauses.js'
import { BOOSTER, EXPECTATION, HEDGED, type HedgeClass, JOINED, PLAIN, TAILS } from './words/frames.js'
import { GUIDANCE, RISKS } from './words/remarks.js'

export type SentenceTone = 'positive' | 'negative' | 'neutral'

/** What a manager's sentence is meant to be, before its words are chosen. */
export interface Intent {
  /** How it is hedged; `null`: it is not. */
  readonly hedge: HedgeClass | null
  readonly tone: SentenceTone
}

/** A sentence as said, and as meant. */
export interface MeantSentence extends Intent {
  readonly text: string
}

const CLAUSES = { positive: POSITIVE, negative: NEGATIVE, neutral: NEUTRAL } as const
const WITH_FIGURES = {
  positive: POSITIVE.filter(hasFigure),
  negative: NEGATIVE.filter(hasFigure),
  neutral: NEUTRAL.filter(hasFigure),
} as const

/** How often each way to hedge is taken, by section; the ways that stand alone have no tone. */
const WAYS: Readonly<Record<'prepared' | 'answers', Readonly<Record<HedgeClass, number>>>> = {
  prepared: {
    modal: 18,
    probability: 8,
    shield: 34,
    approximator: 26,
    adaptor: 4,
    conditional: 8,
    ignorance: 1,
    deflection: 1,
  },
  answers: {
    modal: 14,
    probability: 12,
    shield: 38,
    approximator: 10,
    adaptor: 12,
    conditional: 8,
    ignorance: 4,
    deflection: 2,
  },
}

/** One of the ways to hedge, drawn by how often each is taken. */
export const hedgeClass = (section: 'prepared' | 'answers', { weighed }: Chance): HedgeClass => weighed(WAYS[section])

/** How often a plain sentence is what; `guidance` only of the neutral, `risk` only of the negative. */
const KINDS = { simple: 0.42, joined: 0.43, booster: 0.04, expectation: 0.06, guidance: 0.035, risk: 0.015 } as const
/** Chance of more words before the full stop. */
const TAIL = 0.42

/** The words of a manager's sentence. */
export function sentence(intent: Intent, scene: Scene): MeantSentence {
  const { hedge, tone } = intent
  const { pick } = scene.draws
  if (hedge === 'ignorance' || hedge === 'deflection')
    return { hedge, tone: 'neutral', text: fill(pick(HEDGED[hedge]), scene) }
  if (hedge === null) return plain(intent, scene)
  const clauses = hedge === 'approximator' ? WITH_FIGURES[tone] : CLAUSES[tone]
  return { ...intent, text: withTail(fill(pick(HEDGED[hedge]), scene, pick(clauses), pick(CLAUSES[tone])), scene) }
}

function plain(intent: Intent, scene: Scene): MeantSentence {
  const { pick, weighed } = scene.draws
  const kind = weighed(KINDS)
  if (kind === 'guidance' && intent.tone === 'neutral') return { ...intent, text: fill(pick(GUIDANCE), scene) }
  if (kind === 'risk' && intent.tone === 'negative') return { ...intent, text: fill(pick(RISKS), scene) }
  const frames = kind === 'guidance' || kind === 'risk' ? PLAIN : FRAMES[kind]
  return {
    ...intent,
    text: withTail(fill(pick(frames), scene, pick(CLAUSES[intent.tone]), pick(CLAUSES[intent.tone])), scene),
  }
}
const FRAMES = { simple: PLAIN, joined: JOINED, booster: BOOSTER, expectation: EXPECTATION } as const

/** Now and then with more words before the full stop. */
const withTail = (text: string, scene: Scene): string =>
  scene.draws.uniform() < TAIL ? `${text.slice(0, -1)}${fill(scene.draws.pick(TAILS), scene)}.` : text
