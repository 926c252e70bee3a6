import type { PlacedCue } from './find-cues.js'
import { isIn, isQuestion, isWordAt, type SentencePlace } from './place.js'

export type Tone = 'positive' | 'negative' | 'neutral' | 'mixed'

/** One reason for a sentence's tone: the cue and its signed weight in its context. */
export interface TonePart {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly class: string
  /** Signed weight in [-1.5, 1.5]; its sign is the part's tone in its context. */
  readonly weight: number
}

export interface SentenceTone {
  readonly tone: Tone
  /** (P − N) / (P + N + 1) over the parts' weights, in (-1, 1); 0 without parts. */
  readonly toneScore: number
  readonly parts: readonly TonePart[]
}

/** Below this weight on both sides a sentence says nothing polar. */
const FLOOR = 0.3
/** A sentence is mixed where the weaker side has at least this share of the stronger. */
const MIXED = 0.6
/** What stands before "but", or inside "although …", weighs this much of the main claim. */
const CONCEDED = 0.5
/** How many words may stand between a direction and the thing that moves. */
const NEAR = 7
const INTENSIFIED = 1.3
const SOFTENED = 0.6
const QUESTIONED = 0.5

const SIGN: Readonly<Record<string, number>> = { positive: 1, better: 1, negative: -1, worse: -1 }
const DIRECTION: Readonly<Record<string, number>> = { rise: 1, fall: -1 }
const VALENCE: Readonly<Record<string, number>> = { asset: 1, burden: -1 }

/**
 * The tone of a sentence, composed of its cues.
 *
 * Polar words count by themselves; a direction counts by what moves ("costs declined" is good); a negator in
 * scope turns a part round; degree words beside it scale it; what is conceded weighs half; a target withdrawn or
 * missed is bad.
 */
export function composeTone(place: SentencePlace, cues: readonly PlacedCue[]): SentenceTone {
  const parts: TonePart[] = []
  let positive = 0
  let negative = 0
  let turnBack: number | undefined
  for (let i = 0; i < cues.length; i++) {
    const base = baseWeight(place, cues, i)
    if (base === 0) continue
    const { cue, first } = cues[i]!
    turnBack ??= lastTurnBack(place)
    const conceded = first < turnBack || isConceded(place, first) ? CONCEDED : 1
    const weight = (cue.negated ? -base : base) * degree(cues, i) * conceded
    if (weight > 0) positive += weight
    else negative -= weight
    parts.push({ start: cue.start, end: cue.end, text: cue.text, class: cue.class, weight })
  }
  if (parts.length === 0) return SAYS_NOTHING
  if (isQuestion(place)) {
    positive *= QUESTIONED
    negative *= QUESTIONED
  }
  return { tone: labelOf(positive, negative), toneScore: (positive - negative) / (positive + negative + 1), parts }
}

const SAYS_NOTHING: SentenceTone = { tone: 'neutral', toneScore: 0, parts: [] }

function labelOf(positive: number, negative: number): Tone {
  const high = Math.max(positive, negative)
  const low = Math.min(positive, negative)
  if (high < FLOOR) return 'neutral'
  if (low >= FLOOR && low >= MIXED * high) return 'mixed'
  return positive > negative ? 'positive' : 'negative'
}

/** The signed strength of a cue by itself or with the thing that moves; 0 if it carries no tone here. */
function baseWeight(place: SentencePlace, cues: readonly PlacedCue[], i: number): number {
  const { cue } = cues[i]!
  if (cue.class === 'retreat') return -cue.strength
  const sign = SIGN[cue.class]
  if (sign !== undefined) return sign * cue.strength
  const direction = DIRECTION[cue.class]
  return direction === undefined ? 0 : direction * moved(place, cues, i) * cue.strength
}

/** The valence of what moves: the nearest asset or burden in the clause; at equal distance what stands before. */
function moved(place: SentencePlace, cues: readonly PlacedCue[], i: number): number {
  const { first, last } = cues[i]!
  const before = nearest(cues, i, -1, ({ last: end }) => first - end)
  const after = nearest(cues, i, 1, ({ first: start }) => start - last)
  const choose = (found: Near | undefined, from: number): Near | undefined =>
    found === undefined || crossesClause(place, from, found.gap) ? undefined : found
  const left = choose(before, before === undefined ? 0 : first - before.gap)
  const right = choose(after, last)
  if (left !== undefined && (right === undefined || left.gap <= right.gap)) return left.valence
  return right?.valence ?? 0
}

interface Near {
  readonly gap: number
  readonly valence: number
}

function nearest(
  cues: readonly PlacedCue[],
  i: number,
  step: 1 | -1,
  distance: (other: PlacedCue) => number,
): Near | undefined {
  for (let j = i + step; j >= 0 && j < cues.length; j += step) {
    const gap = distance(cues[j]!)
    if (gap > NEAR) return undefined
    const valence = VALENCE[cues[j]!.cue.class]
    if (valence !== undefined && gap >= 0) return { gap, valence }
  }
  return undefined
}

function crossesClause(place: SentencePlace, from: number, gap: number): boolean {
  for (let i = from; i < from + gap; i++) if (isIn(place, i, 'contrast') || isIn(place, i, 'conjunction')) return true
  return false
}

/** What the degree word beside a cue makes of it. */
function degree(cues: readonly PlacedCue[], i: number): number {
  const { first, last } = cues[i]!
  for (const other of [cues[i - 1], cues[i - 2], cues[i + 1], cues[i + 2]]) {
    if (other === undefined || (other.last !== first && other.first !== last)) continue
    if (other.cue.class === 'intensifier') return INTENSIFIED
    if (other.cue.class === 'downtoner') return SOFTENED
  }
  return 1
}

/** The last "but" or "however": what stands before it weighs half. */
function lastTurnBack({ tokens, sets, from, to }: SentencePlace): number {
  const turns = sets['turn-back']
  for (let i = to - 1; i >= from; i--) if (turns[tokens.symbol[i]!] === 1) return i
  return -1
}

/** Inside a clause opened by "although", "while" or "despite". */
function isConceded(place: SentencePlace, first: number): boolean {
  for (let i = first - 1; i >= place.from && isWordAt(place, i); i--) if (isIn(place, i, 'conceding')) return true
  return false
}
