import { LONG_ASK } from './asking.js'
import { type BoundaryTurn, findBoundary } from './boundary.js'
import { type Cast, castOf, participantsOf, recast } from './cast.js'
import { factsOf } from './event.js'
import { exchangesOf, slotsOf } from './exchanges.js'
import { accountFor } from './furniture.js'
import { oddities } from './oddities.js'
import { seatsOf } from './seats.js'
import { spokenTurns } from './spoken-turns.js'
import { turnCuesOf } from './turn-cues.js'
import type { Boundary, RawCall, RawTurn, Section, Transcript, Turn } from './types.js'
import { wholeTurn } from './whole-turn.js'
import { countWords } from './word-count.js'

/** What the transcript says of its source. */
export type SourceFacts = Omit<Transcript['source'], 'coverage' | 'version'>

/**
 * A call as a format reads it, made whole: people, sections, kinds, exchanges.
 *
 * People are told twice: by what the source says, which finds the boundary; then by what they do on each side of it.
 */
export function assemble(call: RawCall, text: string, id: string, format: string, source: SourceFacts): Transcript {
  // The rules for all turns ask for no more words.
  const words = call.turns.map((turn) => countWords(turn.text, LONG_ASK))
  const cues = call.turns.map((turn) => turnCuesOf(turn.text))
  const unlabelled = call.coverage === 'unlabelled'
  const first = castOf(call, words, cues)
  const found = unlabelled
    ? { boundary: call.boundary ?? boundaryOfKeys(call.turns) }
    : findBoundary(boundaryTurns(call, first))
  const { boundary } = found
  const cast = unlabelled ? first : recast(first, call, words, cues, boundary.qaStart)
  const sections = call.turns.map((turn, i) => (unlabelled ? (turn.section ?? 'unknown') : sectionOf(i, boundary)))
  const seats = seatsOf(cast, call.turns, words, cues, sections)

  const spoken = spokenTurns(call, cast, seats, sections, words, cues)
  const slots = unlabelled ? [] : slotsOf(spoken.filter(({ section }) => section === 'qa'))
  const exchangeOf: (number | null)[] = new Array(call.turns.length).fill(null)
  slots.forEach(({ turns }, index) => {
    for (const turn of turns) exchangeOf[turn.index] = index
  })
  const firms = new Map(
    slots.flatMap(({ questioner, firm }) => (firm === null ? [] : [[Number(questioner.participantId.slice(1)), firm]])),
  )
  const participants = participantsOf(cast, (person) => firms.get(person) ?? null)
  const turns = call.turns.map((raw, i): Turn => {
    const { section, kind, notices } = spoken[i]!
    const exchange = exchangeOf[i]!
    const session = section === 'qa' ? sessionOf(i, boundary) : undefined
    return wholeTurn(
      raw,
      { index: i, section, kind, notices, exchange, session },
      seats[i]!,
      participants[cast.speakers[i]!]!,
    )
  })
  const facts = factsOf(call, turns, source.file)
  const { furniture, unread } = accountFor(text, turns, call.furniture)
  return {
    schema: 1,
    id,
    format,
    company: facts.company,
    event: facts.event,
    source: {
      ...source,
      ...(call.version === undefined ? {} : { version: call.version }),
      coverage: call.coverage ?? coverageOf(turns),
    },
    participants,
    turns,
    exchanges: exchangesOf(slots, (turn) => sessionOf(turn, boundary) ?? 0),
    boundary,
    furniture,
    unreadWords: unread,
    diagnostics: [
      ...call.diagnostics,
      ...facts.diagnostics,
      ...oddities({
        found,
        turns,
        participants,
        said: call.turns.map(({ section }) => section),
        swapped: cast.swapped,
        unlabelled,
        unread,
      }),
    ],
  }

  function boundaryTurns({ turns: raw }: RawCall, { speakers, standings }: Cast): readonly BoundaryTurn[] {
    return raw.map(({ section, asks, text }, i) => ({
      side: sideAtFirst(standings[speakers[i]!]!.side, i),
      participantId: String(speakers[i]),
      cues: cues[i]!,
      words: words[i]!,
      hasMoreThan: (most) => countWords(text, most + 1) > most,
      section,
      asks: asks === 'question',
    }))
  }

  /** Who speaks at length to the operator is none. */
  function sideAtFirst(side: Turn['side'], i: number): Turn['side'] {
    return side === 'operator' && words[i]! >= LONG && cues[i]!.says('addressesOperator') ? 'company' : side
  }
}

const LONG = 25
const NO_BOUNDARY: Boundary = { qaStart: null, qaEnd: null, method: 'none', confidence: 0.3, sessions: [] }

/** Of turns without speakers: where the source's own sections put the Q&A. */
function boundaryOfKeys(turns: readonly RawTurn[]): Boundary {
  const qaStart = turns.findIndex(({ section }) => section === 'qa')
  if (qaStart === -1) return NO_BOUNDARY
  const after = turns.findIndex(({ section }, i) => i > qaStart && section !== 'qa')
  const qaEnd = after === -1 ? turns.length : after
  return { qaStart, qaEnd, method: 'explicit', confidence: 0.9, sessions: [[qaStart, qaEnd]] }
}

const sessionOf = (index: number, { sessions }: Boundary): number | undefined => {
  for (let n = 0; n < sessions.length; n++) if (index >= sessions[n]![0] && index < sessions[n]![1]) return n
  return undefined
}

function sectionOf(index: number, boundary: Boundary): Section {
  const { qaStart, qaEnd } = boundary
  if (qaStart === null || index < qaStart) return 'prepared'
  if (index >= qaEnd!) return 'closing'
  return sessionOf(index, boundary) === undefined ? 'prepared' : 'qa'
}

function coverageOf(turns: readonly Turn[]): Transcript['source']['coverage'] {
  const has = (section: Section): boolean => turns.some((turn) => turn.section === section)
  if (!has('qa')) return 'prepared-only'
  return has('prepared') ? 'full' : 'qa-only'
}
