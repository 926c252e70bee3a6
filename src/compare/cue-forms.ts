import type { Cue } from '../scoring/cue.js'
import type { ScoredCall, ScoredTurn } from '../scoring/score-call.js'
import { logOdds } from './log-odds.js'
import type { DistinctivePhrase, PhraseOptions } from './phrases.js'
import { isAnswer, isPrepared } from './sides.js'
import { type Example, exampleOf } from './word-groups.js'

/** A wording of a cue that one side uses more than the other. */
export interface DistinctiveCue extends DistinctivePhrase {
  readonly class: string
  /** What it adds to the difference in cues per 1,000 words. */
  readonly contribution: number
}

/** Which wordings make the difference, the most distinctive first, ties in code-unit order. */
export interface DistinctiveCues {
  /** Cues per 1,000 words, answers − prepared: the contributions of all wordings add up to it. `NaN` without words. */
  readonly difference: number
  readonly answers: readonly DistinctiveCue[]
  readonly prepared: readonly DistinctiveCue[]
}

export interface CueFormOptions extends PhraseOptions {
  /** Which cues. Default: those of the eight hedge classes. */
  readonly wanted?: (cue: Cue) => boolean
}

/** The wording of a cue: lower case, single blanks, straight apostrophes. */
export const cueForm = (text: string): string => text.toLowerCase().replaceAll('’', "'").replace(/\s+/g, ' ')

/** One wording of one class, while it is counted. */
interface Form {
  readonly phrase: string
  readonly class: string
  readonly counts: { prepared: number; answers: number }
  readonly examples: { readonly prepared: Example[]; readonly answers: Example[] }
}

/**
 * The wordings of hedges that drive the difference between answers and prepared remarks.
 *
 *     contribution = 1000 · (yₐ / Wₐ − yₚ / Wₚ)
 *
 * y = cues so worded, W = words of the side. Ranked by `logOdds` per word, so that a wording must be both frequent and
 * uneven. Defaults: `least` 2, `z` 0.5, `most` 10.
 *
 * @returns Contributions in cues per 1,000 words; empty lists where a side has no words.
 * @source Monroe, Colaresi & Quinn (2008), Political Analysis 16(4)
 * @example distinctiveCues(call).answers[0] // => { phrase: 'i think', class: 'shield', answers: 21, prepared: 2, … }
 */
export function distinctiveCues(
  call: ScoredCall,
  {
    alpha0 = 500,
    least = 2,
    z: bound = 0.5,
    most = 10,
    examples = 2,
    notices = false,
    wanted = ({ family }) => family === 'hedge',
  }: CueFormOptions = {},
): DistinctiveCues {
  const forms = new Map<string, Form>()
  const words = { prepared: 0, answers: 0 }
  const total = { prepared: 0, answers: 0 }
  const count = (side: 'prepared' | 'answers', scored: ScoredTurn): void => {
    for (const [k, sentence] of scored.sentences.entries()) {
      if (sentence.boilerplate && !notices) continue
      words[side] += sentence.words
      for (const cue of sentence.cues) {
        if (!wanted(cue)) continue
        total[side]++
        const form = formOf(forms, cue)
        form.counts[side]++
        const shown = form.examples[side]
        const last = shown.at(-1)
        if (shown.length < examples && !(last?.turn === scored.turn.index && last.start === sentence.start))
          shown.push(exampleOf(scored, k))
      }
    }
  }
  for (const scored of call.turns) {
    if (isPrepared(scored)) count('prepared', scored)
    else if (isAnswer(scored)) count('answers', scored)
  }
  const perThousand = ({ prepared, answers }: { readonly prepared: number; readonly answers: number }): number =>
    1000 * (answers / words.answers - prepared / words.prepared)
  const ranked = [...forms.values()]
    .filter(({ counts }) => counts.prepared + counts.answers >= least)
    .map((form) => ({
      ...form,
      z: logOdds({ ...form.counts, ofAnswers: words.answers, ofPrepared: words.prepared }, alpha0),
    }))
    .filter(({ z }) => Math.abs(z) >= bound)
    .sort((a, b) => Math.abs(b.z) - Math.abs(a.z) || (a.phrase < b.phrase ? -1 : 1))
  const side = (name: 'prepared' | 'answers'): DistinctiveCue[] =>
    ranked
      .filter(({ z }) => (name === 'answers' ? z > 0 : z < 0))
      .slice(0, most)
      .map(({ phrase, class: of, counts, z, examples: shown }) => ({
        phrase,
        class: of,
        prepared: counts.prepared,
        answers: counts.answers,
        z,
        contribution: perThousand(counts),
        examples: shown[name],
      }))
  const silent = words.prepared === 0 || words.answers === 0
  return {
    difference: silent ? Number.NaN : perThousand(total),
    answers: side('answers'),
    prepared: side('prepared'),
  }
}

/** The wording a cue belongs to, new where it is the first. */
function formOf(forms: Map<string, Form>, cue: Cue): Form {
  const phrase = cueForm(cue.text)
  const key = `${phrase}\t${cue.class}`
  const known = forms.get(key)
  if (known !== undefined) return known
  const form: Form = {
    phrase,
    class: cue.class,
    counts: { prepared: 0, answers: 0 },
    examples: { prepared: [], answers: [] },
  }
  forms.set(key, form)
  return form
}
