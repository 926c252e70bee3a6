import { chanceOf } from '../chance.js'
import { inventedName, personName } from './invented-names.js'
import { SPEAKERS } from './parameters.js'

/** Somebody who speaks for a company, and how. */
export interface Executive {
  readonly number: number
  readonly name: string
  /** Logit of the share of hedged sentences, beside that of the section. */
  readonly prepared: number
  readonly answers: number
  /** Added to the tone of a call. */
  readonly tone: number
  /** Chance that an answer begins by giving none. */
  readonly nonAnswer: number
  /** Among the chiefs whose answers an archive with a planted effect makes vaguer. */
  readonly vague: boolean
}

export interface Analyst {
  readonly name: string
  readonly firm: string
}

/** The executive of a number. */
export function executiveOf(seed: number, number: number): Executive {
  const draws = chanceOf(seed, 'executive', number)
  const name = personName(number * 2, draws)
  const own = draws.normal(0, SPEAKERS.both)
  return {
    number,
    name,
    prepared: own + draws.normal(0, SPEAKERS.one),
    answers: own + draws.normal(0, SPEAKERS.one),
    tone: draws.normal(0, SPEAKERS.tone),
    nonAnswer: draws.beta(...SPEAKERS.nonAnswer),
    vague: draws.uniform() < SPEAKERS.vague,
  }
}

const BANKS = 36
const KINDS = ['Securities', 'Partners', 'Capital Markets', 'Research', 'Capital', 'Bank', '& Company']

/** The analyst of a number in the pool that all firms share. */
export function analystOf(seed: number, number: number): Analyst {
  const draws = chanceOf(seed, 'analyst', number)
  const bank = draws.below(BANKS)
  return {
    name: personName(number * 2 + 1, draws),
    firm: `${inventedName(bank * 41 + 7)} ${KINDS[bank % KINDS.length]}`,
  }
}
