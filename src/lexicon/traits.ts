import type { Axis } from './classes.js'
import type { Entry } from './read-lexicon.js'

/**
 * What the choice among matches asks of entries, as columns by entry number: the entries themselves lie scattered in
 * memory, and most matches are decided without them.
 */
export interface Traits {
  /** Precedence of the class: the lower wins. */
  readonly rank: Uint16Array
  /** Index of the axis among the axes of the lexicons. */
  readonly axis: Uint16Array
  /** 1 where the entry asks for a sense. */
  readonly sensed: Uint8Array
  /** 1 where a negator inside the phrase negates nothing further on. */
  readonly setPhrase: Uint8Array
  /** 1 for look-alikes, which own their words and mark nothing. */
  readonly pseudo: Uint8Array
}

/** Classes whose negators are part of a set phrase. */
const SET_PHRASES: ReadonlySet<string> = new Set([
  'pseudo',
  'booster',
  'ignorance',
  'deflection',
  'neutral',
  'pleasantry',
])

/** The traits of entries, in their order. */
export const traitsOf = (entries: readonly Entry[], axes: readonly Axis[]): Traits => ({
  rank: Uint16Array.from(entries, ({ rank }) => rank),
  axis: Uint16Array.from(entries, ({ axis }) => axes.indexOf(axis)),
  sensed: Uint8Array.from(entries, ({ senses }) => (senses.length > 0 ? 1 : 0)),
  setPhrase: Uint8Array.from(entries, ({ class: id }) => (SET_PHRASES.has(id) ? 1 : 0)),
  pseudo: Uint8Array.from(entries, ({ family }) => (family === 'pseudo' ? 1 : 0)),
})
