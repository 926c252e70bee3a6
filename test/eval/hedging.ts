import type { Engine } from '../../src/scoring/engine.js'
import { type SentenceScore, scoreText } from '../../src/scoring/score-text.js'
import type { GoldCue, GoldSentence } from './data.js'
import { decide, type Hits, sumHits } from './figures.js'

/** One gold sentence beside what hedgerow says of it. */
export interface Judged {
  readonly gold: GoldSentence
  readonly found: SentenceScore | undefined
  readonly cues: readonly GoldCue[]
}

/** Score each gold sentence by itself, as `hedgerow text --sentence` does. */
export const judge = (sentences: readonly GoldSentence[], engine: Engine): readonly Judged[] =>
  sentences.map((gold) => {
    const found = scoreText(gold.text, engine, { whole: true })[0]
    return { gold, found, cues: (found?.cues ?? []).filter(({ axis }) => axis === 'stance') }
  })

export const hedgedHits = (judged: readonly Judged[]): Hits =>
  decide(judged.map(({ gold, found }) => [gold.hedged === 1, found?.hedged ?? false] as const))

/** Cues that match one gold cue each: same class, at least one character shared. */
export function cueHits({ gold, cues }: Judged, only?: string): Hits {
  const left = gold.cues.filter((cue) => only === undefined || cue.class === only)
  const wanted = left.length
  const found = cues.filter((cue) => only === undefined || cue.class === only)
  let tp = 0
  for (const cue of found) {
    const at = left.findIndex((each) => each.class === cue.class && each.start < cue.end && cue.start < each.end)
    if (at === -1) continue
    left.splice(at, 1)
    tp++
  }
  return { tp, fp: found.length - tp, fn: wanted - tp }
}

export const allCueHits = (judged: readonly Judged[], only?: string): Hits =>
  sumHits(judged.map((each) => cueHits(each, only)))

/** A sentence with its marks, for reading: gold cues that were missed and cues that are not gold. */
export function mistakes(judged: readonly Judged[]): readonly string[] {
  return judged.flatMap((each) => {
    const { fp, fn } = cueHits(each)
    if (fp + fn === 0) return []
    const show = (cues: readonly GoldCue[]): string => cues.map((cue) => `${cue.class}:${cue.text}`).join(' | ')
    return [`gold  ${show(each.gold.cues)}\nfound ${show(each.cues)}\n      ${each.gold.text}`]
  })
}
