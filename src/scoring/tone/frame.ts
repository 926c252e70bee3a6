import { SYMBOL } from '../../text/symbols.js'
import { isIn, isQuestion, isWordAt, type SentencePlace, said } from '../place.js'
import { FRAMING, SIGN, signsIn, signsOf } from './signs.js'

/** What a sentence does with its good and bad parts. */
export interface Frame {
  readonly signs: Uint16Array
  /** The signs it has anywhere. */
  readonly has: number
  /** Its last "but", -1 if it has none. */
  readonly turn: number
  /** What good and bad parts weigh in a sentence of this kind. */
  readonly good: number
  readonly bad: number
}

/** Who asks for good news states none; who asks why a thing is bad states that it is, who asks whether does not. */
const ASKED = { good: 0.25, bad: 0.65 } as const
const ASKED_WHETHER = { good: 0.25, bad: 0.45 } as const
/** Praise told to the company is courtesy. */
const ADDRESSED = { good: 0.6, bad: 1 } as const
const SAID = { good: 1, bad: 1 } as const

/** What stands before "but", or inside "although …", weighs this much of the main claim. */
const CONCEDED = 0.5
/** The reason of a claim weighs less than the claim. */
const REASON = 0.6
/** What a thing is compared with says little of the thing. */
const STANDARD = 0.4
/** Under "if" and "whether" nothing has happened. */
const SUPPOSED = 0.2
/** What is aimed at has not happened either. */
const AIMED = 0.5
/** How far before a word the sign of its frame is looked for. */
const NEAR = { aim: 4, amid: 6, standard: 6, modal: 4, clause: 16 } as const

/** Read a sentence's frame: question, address or statement, and where its argument turns. */
export function frameOf(place: SentencePlace): Frame {
  const signs = signsOf(place.sets)
  const has = signsIn(place, signs)
  const addressed = (has & SIGN.addressed) !== 0 && (has & SIGN.first) === 0
  const { good, bad } = isQuestion(place) ? (asksWhether(place) ? ASKED_WHETHER : ASKED) : addressed ? ADDRESSED : SAID
  return { signs, has, turn: (has & SIGN['turn-back']) === 0 ? -1 : lastTurn(place, signs), good, bad }
}

/** It opens with a verb: "Is demand falling?" */
function asksWhether(place: SentencePlace): boolean {
  const at = isIn(place, place.from, place.sets.clause) ? place.from + 1 : place.from
  return isIn(place, at, place.sets.be) || isIn(place, at, place.sets.do) || isIn(place, at, place.sets.modal)
}

function lastTurn({ tokens: { symbol }, from, to }: SentencePlace, signs: Uint16Array): number {
  for (let i = to - 1; i >= from; i--) if ((signs[symbol[i]!]! & SIGN['turn-back']) !== 0) return i
  return -1
}

/**
 * The share of its weight that a part at token `first` keeps where it stands: less in a clause that concedes, gives a
 * reason or supposes, before a turn of the argument, and behind a verb of aiming ("we want to grow").
 *
 * @param isGood The part speaks of something good. Bad things are not aimed at; they may surround the main claim.
 */
export function share(place: SentencePlace, frame: Frame, first: number, isGood: boolean): number {
  const before = (first < frame.turn ? CONCEDED : 1) * (isGood ? frame.good : frame.bad)
  if ((frame.has & FRAMING) === 0) return before
  const { symbol } = place.tokens
  const nearest = Math.max(place.from, first - NEAR.clause)
  const supposes = (frame.has & SIGN.supposing) !== 0
  for (let at = first - 1; at >= nearest; at--) {
    if (!isWordAt(place, at) && symbol[at] !== SYMBOL.joiner) return before
    const found = frame.signs[symbol[at]!]! & FRAMING
    if (found === 0) continue
    if ((found & SIGN.conceding) !== 0) return CONCEDED * (isGood ? frame.good : frame.bad)
    if ((found & SIGN.cause) !== 0) return before * REASON
    // "If demand falls, margins would decline."
    if ((found & SIGN.modal) !== 0 && supposes && first - at <= NEAR.modal) return before * SUPPOSED
    if ((found & SIGN.comparing) !== 0 && first - at <= NEAR.standard) return before * STANDARD
    if ((found & SIGN.amid) !== 0 && !isGood && first - at <= NEAR.amid) return before * CONCEDED
    if ((found & SIGN.supposing) !== 0 && said(place, at - 1) !== 'as') return before * SUPPOSED
    if ((found & SIGN.aiming) !== 0 && isGood && first - at <= NEAR.aim && isIn(place, at + 1, place.sets.to))
      return before * AIMED
  }
  return before
}

/** True where the sentence holds amounts against each other. */
export const compares = ({ has }: Frame): boolean => (has & SIGN.comparing) !== 0
