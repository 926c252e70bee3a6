import type { Axis } from './classes.js'
import { endsInContext } from './pattern.js'
import type { Entry } from './read-lexicon.js'

/**
 * What the choice among matches and the cues that come of it ask of entries, as columns by entry number: the entries
 * themselves lie scattered in memory, and a look at one takes longer than all that is done with it.
 */
export interface Traits {
  /** Precedence of the class: the lower wins. */
  readonly rank: Uint16Array
  /** 1 where the entry asks for a sense. */
  readonly sensed: Uint8Array
  /** 1 where the last word of a match is only its context. */
  readonly context: Uint8Array
  readonly strength: Float64Array
  /** By rank, what all entries of a class have in common. */
  readonly kinds: readonly Kind[]
}

export interface Kind extends Pick<Entry, 'class' | 'axis' | 'family'> {
  /** Index of the axis among the axes of the lexicons. */
  readonly axisIndex: number
  /** A negator inside the phrase negates nothing further on. */
  readonly setPhrase: boolean
  /** Look-alikes, which own their words and mark nothing. */
  readonly pseudo: boolean
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

/** The same string as a property name: these are compared by address, and counted by without a search. */
const interned = (id: string): string => Object.keys({ [id]: 0 })[0]!

/** The traits of entries, in their order. */
export function traitsOf(entries: readonly Entry[], axes: readonly Axis[]): Traits {
  const kinds: Kind[] = []
  for (const { rank, class: id, axis, family } of entries)
    kinds[rank] ??= {
      class: interned(id),
      axis,
      family,
      axisIndex: axes.indexOf(axis),
      setPhrase: SET_PHRASES.has(id),
      pseudo: family === 'pseudo',
      negatable: !NEVER_NEGATED.has(id),
    }
  return {
    rank: Uint16Array.from(entries, ({ rank }) => rank),
    sensed: Uint8Array.from(entries, ({ senses }) => (senses.length > 0 ? 1 : 0)),
    context: Uint8Array.from(entries, ({ parsed }) => (endsInContext(parsed) ? 1 : 0)),
    strength: Float64Array.from(entries, ({ strength }) => strength),
    kinds,
  }
}
