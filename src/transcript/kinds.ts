import { holdsAny } from './anchored.js'
import { isAsking, withoutPleasantries } from './asking.js'
import { isCourtesy, type Names } from './courtesies.js'
import { introductionIn } from './introductions.js'
import { statements } from './statements.js'
import type { Kind, Role, Section, Side } from './types.js'

/** What the kind rules look at in a turn. */
export interface KindTurn {
  readonly role: Role
  readonly side: Side
  readonly section: Section
  /** With straight quotes in the Q&A, where it is shorter than what asks by its length alone. */
  readonly text: string
  /** The operator's words for the next to ask. */
  readonly introduces: () => boolean
  /** An outside speaker is next, and the words name him or somebody of a firm. */
  readonly namesNext: () => boolean
  readonly words: number
  readonly noticeShare: number
  /** Side of the turn before. */
  readonly after: Side | undefined
  /** The outsider before asked nothing and ended with thanks. */
  readonly thanked: () => boolean
  /** No outsider spoke right before, and a colleague speaks right after. */
  readonly amongColleagues: () => boolean
  /** Words of the participants' names: calling somebody says nothing. */
  readonly names: Names
  /** What a field or prefix of the source says the turn does. */
  readonly asks: 'question' | 'answer' | undefined
  /** The first turn of the call. */
  readonly opens: boolean
}

/** An investor-relations turn with this much notice is there to read it. */
const NOTICE_SHARE = 0.1
/** A company turn longer than this is neither courtesy nor a mere counter-question. */
const LONGEST_COUNTER = 40

const MORE_QUESTIONS =
  /^(?:do you have |are there |is there |and )?(?:any |other |any other |a )?(?:more |further |other |second |follow[- ]?up )?questions?(?: for (?:you|us|me))?\??$/i

/** What a turn does in the call. */
export function kindOf(turn: KindTurn): Kind {
  const { side, section, role, noticeShare } = turn
  if (side === 'operator') return operatorKind(turn)
  if (side === 'company' && section === 'closing') return 'closing_remarks'
  if (section === 'closing') return 'acknowledgement'
  if (section !== 'qa') {
    if (side === 'outside') return 'question'
    return role === 'investor_relations' && noticeShare >= NOTICE_SHARE ? 'safe_harbor' : 'prepared_remarks'
  }
  return side === 'company' ? replyKind(turn) : askKind(turn)
}

function operatorKind({ section, text, introduces, namesNext, opens }: KindTurn): Kind {
  if (section === 'closing')
    return /\b(?:turn|hand|pass)\b[^.]*\b(?:over|back|to)\b/i.test(text) ? 'handover' : 'operator_instruction'
  if (opens || introduces()) return 'introduction'
  if (/\b(?:turn|hand|pass)\b[^.]*\bover\b/i.test(text)) return 'handover'
  // Once the Q&A runs the operator need not say more than who is next.
  return section === 'qa' && namesNext() ? 'introduction' : 'operator_instruction'
}

function askKind({ text, words, names, asks }: KindTurn): Kind {
  // A source that marks who asks marks the thanks of the questioner too.
  if (asks === 'question' && !saidIn(text).every((statement) => isCourtesy(statement, names))) return 'question'
  return isAsking({ text, words, names }) ? 'question' : 'acknowledgement'
}

function replyKind(turn: KindTurn): Kind {
  const { text, introduces, words, after, names } = turn
  if (turn.asks === 'question' || readsQuestion(turn)) return 'question'
  if (words > LONGEST_COUNTER) return 'answer'
  if (words > 3 && introduces() && namesQuestioner(text)) return 'introduction'
  const said = saidIn(text.includes('?') ? withoutPleasantries(text) : text)
  const meant = new Set<Meaning>()
  for (const statement of said) {
    const meaning = meaningOf(statement, names)
    if (meaning === 'says') return 'answer'
    if (meaning !== 'nothing') meant.add(meaning)
  }
  if (meant.size === 0)
    return said.some((statement) => /\d|\bwe do\b/i.test(statement)) || (isBareReply(said, after) && !turn.thanked())
      ? 'answer'
      : 'acknowledgement'
  if (meant.has('hands-on')) return 'clarification'
  if (meant.has('later')) return 'answer'
  if (meant.has('asks')) return after === 'outside' ? 'clarification' : 'answer'
  return 'introduction'
}

/** What a statement of the company does, where it may be no answer. */
type Meaning = 'nothing' | 'queue' | 'hands-on' | 'later' | 'asks' | 'says'

function meaningOf(statement: string, names: Names): Meaning {
  if (isForOperator(statement)) return 'queue'
  if (callsBy(names, statement)) return 'hands-on'
  if (isCourtesy(statement, names) || MORE_QUESTIONS.test(statement)) return 'nothing'
  if (runsQueue(statement)) return 'queue'
  if (handsOnIn(statement)) return 'hands-on'
  if (statement.endsWith('?')) return 'asks'
  return LATER.test(statement) ? 'later' : 'says'
}

