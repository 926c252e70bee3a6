import { countTurns } from '../measures/count-turns.js'
import { ratio } from '../measures/measure.js'
import type { ScoredCall, ScoredTurn } from '../scoring/score-call.js'
import type { TurnWord } from '../scoring/words.js'
import { cosine, cosinesWithFirst, type Sparse, squares } from './cosine.js'
import { isPrepared } from './sides.js'
import { contentWords, functionProfile, inverseFrequencies, spokenWords, weighted } from './word-vectors.js'

/** A question and its answer: all that was asked and answered in one exchange. `NaN` where a value is undefined. */
export interface QuestionAnswer {
  /** Index of the exchange in the call. */
  readonly exchange: number
  readonly asker: string
  readonly firm: string | null
  /** In the order in which they first answer. */
  readonly answerers: readonly string[]
  readonly questionWords: number
  readonly answerWords: number
  /** Words of the answer per word of the question. */
  readonly lengthRatio: number
  /** Questions for a number: "how much", "what percent", "what is the growth rate". */
  readonly numbersAsked: number
  /** Numbers in digits that are no years, on each side. */
  readonly numbersInQuestion: number
  readonly numbersGiven: number
  /** Share of hedged sentences, answer − question, in [-1, 1]. */
  readonly hedgeGap: number
  /** Cosine of the content words of question and answer, in [0, 1]: is the answer about what was asked? */
  readonly topicality: number
  /** Cosine of the function words of the answer and of the company's prepared remarks, in [0, 1]. */
  readonly scriptedness: number
  /** 1 − cosine of the content words of the question and of the prepared remarks, in [0, 1]. */
  readonly distinctness: number
  /** Distinctness above that of pieces of the prepared remarks as long as the question; in [-1, 1]. */
  readonly distinctnessAdjusted: number
}

const ASKS_NUMBER =
  /\bhow (?:much|many|big|large|long|fast|high|low|far)\b|\bwhat (?:kind of |sort of |type of )?(?:percent(?:age)?|portion|share|number|amount|level|rate|range|magnitude)\b|\bwhat(?:'s|’s| is| was| are| were) (?:the|your) (?:\w+ ){0,2}(?:percentage|number|amount|rate|margin|price|cost|size)\b|\bquantify\b|\border of magnitude\b/i

/**
 * The questions of a call with their answers, one record an exchange that has both.
 *
 * Words are those of measures, notices left out. Content words are all but function words and numbers. Topicality and
 * distinctness weigh them by tf · idf, with idf = ln(N / turns that have the word) over the N turns of the call by
 * company and analysts. A long text shares more words with the prepared remarks than a short one whatever it is about,
 * and a short answer has a rougher profile of function words: compare scriptedness among answers of like length.
 * Distinctness is adjusted so:
 *
 *     adjusted = mean over pieces (cos(piece, the rest of the prepared remarks)) − cos(question, prepared remarks)
 *
 * The pieces are the prepared remarks cut, from their beginning, into as many content words as the question has; what
 * is left over at the end is no piece. It is undefined for fewer than two pieces.
 *
 * @source Lee (2016), The Accounting Review 91(1), for scriptedness; the rest by hedgerow
 * @example pairs(call)[0]?.lengthRatio // => 3.1: the answer is three times as long as the question
 */
export function pairs(call: ScoredCall): QuestionAnswer[] {
  const words = new Map<number, readonly TurnWord[]>(
    call.turns
      .filter(({ turn }) => turn.side === 'company' || turn.side === 'outside')
      .map((scored) => [scored.turn.index, spokenWords(scored)]),
  )
  const content = new Map([...words].map(([turn, spoken]) => [turn, contentWords(spoken)]))
  const idf = inverseFrequencies([...content.values()])
  const prepared = call.turns.filter(isPrepared)
  const script = prepared.flatMap(({ turn }) => content.get(turn.index) ?? [])
  const scriptVector = weighted(script, idf)
  const exchanges = call.transcript.exchanges.filter(
    ({ questionTurns, answerTurns }) => questionTurns.length > 0 && answerTurns.length > 0,
  )
  const wordsIn = (turns: readonly number[]): TurnWord[] => turns.flatMap((turn) => words.get(turn) ?? [])
  const [, ...scripted] = cosinesWithFirst([
    functionProfile(wordsIn(prepared.map(({ turn }) => turn.index))),
    ...exchanges.map(({ answerTurns }) => functionProfile(wordsIn(answerTurns))),
  ])
  return exchanges.map(({ index, questioner, firm, questionTurns, answerTurns }, i): QuestionAnswer => {
    const questions = questionTurns.map((turn) => call.turns[turn]!)
    const answers = answerTurns.map((turn) => call.turns[turn]!)
    const asked = countTurns(questions)
    const answered = countTurns(answers)
    const questionContent = questionTurns.flatMap((turn) => content.get(turn) ?? [])
    const questionVector = weighted(questionContent, idf)
    const likeness = cosine(questionVector, scriptVector)
    return {
      exchange: index,
      asker: questioner,
      firm,
      answerers: [...new Set(answers.map(({ turn }) => turn.speaker))],
      questionWords: asked.words,
      answerWords: answered.words,
      lengthRatio: ratio(answered.words, asked.words),
      numbersAsked: questions.reduce((sum, question) => sum + numberQuestions(question), 0),
      numbersInQuestion: numbersOf(wordsIn(questionTurns)),
      numbersGiven: numbersOf(wordsIn(answerTurns)),
      hedgeGap: ratio(answered.hedgedSentences, answered.sentences) - ratio(asked.hedgedSentences, asked.sentences),
      topicality: cosine(
        questionVector,
        weighted(
          answerTurns.flatMap((turn) => content.get(turn) ?? []),
          idf,
        ),
      ),
      scriptedness: scripted[i]!,
      distinctness: 1 - likeness,
      distinctnessAdjusted: usualLikeness(script, scriptVector, questionContent.length, idf) - likeness,
    }
  })
}

const numbersOf = (words: readonly TurnWord[]): number => words.filter(({ kind }) => kind === 'number').length

/** Sentences that ask for a number, with or without a question mark. */
const numberQuestions = ({ turn, sentences }: ScoredTurn): number =>
  sentences.filter(({ start, end }) => ASKS_NUMBER.test(turn.text.slice(start, end))).length

/** Mean cosine of pieces of a text of a length with the rest of it; `NaN` for fewer than two pieces. */
function usualLikeness(words: readonly string[], whole: Sparse, length: number, idf: Sparse): number {
  const pieces = length === 0 ? 0 : Math.floor(words.length / length)
  if (pieces < 2) return Number.NaN
  const all = squares(whole)
  let sum = 0
  let defined = 0
  for (let k = 0; k < pieces; k++) {
    const piece = weighted(words.slice(k * length, (k + 1) * length), idf)
    const own = squares(piece)
    let shared = 0
    for (const [word, weight] of piece) shared += weight * (whole.get(word) ?? 0)
    // The rest is whole − piece: its product with the piece, and its square, follow without building it.
    const likeness = (shared - own) / Math.sqrt(own * (all - 2 * shared + own))
    if (Number.isNaN(likeness)) continue
    sum += likeness
    defined++
  }
  return ratio(sum, defined)
}
