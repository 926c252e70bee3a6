import type { Introduction } from './introductions.js'
import { sharesName } from './names.js'
import type { Exchange, Kind, Pair, Side } from './types.js'

/** What the exchange rules look at in a turn of the Q&A. */
export interface ExchangeTurn {
  readonly index: number
  readonly side: Side
  readonly participantId: string
  readonly speaker: string
  readonly kind: Kind
  /** Whom its words introduce. */
  readonly introduction: () => Introduction | undefined
}

/** The questioner is the next outside speaker within so many turns of being introduced. */
export const SOON = 4

/** A slot of the Q&A: its turns, its questioner, and the firm the operator said. */
export interface Slot {
  readonly turns: readonly ExchangeTurn[]
  readonly questioner: Pick<ExchangeTurn, 'participantId' | 'speaker' | 'side'>
  readonly firm: string | null
}

/**
 * Cut the Q&A into slots: a new one begins where the operator introduces somebody, or where an outside speaker asks
 * who is not the one whose slot it is, or where somebody of the company reads out a question.
 */
export function slotsOf(turns: readonly ExchangeTurn[]): readonly Slot[] {
  const slots: { turns: ExchangeTurn[]; questioner?: ExchangeTurn; introduction?: Introduction | undefined }[] = []
  turns.forEach((turn, i) => {
    const slot = slots.at(-1)
    const next = introduces(turn) ? nextOutside(turns, i) : undefined
    // Who reads out questions asks each for somebody else.
    const newcomer =
      turn.kind === 'question' &&
      (turn.side === 'company' ||
        (turn.side === 'outside' &&
          slot?.questioner !== undefined &&
          slot.questioner.participantId !== turn.participantId))
    // Who was called already and has not spoken yet is only called again.
    const again =
      next !== undefined &&
      slot?.questioner?.participantId === next.participantId &&
      slot.turns.every(({ side }) => side !== 'outside')
    if (again) {
      slot.turns.push(turn)
      const said = turn.introduction()
      if (said !== undefined && (said.firm !== null || slot.introduction === undefined)) slot.introduction = said
    } else if (next !== undefined) slots.push({ turns: [turn], questioner: next, introduction: turn.introduction() })
    else if (newcomer) slots.push({ turns: [turn], questioner: turn })
    else if (slot === undefined) slots.push({ turns: [turn], ...(turn.side === 'outside' ? { questioner: turn } : {}) })
    else {
      slot.turns.push(turn)
      if (turn.side === 'outside') slot.questioner ??= turn
    }
  })
  return slots.flatMap(({ turns: own, questioner, introduction }) =>
    questioner === undefined ? [] : { turns: own, questioner, firm: firmSaid(introduction, questioner.speaker) },
  )
}

/** The operator, or an investor relations officer who runs the queue. */
const introduces = ({ side, kind, introduction }: ExchangeTurn): boolean =>
  side === 'operator'
    ? kind === 'introduction'
    : side === 'company' && kind === 'introduction' && introduction() !== undefined

const nextOutside = (turns: readonly ExchangeTurn[], i: number): ExchangeTurn | undefined =>
  turns.slice(i + 1, i + 1 + SOON).find(({ side }) => side === 'outside')

/** The firm an introduction says, if it is this questioner who was introduced. */
function firmSaid(found: Introduction | undefined, questioner: string): string | null {
  return found !== undefined && sharesName(found.name, questioner) ? found.firm : null
}

/** The exchanges of the slots: who asks what, and which turns answer it. */
export function exchangesOf(slots: readonly Slot[], sessionOf: (turn: number) => number): readonly Exchange[] {
  const firstOf = new Map<string, number>()
  return slots.map(({ turns, questioner, firm }, index): Exchange => {
    const pairs: { question: number; answers: number[] }[] = []
    for (const { index: turn, kind } of turns) {
      if (kind === 'question') pairs.push({ question: turn, answers: [] })
      else if (kind === 'answer') pairs.at(-1)?.answers.push(turn)
    }
    // Two questions that an officer reads out are of two people.
    const earlier = questioner.side === 'company' ? undefined : firstOf.get(questioner.participantId)
    if (earlier === undefined) firstOf.set(questioner.participantId, index)
    return {
      index,
      qaSession: sessionOf(turns[0]!.index),
      questioner: questioner.speaker,
      firm,
      questionTurns: pairs.map(({ question }) => question),
      answerTurns: turns.filter(({ kind }) => kind === 'answer').map(({ index: turn }) => turn),
      pairs: pairs satisfies readonly Pair[],
      ...(earlier === undefined ? {} : { followUpOf: earlier }),
    }
  })
}
