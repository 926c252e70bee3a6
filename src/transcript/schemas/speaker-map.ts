import { fieldOf, isRow, type Row, textOf } from '../fields.js'
import { rosterEntry } from '../roster.js'
import { foldKey } from '../section-words.js'
import type { RawTurn, RosterEntry } from '../types.js'
import { personOfRow } from './people.js'

/** Who the ids of a diarisation are. */
export type SpeakerMap = ReadonlyMap<string, RosterEntry>

const KEY = /^speaker(?:name)?map(?:ping)?(?:v\d+)?$/
/** A title that ends in the analyst has the firm before it: `Foo Bank Analyst`, `Foo Bank Senior Analyst`. */
const FIRM_ANALYST = /^(.{2,80}?)[ ,]+((?:(?:senior|lead|equity|research|principal|chief) ){0,3}analyst)$/i

/**
 * The map of an object from ids to people: `{ spk01: { name, title } }`, or a list of
 * `{ speaker, speaker_data: { name, role, company } }`; `undefined` where it has none.
 */
export function speakerMapOf(value: Row): SpeakerMap | undefined {
  const found = Object.keys(value).find((key) => KEY.test(foldKey(key)) && typeof value[key] === 'object')
  const map = found === undefined ? null : (value[found] as object | null)
  if (map === null) return undefined
  return new Map(
    pairsOf(map).flatMap(({ id, said }): readonly (readonly [string, RosterEntry])[] => {
      const person = isRow(said) ? personOfRow(said, 'unknown') : personNamed(textOf(said))
      return id === undefined || person === undefined ? [] : [[id, withFirm(person)]]
    }),
  )
}

interface Pair {
  readonly id: string | undefined
  readonly said: unknown
}

const pairsOf = (map: object): readonly Pair[] =>
  Array.isArray(map)
    ? map.filter(isRow).map((row) => ({
        id: textOf(fieldOf(row, ['speaker', 'id'])),
        said: fieldOf(row, ['speakerdata']) ?? { ...row, speaker: null },
      }))
    : Object.entries(map).map(([id, said]) => ({ id, said }))

const personNamed = (name: string | undefined): RosterEntry | undefined =>
  name === undefined ? undefined : rosterEntry(name, 'unknown')

function withFirm(person: RosterEntry): RosterEntry {
  const [, firm, title] = person.firm === null ? (FIRM_ANALYST.exec(person.title ?? '') ?? []) : []
  return firm === undefined || /^(?:senior|lead|equity|research|principal|chief)\b/i.test(firm)
    ? person
    : { ...person, firm, title: title! }
}

/** A turn under the name that its label has in the map; the label stays. */
export function named(turn: RawTurn, map: SpeakerMap): RawTurn {
  const person = turn.label === null ? undefined : map.get(turn.label)
  return person === undefined ? turn : { ...turn, name: person.name, title: person.title, firm: person.firm }
}

/** The people of a map, the operator left out. */
export const rosterOf = (map: SpeakerMap): readonly RosterEntry[] =>
  [...map.values()].filter(({ name }) => !/^operator\b/i.test(name))
