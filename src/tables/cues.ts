import type { Cue } from '../scoring/cue.js'
import type { Analysis } from './analysis.js'
import type { ShownColumn, Table } from './column.js'
import { STRETCH, type Stretch } from './shared-columns.js'

interface CueRow extends Stretch {
  readonly cue: Cue
}

const CUE: readonly ShownColumn<CueRow>[] = [
  ...STRETCH,
  { name: 'class', type: 'VARCHAR', description: 'What they signal', value: (c) => c.cue.class },
  {
    name: 'axis',
    type: 'VARCHAR',
    description: '`stance`, `tone`, `speech`, `time`, or one of your own',
    value: (c) => c.cue.axis,
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

/** A row a cue of a call: the evidence behind every figure. */
export const cues: Table<Analysis, CueRow> = {
  name: 'cues',
  description: 'A row a cue: the words, what they signal and the entry that found them.',
  key: ['callId', 'turn', 'sentence', 'start', 'end', 'class'],
  columns: CUE,
  rows: ({ scored }) =>
    scored.turns.flatMap(({ turn, sentences }) =>
      sentences.flatMap(({ cues: found }, sentence) =>
        found.map((cue) => ({
          turn: turn.index,
          sentence,
          start: cue.start,
          end: cue.end,
          text: cue.text,
          cue,
        })),
      ),
    ),
}
