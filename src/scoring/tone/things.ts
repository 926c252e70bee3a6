import { SYMBOL } from '../../text/symbols.js'
import type { PlacedCue } from '../find-cues.js'
import { anyIn, isIn, isWordAt, type SentencePlace, symbolAt } from '../place.js'

/** 1 where a rise of what the cue names is good news, -1 where it is bad, 0 where the cue names no such thing. */
export const valenceOf = ({ cue: { class: id } }: PlacedCue): 1 | -1 | 0 =>
  id === 'asset' ? 1 : id === 'burden' ? -1 : 0

/** How far from a direction its object, the noun of its phrase and its subject are looked for, in tokens. */
export const NEAR = { object: 4, phrase: 7, head: 7, subject: 16 } as const

/**
 * The thing that begins within `near` tokens from `from` on, before anything that ends a noun phrase; with `listed`
 * also behind others ("higher marketing and personnel costs").
 */
export function thingAfter(
  place: SentencePlace,
  cues: readonly PlacedCue[],
  i: number,
  from: number,
  near: number,
  listed = false,
): PlacedCue | undefined {
  let j = i + 1
  for (let at = from; at < from + near; at++) {
    while (j < cues.length && (cues[j]!.first < at || (cues[j]!.first === at && valenceOf(cues[j]!) === 0))) j++
    if (cues[j]?.first === at) return headAfter(cues, j)
    const symbol = symbolAt(place, at)
    if (symbol === SYMBOL.joiner || (listed && at > from && isListing(place, at))) continue
    if (symbol === SYMBOL.number || !isWordAt(place, at) || isIn(place, at, place.sets['phrase-end'])) return undefined
  }
  return undefined
}

/** In a compound the last noun is the head: "customer acquisition cost". */
function headAfter(cues: readonly PlacedCue[], j: number): PlacedCue {
  let head = cues[j]!
  for (let k = j + 1; k < cues.length && cues[k]!.first === head.last; k++)
    if (valenceOf(cues[k]!) !== 0) head = cues[k]!
  return head
}

/** The thing before token `at`, in its clause; of "cost of sales" and "orders from customers" the first. */
export function thingBefore(
  place: SentencePlace,
  cues: readonly PlacedCue[],
  i: number,
  at: number,
): PlacedCue | undefined {
  let j = previousThing(cues, i - 1)
  let commas = 0
  const nearest = Math.max(place.from, at - NEAR.subject)
  for (let token = at; token >= nearest; token--) {
    while (j >= 0 && cues[j]!.last > token + 1) j = previousThing(cues, j - 1)
    if (j >= 0 && cues[j]!.last === token + 1) return headBefore(place, cues, j)
    const symbol = symbolAt(place, token)
    if (symbol === SYMBOL.comma) commas++
    if (symbol === SYMBOL.stop || symbol === SYMBOL.dash || commas > 1 || isIn(place, token, place.sets['subject-end']))
      return undefined
  }
  return undefined
}

/** The index of the last thing up to `from`; -1 if there is none. Things do not overlap each other. */
function previousThing(cues: readonly PlacedCue[], from: number): number {
  let j = from
  while (j >= 0 && valenceOf(cues[j]!) === 0) j--
  return j
}

/** True where a thing ends right before cue i. */
export function isThingBeside(cues: readonly PlacedCue[], i: number): boolean {
  const j = previousThing(cues, i - 1)
  return j >= 0 && cues[j]!.last === cues[i]!.first
}

function headBefore(place: SentencePlace, cues: readonly PlacedCue[], k: number): PlacedCue {
  let head = cues[k]!
  for (let j = k - 1; j >= 0; j--) {
    const other = cues[j]!
    const { class: id } = other.cue
    if (head.first - other.last > NEAR.head || id === 'rise' || id === 'fall') break
    if (valenceOf(other) === 0) continue
    if (
      !isIn(place, other.last, place.sets['of-what']) ||
      anyIn(place, other.last, head.first, place.sets['subject-end'])
    )
      break
    head = other
  }
  return head
}

const isListing = (place: SentencePlace, at: number): boolean =>
  symbolAt(place, at) === SYMBOL.comma || isIn(place, at, place.sets.listing)
