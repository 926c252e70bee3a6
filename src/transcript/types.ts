import type { Span } from '../base/span.js'
import type { Body } from './body.js'
import type { Diagnostic } from './diagnostics.js'
import type { CallEvent, Company } from './facts.js'
import type { Furniture } from './furniture-kind.js'
import type { Medium, Source } from './source.js'

export type { Diagnostic } from './diagnostics.js'
export type { CallEvent, Company, Fiscal } from './facts.js'
export type { Furniture, FurnitureKind } from './furniture-kind.js'

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

/** Somebody who speaks in a call. */
export interface Participant {
  readonly id: string
  readonly name: string
  readonly rawNames: readonly string[]
  readonly side: Side
  readonly role: Role
  readonly office?: 'ceo' | 'cfo' | 'other'
  readonly title: string | null
  readonly firm: string | null
  /** False for "Unidentified Analyst" and the like, and where a title stands in place of the name. */
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
    | 'correction'
    | 'foreign-language'
    | 'interpreted'
    | 'laughter'
    | 'timestamp'
    | 'other'
}

export type TurnFlag =
  | 'cut-in'
  | 'cut-off'
  | 'translated'
  | 'gap'
  | 'duplicate'
  | 'no-speaker'
  | 'speaker-doubt'
  | 'empty'

/** Where a turn stands in a source that is no running text. */
export interface Origin {
  /** The source's own id of the turn. */
  readonly turnId?: string
  /** The source's own number of the turn. */
  readonly order?: number
  /** Seconds into the recording. */
  readonly startSec?: number
  readonly endSec?: number
}

/** An uninterrupted stretch by one speaker. */
export interface Turn {
  readonly index: number
  readonly section: Section
  /** Which Q&A session the turn belongs to, from 0; only in the Q&A. */
  readonly qaSession?: number
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
  /** All its pieces of the decoded input, the heading included; none in JSON, CSV, HTML and XML. */
  readonly pieces: readonly Span[]
  readonly origin?: Origin
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
  readonly qaSession: number
  /** Who asks, or reads out what somebody else asks. */
  readonly questioner: string
  readonly firm: string | null
  readonly questionTurns: readonly number[]
  readonly answerTurns: readonly number[]
  readonly pairs: readonly Pair[]
  /** The earlier exchange of the same questioner. */
  readonly followUpOf?: number
}

/** Where the Q&A stands: turns `[qaStart, qaEnd)`, from the first session to the last; both `null` without one. */
export interface Boundary {
  readonly qaStart: number | null
  readonly qaEnd: number | null
  readonly method: 'explicit' | 'operator-cue' | 'handover' | 'first-analyst' | 'none'
  readonly confidence: number
  /** The Q&A sessions as `[start, end)`; turns between two of them are prepared remarks. */
  readonly sessions: readonly (readonly [number, number])[]
}

/** One call, parsed. Plain data, as `hedgerow turns --format json` prints it. */
export interface Transcript {
  readonly schema: 1
  readonly id: string
  readonly format: string
  readonly company: Company
  readonly event: CallEvent
  readonly source: {
    readonly formatScore: number
    readonly runnerUp?: string
    readonly file?: string
    /** The source's own version of the call ("Final", "Corrected"). */
    readonly version?: string
    readonly encoding: string
    /** `unlabelled`: nothing says who speaks. */
    readonly coverage: 'full' | 'qa-only' | 'prepared-only' | 'unlabelled'
  }
  readonly participants: readonly Participant[]
  readonly turns: readonly Turn[]
  readonly exchanges: readonly Exchange[]
  readonly boundary: Boundary
  /** Stretches of the decoded input that are no speech; none in JSON, CSV, HTML and XML. */
  readonly furniture: readonly Furniture[]
  /** Words of the input that belong to no turn and to no known part. */
  readonly unreadWords: number
  readonly diagnostics: readonly Diagnostic[]
}

/** A person of a roster, as a format file reads it. */
export interface RosterEntry {
  readonly name: string
  readonly title: string | null
  readonly firm: string | null
  readonly side: 'company' | 'outside' | 'unknown'
}

/** A turn as a format file cuts it out, before anyone asks who speaks. */
export interface RawTurn extends Body {
  /** The heading as written; `null` where the text has none. */
  readonly label: string | null
  /** Empty where nothing names the speaker. */
  readonly name: string
  readonly title: string | null
  readonly firm: string | null
  /** The section a heading or field of the source says. */
  readonly section: 'prepared' | 'qa' | 'closing' | undefined
  /** What a field of the source says of the speaker. */
  readonly field?: { readonly role: Role; readonly side: Side }
  /** What a field or a `Q - ` prefix says the turn does. */
  readonly asks?: 'question' | 'answer'
  readonly origin?: Origin
  readonly flags?: readonly TurnFlag[]
}

/** A call as a format file reads it. */
export interface RawCall {
  /** The source's own id of the call. */
  readonly id?: string
  readonly version?: string
  readonly turns: readonly RawTurn[]
  readonly roster: readonly RosterEntry[]
  readonly company: Partial<Company>
  readonly event: CallEvent
  readonly coverage?: Transcript['source']['coverage']
  /** Only of text without speakers: where its words put the Q&A. */
  readonly boundary?: Boundary
  readonly furniture: readonly Furniture[]
  readonly diagnostics: readonly Diagnostic[]
}

/** What a format makes of a source: how surely it is in it, in [0, 1] (0: not), and its calls when asked. */
export interface Look {
  readonly score: number
  readonly read: () => readonly RawCall[]
}

/** One transcript format. */
export interface Format {
  readonly id: string
  readonly medium: Medium
  /** What the format looks for, for the message when nothing fits. */
  readonly looksFor: string
  /** Asked only where no other format fits. */
  readonly lastResort?: true
  /** The highest score it gives, 1 unless said: where one before it is as sure already, it is not asked. */
  readonly atMost?: number
  readonly look: (source: Source) => Look
}
