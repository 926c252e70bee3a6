import type { Cast } from './cast.js'
import type { TurnCues } from './turn-cues.js'
import type { RawTurn, Role, Section, Side, TurnFlag } from './types.js'
import { countWords } from './word-count.js'

/** On whose side a turn is: its speaker's, unless its own place and words say otherwise. */
export interface Seat {
  readonly side: Side
  readonly role: Role
  readonly confidence: number
  readonly flags: readonly TurnFlag[]
}

/** A speech of this many words in the prepared part is the company's, whatever the label says. */
const SPEECH = 60
/** To speak to the operator at this length is not to be one. */
const LONG = 25
const DOUBTED = 0.5
const FOREIGN = /[[(]foreign language[\])]/i
/** Nobody transcribes much of another language. */
const BRIEF = 400
const saysForeign = (text: string): boolean =>
  text.length <= BRIEF && hasBracket(text) && text.includes('oreign') && FOREIGN.test(text)
const INTERPRETED = /\((?:through|via) (?:an? )?(?:interpreter|translator)\)|[[(](?:interpreted|translated)[\])]/i

/**
 * The seat of each turn.
 *
 * Corrected are: an operator who speaks to the operator, a speech before the Q&A under a questioner's name (both flagged
 * `speaker-doubt`), an interpreter, and a translation: they sit with whom they translate.
 */
export function seatsOf(
  { standings, speakers }: Cast,
  turns: readonly RawTurn[],
  words: readonly number[],
  cues: readonly TurnCues[],
  sections: readonly Section[],
): readonly Seat[] {
  const seats: Seat[] = []
  const own = standings.map(
    ({ side, role, confidence, doubt }): Seat => ({
      side,
      role,
      confidence,
      flags: doubt && side === 'company' ? ['speaker-doubt'] : [],
    }),
  )
  const company: Seat = { side: 'company', role: 'executive', confidence: DOUBTED, flags: ['speaker-doubt'] }
  turns.forEach(({ text, label }, i) => {
    const seat = own[speakers[i]!]!
    const { side, role } = seat
    if (side === 'operator' && words[i]! >= LONG && cues[i]!.says('addressesOperator')) seats.push(company)
    else if (side === 'outside' && sections[i] === 'prepared' && countWords(text, SPEECH) >= SPEECH) seats.push(company)
    else if (role === 'interpreter') seats.push(translating(seat, interpreted(seats)))
    else if (i > 0 && side === 'company' && saysForeign(turns[i - 1]!.text))
      seats.push(translating(seat, interpreted(seats)))
    else if (saysInterpreted(text.slice(0, 60)) || (label !== null && saysInterpreted(label)))
      seats.push({ ...seat, flags: [...seat.flags, 'translated'] })
    else seats.push(seat)
  })
  return seats
}

const saysInterpreted = (text: string): boolean => hasBracket(text) && INTERPRETED.test(text)

const hasBracket = (text: string): boolean => text.includes('(') || text.includes('[')

/** The last to speak but for the operator: the one interpreted. */
const interpreted = (seats: readonly Seat[]): Seat | undefined => seats.findLast(({ side }) => side !== 'operator')

const translating = (own: Seat, of: Seat | undefined): Seat => ({
  side: of?.side ?? own.side,
  role: own.role,
  confidence: own.confidence,
  flags: [...own.flags, 'translated'],
})
