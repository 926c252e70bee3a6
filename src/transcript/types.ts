import type { Span } from '../base/span.js'

export type Section = 'prepared' | 'qa' | 'closing' | 'unknown'
export type Role =
  | 'operator'
  | 'executive'
  | 'investor_relations'
  | 'analyst'
  | 'shareholder'
  | 'interpreter'
  | 'unknown'
/** What the comparison needs to know of a speaker. */
export type Side = 'company' | 'outside' | 'operator' | 'unknown'
export type Kind =
  | 'introduction'
  | 'safe_harbor'
  | 'prepared_remarks'
  | 'question'
  | 'answer'
  | 'clarification'
  | 'acknowledgement'
  | 'operator_instruction'
  | 'handover'
  | 'closing_remarks'
export type Evidence =
  | 'field'
  | 'roster'
  | 'title'
  | 'operator-intro'
  | 'spoke-prepared'
  | 'behaviour'
  | 'label'
  | 'default'

export interface Participant {
  readonly id: string
  readonly name: string
  readonly rawNames: readonly string[]
  readonly side: Side
  readonly role: Role
  readonly office?: 'ceo' | 'cfo' | 'other'
  readonly title: string | null
  readonly firm: string | null
  /** False for "Unidentified Analyst" and the like. */
  readonly identified: boolean
  readonly evidence: readonly Evidence[]
  /** Of role and side, in [0, 1]. */
  readonly confidence: number
}

export interface Annotation extends Span {
  readonly raw: string
  readonly kind:
    | 'operator-instructions'
    | 'inaudible'
    | 'crosstalk'
    | 'technical'
    | 'phonetic'
    | 'sic'
    | 'foreign-language'
    | 'laughter'
    | 'timestamp'
}

export type TurnFlag = 'cut-in' | 'cut-off' | 'no-speaker' | 'empty'

/** An uninterrupted stretch by one speaker. */
export interface Turn {
  readonly index: number
  readonly section: Section
  readonly participantId: string
  readonly speaker: string
  readonly speakerRaw: string
  readonly title: string | null
  readonly firm: string | null
  readonly role: Role
  readonly side: Side
  readonly roleConfidence: number
  readonly kind: Kind
  /** The exchange the turn belongs to; `null` outside the Q&A. */
  readonly exchange: number | null
  readonly text: string
  /** All spans below are in `text`. */
  readonly paragraphs: readonly Span[]
  readonly annotations: readonly Annotation[]
  /** Safe-harbour, non-GAAP and replay notices. */
  readonly notices: readonly Span[]
  /** In the decoded input, where `text` is a literal slice of it. */
  readonly span: Span | null
  /** All its pieces of the decoded input, the heading included. */
  readonly pieces: readonly Span[]
  readonly flags: readonly TurnFlag[]
}

/** A question and the turns that answer it, as turn indices. */
export interface Pair {
  readonly question: number
  readonly answers: readonly number[]
}

/** One analyst's slot, from being introduced to the last answer. */
export interface Exchange {
  readonly index: number
  readonly questioner: string
  readonly firm: string | null
  readonly questionTurns: readonly number[]
  readonly answerTurns: readonly number[]
  readonly pairs: readonly Pair[]
  /** The earlier exchange of the same questioner. */
  readonly followUpOf?: number
}

/** Where the Q&A stands: turns `[qaStart, qaEnd)`; both `null` without one. */
export interface Boundary {
  readonly qaStart: number | null
  readonly qaEnd: number | null
  readonly method: 'explicit' | 'operator-cue' | 'handover' | 'first-analyst' | 'none'
  readonly confidence: number
}

export interface Diagnostic {
  readonly code: string
  readonly level: 'info' | 'warn' | 'error'
  readonly turn?: number
  readonly message: string
}

/** One call, parsed. Plain data, as `hedgerow turns --format json` prints it. */
export interface Transcript {
  readonly schema: 1
  readonly id: string
  readonly format: string
  readonly company: { readonly name?: string }
  readonly event: { readonly title?: string; readonly fiscal?: { readonly raw: string; readonly basis: 'unknown' } }
  readonly source: { readonly formatScore: number; readonly runnerUp?: string; readonly encoding: string }
  readonly participants: readonly Participant[]
  readonly turns: readonly Turn[]
  readonly exchanges: readonly Exchange[]
  readonly boundary: Boundary
  /** Stretches of the decoded input that are no speech. */
  readonly furniture: readonly Span[]
  readonly diagnostics: readonly Diagnostic[]
}

/** A turn as a format file cuts it out, before anyone asks who speaks. */
export interface RawTurn {
  /** The heading as written; `null` where the text has none. */
  readonly label: string | null
  readonly name: string
  readonly title: string | null
  readonly firm: string | null
  readonly text: string
  readonly span: Span | null
  readonly pieces: readonly Span[]
  /** The section a heading or field of the source says. */
  readonly section: 'prepared' | 'qa' | undefined
}

export interface RawCall {
  readonly turns: readonly RawTurn[]
  readonly furniture: readonly Span[]
  readonly diagnostics: readonly Diagnostic[]
}

/** What a format makes of a text: how surely it is in it, in [0, 1] (0: not), and its turns when asked. */
export interface Look {
  readonly score: number
  readonly read: () => RawCall
}

/** One transcript format. */
export interface Format {
  readonly id: string
  /** What the format looks for, for the message when nothing fits. */
  readonly looksFor: string
  readonly look: (text: string) => Look
}
