import type { SentenceScore } from '../../src/scoring/score-text.js'
import type { TonePart } from '../../src/scoring/tone.js'
import { confusionTable, type Pairs } from './confusion.js'
import { accuracy, macroF1 } from './figures.js'
import type { Judged } from './hedging.js'
import { TONE_PEERS } from './tone-peers.js'

/** A text with its gold tone and what hedgerow says of it. */
export interface Toned {
  readonly text: string
  readonly gold: string
  readonly found: string
  readonly parts: readonly TonePart[]
}

export const TONES = ['positive', 'neutral', 'negative']

export const toned = (text: string, gold: string, found: SentenceScore | undefined): Toned => ({
  text,
  gold,
  found: found?.tone ?? 'neutral',
  parts: found?.toneParts ?? [],
})

/** Judged sentences in three classes: those with both sides clear are left out. */
export const tonedOf = (judged: readonly Judged[]): readonly Toned[] =>
  judged.filter(({ gold }) => gold.tone !== 'mixed').map(({ gold, found }) => toned(gold.text, gold.tone, found))

export const pairsOf = (all: readonly Toned[]): Pairs => all.map(({ gold, found }) => [gold, found] as const)

/** The peers' figures on the same texts: macro F1, with `both` accuracy too. */
export function peerFigures(all: readonly Toned[], both = false): string {
  return Object.entries(TONE_PEERS)
    .map(([name, label]) => {
      const pairs = all.map(({ gold, text }) => [gold, label(text)] as const)
      return `${name} ${both ? `${accuracy(pairs).toFixed(3)} / ` : ''}${macroF1(pairs).toFixed(3)}`
    })
    .join('; ')
}

/** The confusion table, then the texts that hedgerow labels otherwise than the gold, with the parts of their tone. */
export const toneReport = (all: readonly Toned[]): readonly string[] => [
  confusionTable(pairsOf(all), TONES),
  ...all
    .filter(({ gold, found }) => gold !== found)
    .map(
      ({ gold, found, text, parts }) => `gold ${gold} found ${found}: ${text}\n   ${parts.map(partText).join(', ')}`,
    ),
]

const partText = ({ text, of, weight }: TonePart): string =>
  `${text}${of === undefined ? '' : ` [${of}]`} ${weight.toFixed(2)}`
