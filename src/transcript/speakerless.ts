import { anyOf } from './anchored.js'
import { CLOSE, END, INTRODUCE, OPEN, type PhraseFamily } from './phrases.js'
import { straightQuotes } from './plain-words.js'
import type { Boundary, RawTurn } from './types.js'

/** Where the words of a call without speakers put the Q&A: offsets into its text. */
export interface SpeakerlessCut {
  readonly qaStart: number
  /** The end of the text where nothing closes. */
  readonly qaEnd: number
}

/** Prepared remarks have at least this many characters; an announcement before that is none. */
const SHORTEST_SPEECH = 2500
/** The operator's own words before the cue belong to his turn: so many statements at most, spoken as operators do. */
const OPERATOR_SAYS =
  /^(?:(?:and )?at this time\b|(?:certainly|absolutely)\b|ladies and gentlemen|we(?:'ll| will) (?:now|take)|(?:if you|to) (?:would like to )?ask|please (?:press|limit)|our first|your first|and (?:your|our) first|in the interest of time|as a reminder|one moment)/i

/** Who closes thanks the last to answer first. */
const THANKS_SOMEBODY = /^(?:great|okay|all right)?,? ?(?:thanks|thank you),? \p{Lu}\p{L}+[.!]$/iu

/**
 * Cut a call that names no speakers at the operator's words: the statement that opens the Q&A or introduces the first
 * questioner, with the operator's words right before it, and the first statement after the last introduction that
 * closes.
 *
 * @returns `undefined` where no words say where the Q&A begins.
 */
export function cutSpeakerless(text: string): SpeakerlessCut | undefined {
  const said = statementsOf(text)
  const cue = said.findIndex(({ start, words }) => start >= SHORTEST_SPEECH && opensOrIntroduces(words))
  if (cue === -1) return undefined
  let first = cue
  while (first > 0 && OPERATOR_SAYS.test(said[first - 1]!.words)) first--
  const last = said.findLastIndex(({ words }, i) => i >= cue && introduces(words))
  let closing = said.findIndex(({ words }, i) => i > Math.max(cue, last) && closes(words))
  if (closing > 0 && THANKS_SOMEBODY.test(said[closing - 1]!.words)) closing--
  return { qaStart: said[first]!.start, qaEnd: closing === -1 ? text.length : said[closing]!.start }
}

const chosen = (families: readonly PhraseFamily[], ids: readonly string[]): readonly PhraseFamily[] =>
  families.filter(({ id }) => ids.includes(id))
/** Families that hold without knowing who speaks. */
const STRONG_OPEN = chosen(OPEN, ['C2', 'C4'])
const STRONG_INTRODUCE = chosen(INTRODUCE, ['D1', 'D2', 'D4', 'D8', 'D12'])
const STRONG_CLOSE: readonly PhraseFamily[] = [
  ...chosen(CLOSE, ['F1', 'F2', 'F4']),
  ...chosen(END, ['F5', 'F6']),
  {
    id: 'F9',
    anchors: ['replay', 'that ', 'this ', 'over to'],
    pattern: /\ba replay (?:of|will)\b|(?:that|this) (?:wraps|concludes)|turn the call (?:back )?over to/i,
  },
]
const opensOrIntroduces = anyOf([...STRONG_OPEN, ...STRONG_INTRODUCE])
const introduces = anyOf(STRONG_INTRODUCE)
const closes = anyOf(STRONG_CLOSE)

interface Statement {
  readonly start: number
  readonly words: string
}

/** Statements of running text with their offsets: after `.?!` and a blank. */
function statementsOf(text: string): readonly Statement[] {
  const statements: Statement[] = []
  let start = 0
  for (const { index, 0: mark } of text.matchAll(/[.?!]["”’)]*\s+/g)) {
    statements.push({
      start,
      words: straightQuotes(text.slice(start, index + 1).slice(0, 400)),
    })
    start = index + mark.length
  }
  if (start < text.length) statements.push({ start, words: straightQuotes(text.slice(start, start + 400)) })
  return statements
}

/** The turns of a speakerless text and its boundary: one of each part that the words show, in section `section`. */
export function speakerlessTurns(
  turn: RawTurn,
  sectionKnown: boolean,
): { readonly turns: readonly RawTurn[]; readonly boundary?: Boundary } {
  const cut = cutSpeakerless(turn.text)
  if (cut === undefined) return { turns: [turn] }
  const part = (start: number, end: number, section: RawTurn['section']): RawTurn => ({
    ...turn,
    text: turn.text.slice(start, end).trim(),
    span: null,
    pieces: [],
    section: sectionKnown ? section : undefined,
  })
  const turns = [part(0, cut.qaStart, 'prepared'), part(cut.qaStart, cut.qaEnd, 'qa')]
  if (cut.qaEnd < turn.text.length) turns.push(part(cut.qaEnd, turn.text.length, 'closing'))
  return {
    turns,
    boundary: { qaStart: 1, qaEnd: 2, method: 'operator-cue', confidence: 0.6, sessions: [[1, 2]] },
  }
}
