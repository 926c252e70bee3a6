import type { Cue } from '../scoring/cue.js'
import type { Analysis } from './analysis.js'
import type { Column, Table } from './column.js'

interface CueRow {
  readonly callId: string
  readonly turn: number
  readonly sentence: number
  readonly cue: Cue
}

const CUE: readonly Column<CueRow>[] = [
  { name: 'callId', type: 'VARCHAR', description: 'The call', value: (c) => c.callId },
  { name: 'turn', type: 'INTEGER', description: 'Number of the turn', value: (c) => c.turn },
  { name: 'sentence', type: 'INTEGER', description: 'Number of the sentence in its turn', value: (c) => c.sentence },
  {
    name: 'start',
    type: 'INTEGER',
    description: 'First UTF-16 unit in the text of the turn',
    value: (c) => c.cue.start,
  },
  { name: 'end', type: 'INTEGER', description: 'After the last unit', value: (c) => c.cue.end },
  { name: 'text', type: 'VARCHAR', description: 'The words', value: (c) => c.cue.text },
  { name: 'class', type: 'VARCHAR', description: 'What they signal', value: (c) => c.cue.class },
  {
    name: 'axis',
    type: 'VARCHAR',
    description: '`stance`, `tone`, `speech`, `time`, or one of your own',
    value: axisOf,
  },
  { name: 'family', type: 'VARCHAR', description: '`hedge`, `world`, `booster`, …', value: (c) => c.cue.family },
  {
    name: 'strength',
    type: 'DOUBLE',
    description: 'Of the entry, as its class grades it',
    value: (c) => c.cue.strength,
  },
  { name: 'negated', type: 'BOOLEAN', description: 'A negator has it in its scope', value: (c) => c.cue.negated },
  { name: 'entry', type: 'VARCHAR', description: 'Pattern of the entry', value: (c) => c.cue.entry.pattern },
  { name: 'lexicon', type: 'VARCHAR', description: 'Lexicon of the entry', value: (c) => c.cue.entry.lexicon },
]

function axisOf({ cue }: CueRow): string {
  return cue.axis
}

/** A row a cue of a call: the evidence behind every figure. */
export const cues: Table<Analysis, CueRow> = {
  name: 'cues',
  description: 'A row a cue: the words, what they signal and the entry that found them.',
  key: ['callId', 'turn', 'sentence', 'start', 'end', 'class'],
  columns: CUE,
  rows: ({ transcript, scored }) =>
    scored.turns.flatMap(({ turn, sentences }) =>
      sentences.flatMap(({ cues: found }, sentence) =>
        found.map((cue) => ({ callId: transcript.id, turn: turn.index, sentence, cue })),
      ),
    ),
}
