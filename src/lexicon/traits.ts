import type { Axis } from './classes.js'
import type { Entry } from './read-lexicon.js'

/**
 * What the choice among matches and the cues that come of it ask of entries, as columns by entry number: the entries
 * themselves lie scattered in memory, and a look at one takes longer than all that is done with it.
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
  readonly strength: Float64Array
  /** By rank, what all entries of a class have in common. */
  readonly kinds: readonly Kind[]
}

export interface Kind extends Pick<Entry, 'class' | 'axis' | 'family'> {
  /** A negator before it turns it round. */
  readonly negatable: boolean
}

/** Components of tone and speech: a negator before them says nothing about them. */
const NEVER_NEGATED: ReadonlySet<string> = new Set([
  'asset',
  'burden',
  'intensifier',
  'downtoner',
  'filler',
  'politeness',
])

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
export function traitsOf(entries: readonly Entry[], axes: readonly Axis[]): Traits {
  const kinds: Kind[] = []
  for (const { rank, class: id, axis, family } of entries)
    kinds[rank] ??= { class: id, axis, family, negatable: !NEVER_NEGATED.has(id) }
  return {
    rank: Uint16Array.from(entries, ({ rank }) => rank),
    axis: Uint16Array.from(entries, ({ axis }) => axes.indexOf(axis)),
    sensed: Uint8Array.from(entries, ({ senses }) => (senses.length > 0 ? 1 : 0)),
    setPhrase: Uint8Array.from(entries, ({ class: id }) => (SET_PHRASES.has(id) ? 1 : 0)),
    pseudo: Uint8Array.from(entries, ({ family }) => (family === 'pseudo' ? 1 : 0)),
    strength: Float64Array.from(entries, ({ strength }) => strength),
    kinds,
  }
}
