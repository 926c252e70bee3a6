import { fieldOf, isRow, type Row, textOf } from '../fields.js'
import type { RawCall } from '../types.js'
import { callFieldsOf } from './call-fields.js'
import { callOfText } from './call-text.js'
import { callOf, type Reading, type Schema } from './schema.js'
import { named, rosterOf, speakerMapOf } from './speaker-map.js'
import { speechOf } from './speech.js'
import { joinParagraphs, oddities, turnsOfRows } from './turn-rows.js'

const rowIn = (value: Row, names: readonly string[]): Row | undefined => {
  const found = fieldOf(value, names)
  return isRow(found) ? found : undefined
}

const rowsIn = (value: Row, name: string): readonly Row[] => {
  const found = fieldOf(value, [name])
  return Array.isArray(found) ? found.filter(isRow) : []
}

interface Parts {
  readonly content: Row
  readonly transcript: Row
}

function partsOf(value: Row): Parts | undefined {
  const content = rowIn(value, ['transcriptcontent']) ?? value
  const transcript = rowIn(content, ['transcript'])
  return transcript === undefined ? undefined : { content, transcript }
}

/** A paragraph that has sentences only gets its text from them. */
function withText(paragraph: Row): Row {
  if (typeof paragraph.text === 'string') return paragraph
  const sentences = rowsIn(paragraph, 'sentences').map((sentence) => speechOf(fieldOf(sentence, ['text'])))
  return { ...paragraph, text: sentences.join(' ') }
}

function read(value: Row, { readText, fields }: Reading): RawCall | undefined {
  const parts = partsOf(value)
  if (parts === undefined) return undefined
  const said = callFieldsOf([rowIn(value, ['transcriptmetadata', 'metadata']) ?? {}, parts.content, value])
  const map = speakerMapOf(parts.content) ?? new Map()
  const { turns: paragraphs } = turnsOfRows(rowsIn(parts.transcript, 'paragraphs').map(withText), fields)
  const turns = joinParagraphs(paragraphs).map((turn) => named(turn, map))
  if (turns.length > 0)
    return callOf({ ...said, turns, roster: rosterOf(map), diagnostics: [...said.diagnostics, ...oddities(turns)] })
  const call = callOfText(textOf(fieldOf(parts.transcript, ['text'])) ?? '', readText)
  return call === undefined ? undefined : { ...call, ...said, diagnostics: [...said.diagnostics, ...call.diagnostics] }
}

/** Yahoo and Quartr: machine transcripts of paragraphs by numbered speakers, with a mapping to people. */
export const quartr: Schema = {
  id: 'quartr',
  fits: (value) => {
    const transcript = partsOf(value)?.transcript
    if (transcript === undefined) return 0
    return rowsIn(transcript, 'paragraphs').length > 0 || typeof transcript.text === 'string' ? 0.95 : 0
  },
  read,
}
