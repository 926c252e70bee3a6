import type { Identity } from './identities.js'
import { isIdentified } from './names.js'
import { roleOf } from './titles.js'
import type { TurnCues } from './turn-cues.js'

/** True for the label of who runs the call. */
export const isOperatorLabel = (name: string): boolean => roleOf(name, null)?.role === 'operator'

/** Most of the turns, and more than one, are an operator's words. */
export const speaksLikeOperator = (turns: readonly number[], cues: readonly TurnCues[]): boolean =>
  soundsLikeOperator(turns, cues, Math.max(2, turns.length / 2))

/** So many of the turns at least are an operator's words; no more are asked than tell. */
function soundsLikeOperator(turns: readonly number[], cues: readonly TurnCues[], least: number): boolean {
  let sounding = 0
  for (let i = 0; i < turns.length; i++) {
    if (sounding + turns.length - i < least) return false
    if (cues[turns[i]!]!.says('soundsLikeOperator') && ++sounding >= least) return true
  }
  return false
}

/** Labels that name nobody ("Unknown Speaker") under which mostly an operator speaks. */
export function unnamedChairs(identities: readonly Identity[], cues: readonly TurnCues[]): ReadonlySet<string> {
  const turnsOf = new Map<string, number[]>()
  for (const { name, turns } of identities) {
    if (isIdentified(name) || roleOf(name, null)?.role !== 'unknown') continue
    const known = turnsOf.get(name)
    if (known === undefined) turnsOf.set(name, [...turns])
    else for (const turn of turns) known.push(turn)
  }
  return new Set([...turnsOf].flatMap(([name, turns]) => (speaksLikeOperator(turns, cues) ? [name] : [])))
}

/** So many turns tell whether somebody sounds like an operator. */
const ENOUGH = 9

/** The one labelled operator hardly ever sounds like one and speaks to the operator, and another does sound like one. */
export function areSwapped(identities: readonly Identity[], cues: readonly TurnCues[]): boolean {
  const labelled = identities.find(({ name }) => isOperatorLabel(name))
  if (labelled === undefined || labelled.turns.length < 3) return false
  const looked = labelled.turns.slice(0, ENOUGH)
  if (
    soundsLikeOperator(looked, cues, looked.length / 3) ||
    !labelled.turns.some((turn) => cues[turn]!.says('addressesOperator'))
  )
    return false
  return identities.some(
    ({ name, turns }) => roleOf(name, null) === undefined && turns.length >= 3 && speaksLikeOperator(turns, cues),
  )
}
