import { canBeSame, isIdentified, isMisspelling, type NameParts, nameKey, namePartsOf } from './names.js'
import { roleOf, TITLE_WORD } from './titles.js'
import type { RawTurn, RosterEntry } from './types.js'

/** Somebody who speaks, under all the spellings of the name. */
export interface Identity {
  /** As the roster has it, else as the first turn has it. */
  readonly name: string
  readonly rawNames: readonly string[]
  readonly title: string | null
  readonly firm: string | null
  readonly roster: RosterEntry | undefined
  /** The same name stands on the other side too. */
  readonly twin: boolean
  readonly turns: readonly number[]
}

interface Group {
  readonly key: string
  readonly parts: NameParts
  readonly side: RosterEntry['side']
  readonly roster: RosterEntry | undefined
  title: string | null
  firm: string | null
  twin: boolean
  readonly rawNames: string[]
  readonly turns: number[]
}

/** A name with more than this many others of its surname is matched by its key alone. */
const CROWD = 60

/**
 * Who speaks: one identity a person, in order of appearance, with the turns of each.
 *
 * Names are one person where their keys are equal, or where surname and a given name agree (short form, initial, full
 * legal name) and nobody else fits as well, or where a given name is the same and a surname is half of one of two parts;
 * a one-letter slip only with the same title or firm. Unidentified speakers are one identity a label and slot. A name that
 * the roster, or headings and fields, have on both sides is two people, told apart by `sideOf`.
 *
 * @param sideOf The side a turn's own words and place put it on, for names that stand on both.
 * @param slotOf In which slot of the Q&A a turn stands: the unidentified of two slots are two people. Default: one slot.
 */
export function identitiesOf(
  turns: readonly RawTurn[],
  roster: readonly RosterEntry[],
  sideOf: (index: number) => 'company' | 'outside',
  slotOf: (index: number) => number = () => 0,
): readonly Identity[] {
  const groups = new Map<string, Group>()
  const bySurname = new Map<string, Group[]>()
  /** Those with a surname of two parts. */
  const doubled: Group[] = []
  const add = (key: string, name: string, side: Group['side'] = 'unknown', roster?: RosterEntry): Group => {
    const parts = namePartsOf(name)
    const made: Group = { key, parts, side, roster, title: null, firm: null, twin: false, rawNames: [], turns: [] }
    groups.set(key, made)
    if (parts.surname === '' || !isIdentified(name)) return made
    const alike = bySurname.get(parts.surname)
    if (alike === undefined) bySurname.set(parts.surname, [made])
    else alike.push(made)
    if (parts.surname.includes('-')) doubled.push(made)
    return made
  }
  const list = (name: string, side: Group['side'], entry?: RosterEntry): void => {
    const key = nameKey(name)
    const known = groups.get(key)
    if (known === undefined) add(key, name, side, entry)
    else if (isClash(known.side, side) && !groups.has(`${key}/${side}`)) {
      known.twin = true
      add(`${key}/${side}`, name, side, entry).twin = true
    }
  }
  for (const entry of roster) list(entry.name, entry.side, entry)
  const unlisted = onBothSides(turns).filter((name) => !groups.has(nameKey(name)))
  for (const name of unlisted) for (const side of ['company', 'outside'] as const) list(name, side)

  const find = (turn: RawTurn, index: number): Group => {
    const key = isIdentified(turn.name) ? nameKey(turn.name) : `${nameKey(turn.name)}#${slotOf(index)}`
    const known = groups.get(key)
    if (known?.twin === true) return groups.get(twinKey(known, sideOf(index))) ?? known
    if (known !== undefined) return known
    const parts = namePartsOf(turn.name)
    const alike = bySurname.get(parts.surname) ?? []
    const fits = alike.length > CROWD ? [] : alike.filter((group) => canBeSame(parts, group.parts))
    if (fits.length === 1) return fits[0]!
    const halves = parts.surname.split('-')
    const relatives = halves.length > 1 ? halves.flatMap((half) => bySurname.get(half) ?? []) : doubled
    return shortened(turn, parts, sideOf(index), relatives) ?? misspelt(turn, key, groups) ?? add(key, turn.name)
  }

  const order: Group[] = []
  const ofName = new Map<string, Group>()
  turns.forEach((turn, i) => {
    let group = ofName.get(turn.name)
    if (group === undefined) {
      group = find(turn, i)
      if (!group.twin && isIdentified(turn.name)) ofName.set(turn.name, group)
      if (group.turns.length === 0) order.push(group)
      if (!group.rawNames.includes(turn.name)) group.rawNames.push(turn.name)
    }
    group.turns.push(i)
    group.title ??= turn.title
    group.firm ??= turn.firm
  })
  return order.map(({ roster: entry, title, firm, twin, rawNames, turns: own }) => ({
    name: entry?.name ?? rawNames[0]!,
    rawNames,
    title: entry?.title ?? title,
    firm: firm ?? entry?.firm ?? null,
    roster: entry,
    twin,
    turns: own,
  }))
}

