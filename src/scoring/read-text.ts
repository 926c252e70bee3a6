import { findAnnotations } from '../transcript/annotations.js'
import { findNotices } from '../transcript/notices.js'
import { type AnswerLabel, labelAnswer } from './answer.js'
import type { Cue } from './cue.js'
import type { Engine } from './engine.js'
import { type SentenceScore, scoreText } from './score-text.js'
import type { Tone } from './tone.js'

/** A cue as plain data: the row behind it by its pattern and lexicon. */
export interface CueReading extends Omit<Cue, 'entry' | 'family'> {
  readonly entry: string
  readonly lexicon: string
}

export interface SentenceReading
  extends Pick<SentenceScore, 'start' | 'end' | 'hedged' | 'tone' | 'toneScore' | 'forward' | 'boilerplate'> {
  readonly cues: readonly CueReading[]
}

/** What hedgerow says of one text by itself: the shape that `hedgerow text` prints. Offsets are into `text`. */
export interface TextReading {
  readonly text: string
  /** At least one sentence is hedged. */
  readonly hedged: boolean
  /** The one side its sentences take; `mixed` where they take both. */
  readonly tone: Tone
  /** Mean of the sentences' scores, in (-1, 1); 0 without sentences. */
  readonly toneScore: number
  readonly sentences: readonly SentenceReading[]
  /** The text read as a manager's answer. */
  readonly answer: AnswerLabel
}

/**
 * Read one text by itself.
 *
 * @param whole The text is exactly one sentence. Default: false.
 * @example readText('We may close the plant.', engine).hedged // => true
 */
export function readText(
  text: string,
  engine: Engine,
  { whole = false }: { readonly whole?: boolean } = {},
): TextReading {
  const sentences = scoreText(text, engine, { whole, notices: findNotices(text), annotations: findAnnotations(text) })
  const total = sentences.reduce((sum, { toneScore }) => sum + toneScore, 0)
  return {
    text,
    hedged: sentences.some(({ hedged }) => hedged),
    tone: toneOf(sentences),
    toneScore: sentences.length === 0 ? 0 : total / sentences.length,
    sentences: sentences.map(({ start, end, hedged, tone, toneScore, forward, boilerplate, cues }) => ({
      start,
      end,
      hedged,
      tone,
      toneScore,
      forward,
      boilerplate,
      cues: cues.map(({ entry, family: _family, ...cue }) => ({
        ...cue,
        entry: entry.pattern,
        lexicon: entry.lexicon,
      })),
    })),
    answer: labelAnswer(sentences, text),
  }
}

function toneOf(sentences: readonly SentenceScore[]): Tone {
  const tones = new Set(sentences.map(({ tone }) => tone))
  if (tones.has('mixed') || (tones.has('positive') && tones.has('negative'))) return 'mixed'
  return tones.has('positive') ? 'positive' : tones.has('negative') ? 'negative' : 'neutral'
}
