import type { SentenceScore } from '../scoring/score-text.js'
import type { Analysis } from './analysis.js'
import type { Column, Table } from './column.js'

interface SentenceRow {
  readonly callId: string
  readonly turn: number
  readonly sentence: number
  readonly text: string
  readonly score: SentenceScore
}

const SENTENCE: readonly Column<SentenceRow>[] = [
  { name: 'callId', type: 'VARCHAR', description: 'The call', value: (s) => s.callId },
  { name: 'turn', type: 'INTEGER', description: 'Number of the turn', value: (s) => s.turn },
  { name: 'sentence', type: 'INTEGER', description: 'Number in its turn, from 0', value: (s) => s.sentence },
  {
    name: 'start',
    type: 'INTEGER',
    description: 'First UTF-16 unit in the text of the turn',
    value: (s) => s.score.start,
  },
  { name: 'end', type: 'INTEGER', description: 'After the last unit', value: (s) => s.score.end },
  { name: 'text', type: 'VARCHAR', description: 'The sentence', value: (s) => s.text },
  { name: 'words', type: 'INTEGER', description: 'Words', value: (s) => s.score.words },
  { name: 'numbers', type: 'INTEGER', description: 'Numbers, years included', value: (s) => s.score.numbers },
  {
    name: 'hedged',
    type: 'BOOLEAN',
    description: 'A hedge of the eight classes stands in it',
    value: (s) => s.score.hedged,
  },
  {
    name: 'tone',
    type: 'VARCHAR',
    description: '`positive`, `negative`, `neutral`, `mixed`',
    value: (s) => s.score.tone,
  },
  { name: 'toneScore', type: 'DOUBLE', description: 'In [-1, 1]', value: (s) => s.score.toneScore },
  {
    name: 'forward',
    type: 'BOOLEAN',
    description: 'It says what is planned or to come',
    value: (s) => s.score.forward,
  },
  { name: 'question', type: 'BOOLEAN', description: 'It ends in a question mark', value: (s) => s.score.question },
  { name: 'boilerplate', type: 'BOOLEAN', description: 'It lies in a notice', value: (s) => s.score.boilerplate },
]

/** A row a sentence of a call, those in notices too. */
export const sentences: Table<Analysis, SentenceRow> = {
  name: 'sentences',
  description: 'A row a sentence with its text, those in notices too.',
  key: ['callId', 'turn', 'sentence'],
  columns: SENTENCE,
  rows: ({ transcript, scored }) =>
    scored.turns.flatMap(({ turn, sentences: found }) =>
      found.map((score, sentence) => ({
        callId: transcript.id,
        turn: turn.index,
        sentence,
        text: turn.text.slice(score.start, score.end),
        score,
      })),
    ),
}
