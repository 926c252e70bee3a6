import { isIdentified, nameKey } from './names.js'
import { officeOf, roleOf } from './titles.js'
import type { Evidence, Participant, RawTurn, Role, Side } from './types.js'

/** The people of a call in order of appearance, and for each raw turn the one who speaks. */
export interface Cast {
  readonly cast: readonly Participant[]
  readonly people: readonly Participant[]
}

interface Standing {
  readonly role: Role
  readonly side: Side
  readonly evidence: readonly Evidence[]
  readonly confidence: number
}

/**
 * Who speaks: role and side by title, or by label for those without one.
 *
 * Confidence is 0.95 for a title or label that says it, 0.3 where nothing does. Unidentified speakers are one
 * participant a label, never merged with a person.
 */
export function castOf(turns: readonly RawTurn[]): Cast {
  const keyOf = new Map<string, string>()
  const cast = new Map<string, Participant>()
  const keys = turns.map((turn) => {
    const key = keyOf.get(turn.name) ?? nameKey(turn.name)
    keyOf.set(turn.name, key)
    const known = cast.get(key)
    if (known === undefined) cast.set(key, participant(turn, `p${cast.size}`))
    else if (!known.rawNames.includes(turn.name)) cast.set(key, { ...known, rawNames: [...known.rawNames, turn.name] })
    return key
  })
  return { cast: [...cast.values()], people: keys.map((key) => cast.get(key)!) }
}

function participant(turn: RawTurn, id: string): Participant {
  const { role, side, evidence, confidence } = standing(turn)
  return {
    id,
    name: turn.name,
    rawNames: [turn.name],
    side,
    role,
    ...(side === 'company' ? { office: officeOf(turn.title) } : {}),
    title: turn.title,
    firm: turn.firm,
    identified: isIdentified(turn.name),
    evidence,
    confidence,
  }
}

function standing({ name, title }: RawTurn): Standing {
  const found = roleOf(name, title)
  if (found === undefined) return { role: 'unknown', side: 'unknown', evidence: ['default'], confidence: 0.3 }
  const sure = found.role !== 'unknown'
  return { ...found, evidence: [title === null ? 'label' : 'title'], confidence: sure ? 0.95 : 0.3 }
}
