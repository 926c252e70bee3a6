import { LONG_ASK } from './asking.js'
import type { Cast } from './cast.js'
import { isCourtesy, type Names } from './courtesies.js'
import { type ExchangeTurn, SOON } from './exchanges.js'
import { kindOf } from './kinds.js'
import { isIdentified, isShortFor, nicknamesOf, SHORTEST_PREFIX } from './names.js'
import { findNotices } from './notices.js'
import { straightQuotes } from './plain-words.js'
import type { Seat } from './seats.js'
import { lastStatement } from './statements.js'
import type { TurnCues } from './turn-cues.js'
import type { RawCall, Section, Turn } from './types.js'

/** A turn as far as it is known before the exchanges are. */
export interface SpokenTurn extends ExchangeTurn {
  readonly section: Section
  readonly notices: Turn['notices']
}

/** What each turn does in the call, by its words, its place and who speaks around it. */
export function spokenTurns(
  call: RawCall,
  cast: Cast,
  seats: readonly Seat[],
  sections: readonly Section[],
  words: readonly number[],
  cues: readonly TurnCues[],
): readonly SpokenTurn[] {
  const names = namesOf(cast)
  const spoken: SpokenTurn[] = []
  call.turns.forEach(({ text, asks }, index) => {
    const { side, role } = seats[index]!
    const person = cast.speakers[index]!
    const section = sections[index]!
    const cue = cues[index]!
    const notices = side === 'outside' ? [] : findNotices(text)
    const noticeShare = notices.reduce((sum, { start, end }) => sum + end - start, 0) / Math.max(1, text.length)
    const after = seats[index - 1]?.side
    const kind = kindOf({
      role,
      side,
      section,
      text: section === 'qa' && words[index]! < LONG_ASK ? straightQuotes(text) : text,
      introduces: () => cue.says('introduces'),
      namesNext: () => namesNext(index),
      words: words[index]!,
      noticeShare,
      after,
      thanked: () => isThanks(index - 1),
      amongColleagues: () => after !== 'outside' && isColleagueNext(index),
      names,
      asks,
      opens: index === 0,
    })
    const { name } = cast.identities[person]!
    spoken.push({
      index,
      participantId: `p${person}`,
      side,
      speaker: name,
      kind,
      section,
      introduction: cue.introduction,
      notices,
    })
  })
  return spoken

  /** The next turn is of somebody else of the company. */
  function isColleagueNext(index: number): boolean {
    return seats[index + 1]?.side === 'company' && cast.speakers[index + 1] !== cast.speakers[index]
  }

  /** An outsider who asked nothing and ended with thanks. */
  function isThanks(index: number): boolean {
    const turn = spoken[index]
    if (turn?.side !== 'outside' || turn.kind !== 'acknowledgement') return false
    const last = lastStatement(straightQuotes(call.turns[index]!.text))
    return /thank|appreciate/i.test(last) && isCourtesy(last, names)
  }

  /**
   * The next to speak but for the company is an outsider, and the words say his name or whom they introduce. Where he
   * was the last outsider to speak they only help him on: "Mr. Day, your line is breaking up."
   */
  function namesNext(index: number): boolean {
    const ahead = seats.slice(index + 1, index + 1 + SOON).findIndex(({ side }) => side !== 'company')
    const next = index + 1 + ahead
    if (ahead === -1 || seats[next]!.side !== 'outside') return false
    let last = index - 1
    while (last >= 0 && seats[last]!.side !== 'outside') last--
    if (last !== -1 && cast.speakers[last] === cast.speakers[next]) return false
    const { name } = cast.identities[cast.speakers[next]!]!
    return cues[index]!.introduction() !== undefined || (isIdentified(name) && cues[index]!.words().includes(name))
  }
}

/** Words of the participants' names; what a given name is made short to is one, too. */
function namesOf({ identities }: Cast): Names {
  const words = new Set<string>()
  /** Given names by their first letters, which a short form shares but for a nickname. */
  const begun = new Map<string, string[]>()
  for (const { name } of identities) {
    const parts = name.split(/[^\p{L}]+/u)
    const given = parts[0]!
    for (const word of parts) if (word !== '') words.add(word)
    for (const word of nicknamesOf(given)) words.add(word)
    const stem = given.slice(0, SHORTEST_PREFIX)
    const alike = begun.get(stem)
    if (alike === undefined) begun.set(stem, [given])
    else alike.push(given)
  }
  const isShort = (word: string): boolean =>
    begun.get(word.slice(0, SHORTEST_PREFIX))?.some((given) => isShortFor(word, given)) ?? false
  return { has: (word) => words.has(word) || isShort(word) }
}