const TAKES_FLOOR = '(?:take|answer|address|talk|start|comment|speak|cover|handle|give|touch|jump|begin|add)'
const WANTS = `you (?:want|like)(?: to (?:${TAKES_FLOOR}|go)\\b|\\?| comment)`
/** "Nora, would you like to take it?" gives the floor to a colleague. */
const HAND_ON = new RegExp(
  [
    `^.{0,40}?\\b(?:do|did|would|if) ${WANTS}`,
    `^(?:(?:and|so|then),? )?(?:[a-z'-]+,? )?${WANTS}`,
    `^.{0,40}?\\bwhy don't you (?:${TAKES_FLOOR}|go)\\b`,
    `^.{0,40}?\\blet (?!me\\b|us\\b|you\\b|it\\b|that\\b|this\\b)[a-z]+ (?:to )?${TAKES_FLOOR}\\b`,
    '\\banything (?:else )?to add\\b[^.]*\\?$',
    '^over to you\\b',
  ].join('|'),
  'i',
)
const handsOnIn = (statement: string): boolean =>
  holdsAny(statement, ['you', 'You', 'et ', 'to add']) && HAND_ON.test(statement)
/** What who hands on says of himself. */
const LATER =
  /^(?:and )?(?:then )?I(?:'ll| will| can) (?:come|go|start|add|follow|chime|jump|take|pick|fill|give|make|try|begin|let|just|also|then)\b/i

/** "Jim?" asks somebody to speak, where "Okay?" is courtesy. */
function callsBy(names: Names, statement: string): boolean {
  const called = statement.endsWith('?') ? /\p{L}+(?=\?$)/u.exec(statement)?.[0] : undefined
  return called !== undefined && names.has(called)
}

/** Statements of a text; a time in brackets is none. */
const saidIn = (text: string): readonly string[] =>
  statements(text)
    .map(({ start, end }) => text.slice(start, end))
    .filter((statement) => !/^[([\d:.\])]+$/.test(statement))

/** An officer reads out what somebody wrote, and a colleague answers it. */
function readsQuestion({ role, text, amongColleagues }: KindTurn): boolean {
  const isHost = role === 'investor_relations'
  if ((!isHost && !amongColleagues()) || !text.includes('?')) return false
  const head = text.slice(0, READ_HEAD)
  if (!isHost) return WRITTEN.test(head)
  if (READ_OUT.test(head)) return true
  // A host who only hands on or runs the queue reads nothing.
  const isBusy = (statement: string): boolean => handsOnIn(statement) || runsQueue(statement)
  return amongColleagues() && HOST_READS.test(head) && !saidIn(head).every(isBusy)
}
const READ_HEAD = 300
const READ_OUT = /\bquestion\b[^.?!]{0,60}\b(?:from|by|e-?mail|webcast|portal|chat|submitted|online|shareholder)/i
const HOST_READS =
  /\b(?:first|next|last|final|another|number of|few|more) (?:\w+ )?(?:questions?|one)\b|\bquestions? (?:is|for|on|about)\b|\b(?:share|stock)holders? (?:asks?|would like|wants?)\b/i
const WRITTEN =
  /\bquestions?\b[^.?!]{0,60}\b(?:submitted|e-?mail(?:ed)?|webcast|portal|chat|online|sent in|(?:share|stock)holders?)\b/i

const namesQuestioner = (text: string): boolean =>
  /\b(?:question|line|go ahead|next)\b/i.test(text) && introductionIn(text) !== undefined

/** "Operator, may we have the next question?" runs the queue. */
const NEXT_PLEASE =
  /(?<!\byour )\b(?:next|first|last|final|another|follow-up) (?:question|caller)\b|\boperator,? (?:please|next|we)|\bnext,? please\b|\bwe have time for\b|^next,? operator\b|\b(?:let's|we'll|we will|we can|can we|you can|shall we|ready to|please|operator,?) (?:go|move|take)\b[^.?!]{0,25} next(?: one)?(?=[,.?!]|$| please)|\bready for (?:the|our) next(?=[,.?!]|$)/i
const runsQueue = (statement: string): boolean =>
  (holdsAny(statement, QUEUE) && NEXT_PLEASE.test(statement)) || isForOperator(statement)
/** Who runs the queue says one of these. */
const QUEUE = ['ext', 'uestion', 'aller', 'perator', 'have time for']
const isForOperator = (statement: string): boolean => statement.endsWith('perator?') && !statement.includes(' as ')

/** "Yes." and "No." right after an outside turn answer it, unless that was mere thanks; "Okay." and thanks do not. */
const isBareReply = (said: readonly string[], after: Side | undefined): boolean =>
  after === 'outside' &&
  said.length > 0 &&
  /^(?:yes|yeah|yep|no|correct|right|absolutely|that's right|sure)\b[.!,]?/i.test(said[0]!) &&
  !/thank/i.test(said.join(' '))
