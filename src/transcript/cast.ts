import { type Identity, identitiesOf } from './identities.js'
import { isIdentified, sharesName } from './names.js'
import { findNotices } from './notices.js'
import { areSwapped, isOperatorLabel, speaksLikeOperator, unnamedChairs } from './operators.js'
import { type Place, SOON, votesOfPlace } from './place-votes.js'
import { presentedTitles } from './presented.js'
import { firmKey, type Standing, type Vote, votesOfRoster, votesOfTitle, weigh } from './standing.js'
import { officeOf, roleOf } from './titles.js'
import type { TurnCues } from './turn-cues.js'
import type { Participant, RawCall, RawTurn } from './types.js'

/** The people of a call in order of appearance, and for each turn the one who speaks. */
export interface Cast {
  readonly identities: readonly Identity[]
  readonly standings: readonly Standing[]
  /** For each turn the index of its identity. */
  readonly speakers: readonly number[]
  /** Operator and another have each other's label. */
  readonly swapped: boolean
}

/** A speech, for evidence: fewer words are a greeting or a hand-over. */
const SPEECH = 40

/** Who speaks, by what the source says: fields, rosters, titles, labels, and the way operators speak. */
export function castOf(call: RawCall, words: readonly number[], cues: readonly TurnCues[]): Cast {
  const identities = identitiesOf(
    call.turns,
    call.roster,
    (i) => sideByPlace(call.turns, cues, i),
    call.coverage === 'unlabelled' ? () => 0 : slotsBy(call.turns, cues),
  )
  const firms = companyFirms(call, identities, words)
  const swapped = areSwapped(identities, cues)
  const isRun = !swapped && identities.some(({ name, turns }) => isOperatorLabel(name) && turns.length > 1)
  const chairs = isRun ? NOBODY : unnamedChairs(identities, cues)
  const standings = identities.map((identity) =>
    weigh(votesOf(call, identity, cues, firms, { swapped, isRun, chairs })),
  )
  const speakers: number[] = new Array(call.turns.length).fill(0)
  identities.forEach(({ turns }, person) => {
    for (const turn of turns) speakers[turn] = person
  })
  return { identities, standings, speakers, swapped }
}

/** Who calls up the next to ask does it in a few sentences. */
const LONGEST_INTRODUCTION = 1200

/** In which slot of the Q&A a turn stands: a new one begins with every introduction. Asked in order. */
function slotsBy(turns: readonly RawTurn[], cues: readonly TurnCues[]): (index: number) => number {
  let slot = 0
  let seen = 0
  return (index) => {
    for (; seen <= index; seen++)
      if (turns[seen]!.text.length <= LONGEST_INTRODUCTION && cues[seen]!.says('introduces')) slot++
    return slot
  }
}

/** A name of both sides: what its heading or a field says, else outside right after an introduction, else company. */
function sideByPlace(turns: readonly RawTurn[], cues: readonly TurnCues[], i: number): 'company' | 'outside' {
  const { name, title, asks, field } = turns[i]!
  const said = field?.side ?? (title === null ? undefined : roleOf(name, title)?.side)
  if (said === 'company' || said === 'outside') return said
  return asks === 'question' || cues[i - 1]?.says('introduces') === true ? 'outside' : 'company'
}

function companyFirms(call: RawCall, identities: readonly Identity[], words: readonly number[]): ReadonlySet<string> {
  const said = call.roster.flatMap(({ side, firm }) => (side === 'company' && firm !== null ? [firm] : []))
  const firms = [...said, ...(call.company.name === undefined ? [] : [call.company.name])]
  if (firms.length === 0) {
    // The first to speak at length, but for the operator, is of the company.
    const first = identities.find(({ name, title, turns }) => {
      const side = roleOf(name, title)?.side
      return side !== 'operator' && side !== 'outside' && turns.some((turn) => words[turn]! >= SPEECH)
    })
    if (first?.firm != null) firms.push(first.firm)
    else if (first !== undefined && first.title !== null) return NO_FIRM
  }
  return new Set(firms.map(firmKey).filter((key) => key !== ''))
}

const NOBODY: ReadonlySet<string> = new Set()

/** Where the company's people bear a title alone, a firm makes an outsider. */
const NO_FIRM: ReadonlySet<string> = new Set(['-'])

function votesOf(
  call: RawCall,
  identity: Identity,
  cues: readonly TurnCues[],
  firms: ReadonlySet<string>,
  {
    swapped,
    isRun,
    chairs,
  }: { readonly swapped: boolean; readonly isRun: boolean; readonly chairs: ReadonlySet<string> },
): readonly Vote[] {
  const { name, title, firm, roster, turns } = identity
  if (swapped && !isOperatorLabel(name) && speaksLikeOperator(turns, cues)) return [BY_BEHAVIOUR]
  const field = turns.map((turn) => call.turns[turn]!.field).find((said) => said !== undefined)
  const byTitle = votesOfTitle(name, title, firm, firms)
  const votes: Vote[] = []
  if (field !== undefined) votes.push({ side: field.side, role: field.role, evidence: 'field' })
  votes.push(...votesOfRoster(roster))
  if (!(swapped && isOperatorLabel(name))) votes.push(...byTitle)
  // Where an operator runs the call, who else sounds like one is an officer who calls up the next question.
  const isOpen = !isRun && votes.every(({ role }) => role === 'unknown')
  const isChair = (): boolean =>
    chairs.has(name) && turns.some((turn) => turn === 0 || cues[turn]!.says('soundsLikeOperator'))
  return isOpen && (speaksLikeOperator(turns, cues) || isChair()) ? [BY_BEHAVIOUR] : votes
}

