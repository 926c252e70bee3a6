import type { Row } from '../fields.js'
import type { RawCall } from '../types.js'
import type { TurnFields } from './turn-fields.js'

/** Reads the words of a call that stand in one field as text; `undefined` where no text format fits. */
export type ReadText = (text: string) => RawCall | undefined

/** What a schema needs to read a call beside the call. */
export interface Reading {
  readonly readText: ReadText
  readonly fields: TurnFields
}

/** One way to write a call as a JSON object. */
export interface Schema {
  readonly id: string
  /** How surely a value is written so, in [0, 1]; 0: not. Looks at keys and a first turn only. */
  readonly fits: (value: Row, fields: TurnFields) => number
  /** `undefined` where the value holds no words. */
  readonly read: (value: Row, reading: Reading) => RawCall | undefined
}

const NONE: Pick<RawCall, 'turns' | 'roster' | 'furniture' | 'diagnostics' | 'company' | 'event'> = {
  turns: [],
  roster: [],
  furniture: [],
  diagnostics: [],
  company: {},
  event: {},
}

/** A call from the parts that a schema found; `undefined` where no turn has words. */
export function callOf(parts: Partial<RawCall>): RawCall | undefined {
  const call = { ...NONE, ...parts }
  if (call.turns.every(({ text }) => text === '')) return undefined
  return call.turns.every(({ name }) => name === '') ? { ...call, coverage: 'unlabelled' } : call
}
