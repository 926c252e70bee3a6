import type { Answered, Reason } from '../scoring/answer.js'
import type { SentenceScore } from '../scoring/score-text.js'
import type { Kind, Participant, Role, Section, Side } from '../transcript/types.js'

/** All values of a closed type: the compiler wants each of them, and no other. */
const all = <Value extends string>(values: Readonly<Record<Value, true>>): readonly Value[] =>
  Object.keys(values) as Value[]

export const SECTIONS = all<Section>({ prepared: true, qa: true, closing: true, unknown: true })
export const SIDES = all<Side>({ company: true, outside: true, operator: true, unknown: true })
export const ROLES = all<Role>({
  operator: true,
  executive: true,
  investor_relations: true,
  analyst: true,
  shareholder: true,
  interpreter: true,
  unknown: true,
})
export const OFFICES = all<NonNullable<Participant['office']>>({ ceo: true, cfo: true, other: true })
export const KINDS = all<Kind>({
  introduction: true,
  safe_harbor: true,
  prepared_remarks: true,
  question: true,
  answer: true,
  clarification: true,
  acknowledgement: true,
  operator_instruction: true,
  handover: true,
  closing_remarks: true,
})
export const ANSWERED = all<Answered>({ full: true, partial: true, none: true })
export const REASONS = all<Reason>({ refuse: true, unable: true, defer: true, evade: true })
export const TONES = all<SentenceScore['tone']>({ positive: true, negative: true, neutral: true, mixed: true })
