import type { SentenceScore } from '../scoring/score-text.js'
import type { Analysis } from './analysis.js'
import { TONES } from './closed-lists.js'
import type { ShownColumn, Table } from './column.js'
import { STRETCH, type Stretch } from './shared-columns.js'

interface SentenceRow extends Stretch {
  readonly score: SentenceScore
}

const SENTENCE: readonly ShownColumn<SentenceRow>[] = [
  ...STRETCH,
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
    oneOf: TONES,
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
  rows: ({ scored }) =>
    scored.turns.flatMap(({ turn, sentences: found }) =>
      found.map((score, sentence) => ({
        turn: turn.index,
        sentence,
        start: score.start,
        end: score.end,
        text: turn.text.slice(score.start, score.end),
        score,
      })),
    ),
}
