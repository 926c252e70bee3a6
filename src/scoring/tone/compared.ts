import { KIND, SYMBOL } from '../../text/symbols.js'
import type { PlacedCue } from '../find-cues.js'
import { isIn, type SentencePlace, said, symbolAt } from '../place.js'
import { valenceOf } from './things.js'

/** Two amounts of one thing, held against each other: "EPS of $1.20 compared with $1.05". */
export interface Compared {
  /** The token that compares. */
  readonly at: number
  /** 1 where the comparison is good news, -1 where it is bad. */
  readonly sign: number
  /** The cue that names what is compared. */
  readonly by: PlacedCue
}

/** How many tokens may stand between what is compared and its amounts. */
const NEAR = 14
const MAGNITUDE: Readonly<Record<string, number>> = {
  k: 1e3,
  thousand: 1e3,
  m: 1e6,
  mn: 1e6,
  mln: 1e6,
  million: 1e6,
  bn: 1e9,
  bln: 1e9,
  b: 1e9,
  billion: 1e9,
  trillion: 1e12,
}

/**
 * The first comparison of two amounts of a thing with a valence; undefined where nothing is compared, the amounts
 * are equal or of different kinds, or a direction between thing and comparison already says which way it went.
 */
export function compared(place: SentencePlace, cues: readonly PlacedCue[]): Compared | undefined {
  const { from, to, sets, tokens } = place
  const comparing = sets.comparing
  for (let at = from + 3; at < to - 1; at++) {
    if (comparing[tokens.symbol[at]!] !== 1) continue
    const now = amountBefore(place, at)
    const then = amountAfter(place, at)
    if (now === undefined || then === undefined || now.unit !== then.unit) continue
    const by = thingBefore(place, cues, now.first, at)
    if (by === undefined) continue
    const valence = valenceOf(by)
    const turned = cues.some((cue) => cue.first > at && cue.first < then.first && sideOf(cue) === -valence)
    const sign = turned ? valence : valence * Math.sign(now.value - then.value)
    if (sign !== 0) return { at, sign, by }
  }
  return undefined
}

/** On the side it is compared with, "a loss" stands for a bad thing as well. */
const sideOf = (placed: PlacedCue): number => (placed.cue.class === 'negative' ? -1 : valenceOf(placed))

interface Amount {
  readonly first: number
  readonly value: number
  readonly unit: 'share' | 'amount'
}

function amountBefore(place: SentencePlace, at: number): Amount | undefined {
  for (let i = at - 1; i >= Math.max(place.from, at - NEAR); i--) {
    if (symbolAt(place, i) === SYMBOL.stop && said(place, i) !== '(') return undefined
    const amount = amountAt(place, i)
    if (amount !== undefined) return amount
  }
  return undefined
}

function amountAfter(place: SentencePlace, at: number): Amount | undefined {
  for (let i = at + 1; i < Math.min(place.to, at + NEAR); i++) {
    const amount = amountAt(place, i)
    if (amount !== undefined) return amount
  }
  return undefined
}

/** The amount whose number is token i; years and the like are none. */
function amountAt(place: SentencePlace, i: number): Amount | undefined {
  const { tokens } = place
  if (tokens.kind[i] !== KIND.number) return undefined
  const text = said(place, i)
  const value = Number.parseFloat(text.replaceAll(',', ''))
  if (Number.isNaN(value)) return undefined
  const next = said(place, i + 1)
  const scale = MAGNITUDE[next] ?? MAGNITUDE[text.replace(/^[\d.,]+/, '')] ?? 1
  const share = symbolAt(place, i + 1) === SYMBOL.percent || next === 'percent' || next === 'pct'
  if (scale === 1 && !share && !isMoney(place, i)) return undefined
  return { first: i, value: value * scale, unit: share ? 'share' : 'amount' }
}

const isMoney = (place: SentencePlace, i: number): boolean =>
  symbolAt(place, i - 1) === SYMBOL.currency ||
  isIn(place, i - 1, place.sets.money) ||
  isIn(place, i + 1, place.sets.money)

/** The thing before its amount, unless a direction stands between it and the comparison. */
function thingBefore(
  place: SentencePlace,
  cues: readonly PlacedCue[],
  amount: number,
  at: number,
): PlacedCue | undefined {
  let found: PlacedCue | undefined
  for (const placed of cues) {
    if (placed.first > at) break
    const { cue, last } = placed
    if (cue.class === 'rise' || cue.class === 'fall') found = undefined
    else if (valenceOf(placed) !== 0 && last <= at && amount - last <= NEAR)
      found = found !== undefined && isIn(place, found.last, place.sets['of-what']) ? found : placed
  }
  return found
}
