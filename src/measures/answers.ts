import { TURNS_AND_UP } from './common.js'
import type { Count } from './measure.js'
import { type RatioMeasure, ratioMeasure } from './measure.js'

const GOW = 'after Gow, Larcker & Zakolyukina (2021), Journal of Accounting Research 59(4)'

/** Answers of one kind among all answers. */
const answerShare = (id: string, label: string, which: string, numerator: Count): RatioMeasure =>
  ratioMeasure({
    id,
    label,
    unit: 'share of answers',
    range: [0, 1],
    formula: `${which} / answers`,
    undefinedWhen: 'no answers',
    levels: TURNS_AND_UP,
    source: GOW,
    example: `2 / 8 = 0.25: 2 of 8 answers are ${which}`,
    numerator,
    denominator: ({ answers }) => answers,
  })

/** Whether questions are answered; the four reasons add up to the non-answers. */
export const ANSWERS: readonly RatioMeasure[] = [
  answerShare('nonAnswerRate', 'Non-answers', 'answers labelled none', ({ nonAnswers }) => nonAnswers),
  answerShare('refuseRate', 'Refusals', 'answers labelled none, refuse', ({ refusedAnswers }) => refusedAnswers),
  answerShare('unableRate', 'Answers not known', 'answers labelled none, unable', ({ unableAnswers }) => unableAnswers),
  answerShare('deferRate', 'Deferrals', 'answers labelled none, defer', ({ deferredAnswers }) => deferredAnswers),
  answerShare('evadeRate', 'Evasions', 'answers labelled none, evade', ({ evadedAnswers }) => evadedAnswers),
  answerShare('partialRate', 'Partial answers', 'answers labelled partial', ({ partialAnswers }) => partialAnswers),
]
