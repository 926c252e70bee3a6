import type { PlacedCue } from './find-cues.js'
import type { SentencePlace } from './place.js'
import { compared } from './tone/compared.js'
import { degree, isScant } from './tone/degree.js'
import { easedBy, isEased } from './tone/eased.js'
import { compares, type Frame, frameOf, share } from './tone/frame.js'
import { moved } from './tone/moved.js'
import { isPassedOver } from './tone/passed-over.js'

export type Tone = 'positive' | 'negative' | 'neutral' | 'mixed'

/** One reason for a sentence's tone: the cue and its signed weight in its context. */
export interface TonePart {
  readonly start: number
  readonly end: number
  readonly text: string
  /** The class of the cue; `comparison` where two amounts are held against each other. */
  readonly class: string
  /** Signed weight in [-1.5, 1.5]; its sign is the part's tone in its context. */
  readonly weight: number
  /** The words that name what moves or is compared: "costs" in "costs came down". Undefined where none do. */
  readonly of?: string
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
const MIXED = 0.7
/** "Not bad" is less good than "bad" is bad. */
const NEGATED = 0.7
const COMPARED = 0.5

const SAYS_NOTHING: SentenceTone = { tone: 'neutral', toneScore: 0, parts: [] }

/**
 * The tone of a sentence, composed of its cues.
 *
 * Polar words count by themselves; a direction counts by what moves ("costs declined" is good); a negator in
 * scope turns a part round; degree words beside it scale it; what is conceded, supposed, aimed at or only a reason
 * weighs less, and so does what is asked; a bad thing that eases is good, once; a target withdrawn or missed is bad; an
 * amount counts by the one it is compared with.
 */
export function composeTone(place: SentencePlace, cues: readonly PlacedCue[]): SentenceTone {
  let frame: Frame | undefined
  let parts: TonePart[] | undefined
  let things = false
  for (let i = 0; i < cues.length; i++) {
    const { cue, first, last } = cues[i]!
    let base = polarity(cue.class)
    if (base === 0) {
      if (cue.class === 'asset' || cue.class === 'burden') things = true
      continue
    }
    let by: PlacedCue | undefined
    let turned = cue.negated
    if (cue.class === 'negative' && isEased(place, cues, i)) continue
    const eased = easedBy(place, cues, i)
    if (eased !== undefined) {
      base = 1
      by = eased
    } else if (isDirection(cue.class)) {
      const found = moved(place, cues, i)
      base *= found.valence
      by = found.by
    } else if (cue.class === 'retreat') {
      if (isToldTwice(place, cues, i)) continue
    } else if (isScant(place, first)) turned = !turned
    if (base === 0 || isPassedOver(place, first, last)) continue
    frame ??= frameOf(place)
    base *= (turned ? -NEGATED : 1) * cue.strength
    const weight = base * degree(cues, i) * share(place, frame, first, base > 0)
    parts ??= []
    parts.push(partOf(cue.start, cue.end, cue.text, cue.class, weight, by))
  }
  if (things) {
    frame ??= frameOf(place)
    const pair = compares(frame) ? compared(place, cues) : undefined
    if (pair !== undefined) {
      const { start, end, text } = place.tokens
      const [from, to] = [start[pair.at]!, end[pair.at]!]
      parts ??= []
      parts.push(partOf(from, to, text.slice(from, to), 'comparison', pair.sign * COMPARED, pair.by))
    }
  }
  return parts === undefined ? SAYS_NOTHING : sum(parts)
}

const partOf = (
  start: number,
  end: number,
  text: string,
  id: string,
  weight: number,
  by: PlacedCue | undefined,
): TonePart =>
  by === undefined ? { start, end, text, class: id, weight } : { start, end, text, class: id, weight, of: by.cue.text }

function sum(parts: readonly TonePart[]): SentenceTone {
  let positive = 0
  let negative = 0
  for (const { weight } of parts) {
    if (weight > 0) positive += weight
    else negative -= weight
  }
  return { tone: labelOf(positive, negative), toneScore: (positive - negative) / (positive + negative + 1), parts }
}

function labelOf(positive: number, negative: number): Tone {
  const high = Math.max(positive, negative)
  const low = Math.min(positive, negative)
  if (high < FLOOR) return 'neutral'
  if (low >= FLOOR && low >= MIXED * high) return 'mixed'
  return positive > negative ? 'positive' : 'negative'
}

/** 1 for classes that are good news or a way up, -1 for the others that count, 0 for those that do not. */
function polarity(id: string): number {
  switch (id) {
    case 'positive':
    case 'better':
    case 'rise':
      return 1
    case 'negative':
    case 'worse':
    case 'fall':
    case 'retreat':
      return -1
    default:
      return 0
  }
}

const isDirection = (id: string): boolean => id === 'rise' || id === 'fall'

/** How many cues around a retreat may share its words. */
const REACH = 6

/** A retreat whose words also are a cue of tone: "lower than guidance" is told by what is lower. */
function isToldTwice(place: SentencePlace, cues: readonly PlacedCue[], i: number): boolean {
  const { first, last } = cues[i]!
  for (let j = Math.max(0, i - REACH); j < i + REACH && j < cues.length; j++) {
    const other = cues[j]!
    if (other.first >= last || other.last <= first || other.cue.axis !== 'tone') continue
    const { class: id } = other.cue
    if (easedBy(place, cues, j) !== undefined) return true
    if (isDirection(id) ? moved(place, cues, j).valence !== 0 : polarity(id) !== 0) return true
  }
  return false
}
