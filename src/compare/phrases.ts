import type { CountOptions } from '../measures/counts.js'
import type { ScoredCall, ScoredTurn } from '../scoring/score-call.js'
import { cueForm } from './cue-forms.js'
import { functionWord } from './function-words.js'
import { logOdds } from './log-odds.js'
import { isAnswer, isPrepared } from './sides.js'
import { type Example, examplesAt, runningWords, type WordGroup, wordGroups } from './word-groups.js'

/** A phrase that one side says more than the other. */
export interface DistinctivePhrase {
  readonly phrase: string
  /** How often each side says it. */
  readonly prepared: number
  readonly answers: number
  /** Positive: of the answers; negative: of the prepared remarks. */
  readonly z: number
  /** From the side it is distinctive of, in the order of the call. */
  readonly examples: readonly Example[]
}

/** What sets the two sides apart, the most distinctive first, ties in code-unit order. */
export interface DistinctivePhrases {
  readonly answers: readonly DistinctivePhrase[]
  readonly prepared: readonly DistinctivePhrase[]
}

export interface PhraseOptions extends CountOptions {
  /** Weight of the prior, in words: how firmly both sides are taken to speak alike. Default: 500. */
  readonly alpha0?: number
  /** Phrases said less often on both sides together are left out. Default: 3. */
  readonly least?: number
  /** Phrases with a smaller |z| are left out. Default: 1.5. It is a rank, not a test: many phrases are looked at. */
  readonly z?: number
  /** Phrases a side. Default: 10. */
  readonly most?: number
  /** Example sentences a phrase. Default: 2. */
  readonly examples?: number
}

/** A shorter phrase goes where a longer one accounts for this share of it. */
const NEARLY = 0.75

/**
 * The phrases that are distinctive of management's answers, and of its prepared remarks.
 *
 * Phrases are 1 to 3 words within a sentence that no mark and no number interrupts; they neither begin nor end with a
 * function word, unless a cue is worded so ("I think", "kind of"). One that lies inside a longer one which accounts for
 * three quarters of it is left out. The statistic is `logOdds`, taken among the phrases of the same length.
 *
 * @returns Empty lists where a side says nothing.
 * @source Monroe, Colaresi & Quinn (2008), Political Analysis 16(4)
 * @example distinctivePhrases(call).answers[0]?.phrase // => 'i think'
 */
export const distinctivePhrases = (call: ScoredCall, options: PhraseOptions = {}): DistinctivePhrases =>
  phrasesBetween(call.turns.filter(isPrepared), call.turns.filter(isAnswer), options)

/** The same for any two lists of turns: two speakers, two quarters. */
export function phrasesBetween(
  prepared: readonly ScoredTurn[],
  answers: readonly ScoredTurn[],
  { alpha0 = 500, least = 3, z: bound = 1.5, most = 10, examples = 2, notices = false }: PhraseOptions = {},
): DistinctivePhrases {
  const running = runningWords(prepared, answers, notices)
  const cues = cueForms([...prepared, ...answers])
  const ranked = wordGroups(running, least)
    .filter(({ words }) => isWhole(words) || cues.has(words.join(' ')))
    .map((group) => ({ group, phrase: group.words.join(' '), z: logOdds(group, alpha0) }))
    .filter(({ z }) => Math.abs(z) >= bound)
    .sort((a, b) => Math.abs(b.z) - Math.abs(a.z) || (a.phrase < b.phrase ? -1 : 1))
  const side = (name: 'prepared' | 'answers'): DistinctivePhrase[] => {
    const own = ranked.filter(({ z }) => z > 0 === (name === 'answers'))
    return own
      .filter(({ group }) => !own.some((other) => covers(other.group, group, name)))
      .slice(0, most)
      .map(({ group, phrase, z }) => ({
        phrase,
        prepared: group.prepared,
        answers: group.answers,
        z,
        examples: examplesAt(
          running,
          name === 'answers' ? group.positions(running.split, running.id.length) : group.positions(0, running.split),
          examples,
        ),
      }))
  }
  return { answers: side('answers'), prepared: side('prepared') }
}

/** A phrase that stands by itself: its first and last words carry topic. */
const isWhole = (words: readonly string[]): boolean =>
  functionWord(words[0]!) === undefined && functionWord(words.at(-1)!) === undefined

/** Is the shorter phrase nearly always said as part of the longer? */
const covers = (longer: WordGroup, shorter: WordGroup, side: 'prepared' | 'answers'): boolean =>
  longer.words.length > shorter.words.length &&
  longer[side] >= NEARLY * shorter[side] &&
  ` ${longer.words.join(' ')} `.includes(` ${shorter.words.join(' ')} `)

/** How the cues of some turns are worded. */
function cueForms(turns: readonly ScoredTurn[]): Set<string> {
  const forms = new Set<string>()
  for (const { sentences } of turns)
    for (const { cues } of sentences) for (const { text } of cues) forms.add(cueForm(text))
  return forms
}