const BY_BEHAVIOUR: Vote = { side: 'operator', role: 'operator', evidence: 'behaviour' }
/**
 * The same people once the boundary is known: who was introduced as a questioner, who spoke in the prepared part, what
 * the first turns call them, and last how they behave in the Q&A.
 */
export function recast(
  cast: Cast,
  call: RawCall,
  words: readonly number[],
  cues: readonly TurnCues[],
  qaStart: number | null,
): Cast {
  const first = qaStart ?? call.turns.length
  const opening = openingOf(call.turns, first)
  const presented = presentedTitles(opening)
  const introduced = questionersOf(cast, call.turns, cues, first)
  const asked = new Set(introduced.values())
  const identities = cast.identities.map((identity) => {
    if (identity.title !== null || !isIdentified(identity.name)) return identity
    const title =
      identity.turns.some((turn) => turn < first) || opening.includes(surnameOf(identity.name))
        ? presented(identity.name)
        : undefined
    return title === undefined ? identity : { ...identity, title }
  })
  const told = identities.map((identity, person): Standing | undefined => {
    const before = cast.standings[person]!
    if (before.side === 'operator' || before.role === 'interpreter') return before
    const votes: Vote[] = []
    const spoke = identity.turns.some((turn) => turn < first && words[turn]! >= SPEECH)
    if (asked.has(person) && !(spoke && before.side === 'company'))
      votes.push({ side: 'outside', role: undefined, evidence: 'operator-intro' })
    if (spoke) votes.push({ side: 'company', role: undefined, evidence: 'spoke-prepared' })
    const title = cast.identities[person]!.title === null ? identity.title : null
    const said = title === null ? undefined : roleOf('', title)
    if (said?.side === 'company') votes.push({ ...said, evidence: 'title' })
    if (before.side !== 'outside' && identity.title === null && isHost(identity.turns, call.turns, cues, first))
      votes.push({ side: 'company', role: 'investor_relations', evidence: 'behaviour' })
    const known = votesOfStanding(before)
    if (votes.length === 0 && known.length > 0 && !before.doubt) return before
    return votes.length + known.length === 0 ? undefined : weigh(sortedByRole([...known, ...votes]))
  })
  const place: Place = {
    first,
    cues,
    introduced,
    sideAt: (turn) => (told[cast.speakers[turn]!] ?? cast.standings[cast.speakers[turn]!]!).side,
  }
  const standings = told.map((standing, person) => standing ?? weigh(votesOfPlace(identities[person]!, place)))
  return { ...cast, identities, standings }
}

/** Who reads the safe-harbour notice before the Q&A, or speaks to the operator in it, hosts the call for the company. */
function isHost(own: readonly number[], turns: readonly RawTurn[], cues: readonly TurnCues[], first: number): boolean {
  const brief = own.filter((turn) => turn >= first && turns[turn]!.text.length <= BRIEF)
  const addressing = brief.filter((turn) => cues[turn]!.says('addressesOperator')).length
  if (addressing >= 2 && 3 * addressing >= own.length) return true
  const [opens] = own
  return (
    opens !== undefined &&
    opens < first &&
    opens <= 2 &&
    findNotices(turns[opens]!.text.slice(0, NOTICE_HEAD)).length > 1
  )
}
const NOTICE_HEAD = 3000
/** Who runs the queue does it in a sentence or two. */
const BRIEF = 500

/** The reasons so far, for the side they told. */
const votesOfStanding = ({ side, role, evidence }: Standing): readonly Vote[] =>
  evidence.flatMap((each) => (each === 'default' ? [] : [{ side, role, evidence: each }]))

/** An investor relations officer is one, whatever reason comes first. */
const sortedByRole = (votes: readonly Vote[]): readonly Vote[] =>
  [...votes].sort((a, b) => Number(b.role === 'investor_relations') - Number(a.role === 'investor_relations'))

const surnameOf = (name: string): string => name.split(' ').at(-1)!

const OPENING_TURNS = 6
const OPENING_LENGTH = 4000
const openingOf = (turns: readonly RawTurn[], first: number): string =>
  turns
    .slice(0, Math.min(first, OPENING_TURNS))
    .map(({ text }) => text.slice(0, OPENING_LENGTH))
    .join('\n')

/** For each introduction whom it names, if he speaks soon after it. */
function questionersOf(
  cast: Cast,
  turns: readonly RawTurn[],
  cues: readonly TurnCues[],
  first: number,
): ReadonlyMap<number, number> {
  const introduced = new Map<number, number>()
  const isRun = cast.standings.some(({ side }) => side === 'operator')
  for (let i = first; i < turns.length; i++) {
    if ((isRun && cast.standings[cast.speakers[i]!]!.side !== 'operator') || !cues[i]!.says('introduces')) continue
    const named = cues[i]!.introduction()?.name
    if (named === undefined) continue
    const soon = cast.speakers.slice(i + 1, i + 1 + SOON)
    const person = soon.find((speaker) => sharesName(cast.identities[speaker]!.name, named))
    if (person !== undefined) introduced.set(i, person)
  }
  return introduced
}

/** The participants of a cast, with the firms that introductions give. */
export const participantsOf = (cast: Cast, firmSaid: (person: number) => string | null): readonly Participant[] =>
  cast.identities.map(({ name, rawNames, title, firm }, person) => {
    const { side, role, evidence, confidence } = cast.standings[person]!
    return {
      id: `p${person}`,
      name,
      rawNames,
      side,
      role,
      ...(side === 'company' ? { office: officeOf(title) } : {}),
      title,
      firm: firm ?? firmSaid(person),
      // A title in place of a name is that of many people.
      identified: isIdentified(name) && name !== title,
      evidence,
      confidence,
    }
  })