const isClash = (known: Group['side'], side: Group['side']): boolean =>
  known !== side && known !== 'unknown' && side !== 'unknown'

const twinKey = ({ key, side: own }: Group, side: string): string => (own === side ? key : `${key}/${side}`)

/** Names that headings or fields put on both sides: an analyst here, an officer of another firm or of none there. */
function onBothSides(turns: readonly RawTurn[]): readonly string[] {
  const last = new Map<string, RawTurn>()
  const said = new Map<string, { name: string; company?: RawTurn; outside?: RawTurn }>()
  for (const turn of turns) {
    const { name, title, firm, field } = turn
    if (title === null && field === undefined) continue
    const before = last.get(name)
    if (before?.title === title && before.firm === firm && before.field?.side === field?.side) continue
    last.set(name, turn)
    if (!isIdentified(name)) continue
    const side = sideSaid(turn)
    if (side === undefined) continue
    const key = nameKey(name)
    said.set(key, { name, [side]: turn, ...said.get(key) })
  }
  return [...said.values()].flatMap(({ name, company, outside }) =>
    company === undefined || outside === undefined || (company.firm !== null && company.firm === outside.firm)
      ? []
      : [name],
  )
}

function sideSaid({ title, field }: RawTurn): 'company' | 'outside' | undefined {
  const side = field?.side ?? (title === null ? undefined : roleOf('', title)?.side)
  if (side === 'outside') return side
  return side === 'company' && (field !== undefined || TITLE_WORD.test(title!)) ? side : undefined
}

/**
 * Somebody of the very same given name whose surname of two parts is cut to one of them, here or there, if there is only
 * one; title and firm must agree where both are said.
 */
function shortened(
  turn: RawTurn,
  { given, surname }: NameParts,
  side: Group['side'],
  groups: readonly Group[],
): Group | undefined {
  if (surname === '' || given[0]!.length < 2 || groups.length > CROWD) return undefined
  const agree = (a: string | null | undefined, b: string | null | undefined): boolean =>
    a == null || b == null || a === b
  const isHalf = (half: string, whole: string): boolean => whole.startsWith(`${half}-`) || whole.endsWith(`-${half}`)
  const alike = groups.filter(
    ({ parts, title, firm, roster, twin, side: other }) =>
      !twin &&
      !isClash(other, side) &&
      parts.given[0] === given[0] &&
      (isHalf(surname, parts.surname) || isHalf(parts.surname, surname)) &&
      agree(turn.title, title ?? roster?.title) &&
      agree(turn.firm, firm ?? roster?.firm),
  )
  return alike.length === 1 ? alike[0] : undefined
}

/** Somebody of the same title or firm whose name differs by one letter, if there is only one. */
function misspelt(turn: RawTurn, key: string, groups: ReadonlyMap<string, Group>): Group | undefined {
  const place = turn.title ?? turn.firm
  if (place === null || !isIdentified(turn.name) || groups.size > CROWD) return undefined
  const alike = [...groups.values()].filter(
    ({ key: other, title, firm, roster }) =>
      isMisspelling(key, other) && [title, firm, roster?.title, roster?.firm].includes(place),
  )
  return alike.length === 1 ? alike[0] : undefined
}
