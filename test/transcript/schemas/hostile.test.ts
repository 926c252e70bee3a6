import fc from 'fast-check'
import { expect, it } from 'vitest'
import { HedgerowError } from '../../../src/base/error.js'
import { ciqTable, ciqTableJson } from '../../../src/transcript/formats/ciq-table.js'
import { levelJson } from '../../../src/transcript/formats/level-json.js'
import { turnsJson } from '../../../src/transcript/formats/turns-json.js'
import { turnsTable } from '../../../src/transcript/formats/turns-table.js'
import { sourceOf } from '../../../src/transcript/source.js'

const KEYS = [
  ...['speaker', 'text', 'transcript', 'content', 'participants', 'event', 'speakers', 'words', 'start_times', 'date'],
  ...['prepared_remarks', 'q_and_a', 'questions_and_answers', 'speaker_name_map_v2', 'call_transcript', 'quarter'],
  ...['transcriptContent', 'paragraphs', 'sentences', 'speaker_mapping', 'speaker_data', 'componenttext', 'keydevid'],
  ...['statement_num', 'structured_content', 'error', 'data', 'question', 'answer', 'timestamp', '__proto__', 'year'],
]
const CELL = fc.oneof(
  fc.string(),
  fc.constantFrom('Ann Lee', 'Q3', '2031', 'nan', "[{'a", '[{"speaker":1}]', '{"a"}', '1943298000'),
)
const { value: VALUE } = fc.letrec<{ value: unknown; row: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 5 },
    CELL,
    fc.integer(),
    fc.double(),
    fc.constant(null),
    fc.boolean(),
    fc.array(tie('value'), { maxLength: 4 }),
    tie('row'),
  ),
  row: fc.dictionary(fc.constantFrom(...KEYS), tie('value'), { maxKeys: 6 }),
}))

/** Reads and gives plain calls, or refuses with a code. */
function holds(look: () => { score: number; read: () => readonly unknown[] }): void {
  const found = look()
  expect(found.score).toBeGreaterThanOrEqual(0)
  expect(found.score).toBeLessThanOrEqual(1)
  if (found.score === 0) return
  try {
    expect(found.read().length).toBeGreaterThan(0)
  } catch (error) {
    expect(error).toBeInstanceOf(HedgerowError)
  }
}

it('no JSON breaks the formats of JSON', () => {
  const formats = [turnsJson(() => undefined), levelJson, ciqTableJson()]
  fc.assert(
    fc.property(VALUE, (value) => {
      const source = sourceOf(JSON.stringify(value), undefined, 'json')
      for (const format of formats) holds(() => format.look(source))
    }),
    { numRuns: 2000, seed: 7 },
  )
})

it('no table breaks the formats of CSV', () => {
  const formats = [turnsTable(() => undefined), ciqTable()]
  const line = fc
    .array(fc.oneof(CELL, fc.constantFrom('"', '""', '","', '\r\n')), { maxLength: 6 })
    .map((cells) => cells.join(','))
  const table = fc.tuple(fc.array(fc.constantFrom(...KEYS), { maxLength: 6 }), fc.array(line, { maxLength: 6 }))
  fc.assert(
    fc.property(table, ([header, lines]) => {
      const source = sourceOf([header.join(','), ...lines].join('\n'), undefined, 'csv')
      for (const format of formats) holds(() => format.look(source))
    }),
    { numRuns: 1000, seed: 7 },
  )
})
