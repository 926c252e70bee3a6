import type { QuestionAnswer } from '../compare/pairs.js'
import { table } from './table.js'
import { showDifference, showValue } from './value.js'

/** The columns of the pairs in CSV, in order. */
export const PAIR_COLUMNS = [
  'exchange',
  'asker',
  'firm',
  'answerers',
  'questionWords',
  'answerWords',
  'lengthRatio',
  'numbersAsked',
  'numbersInQuestion',
  'numbersGiven',
  'hedgeGap',
  'topicality',
  'scriptedness',
  'distinctness',
  'distinctnessAdjusted',
] as const satisfies readonly (keyof QuestionAnswer)[]

const right = (title: string) => ({ title, align: 'right' as const })
const number = (value: number): string => showValue('', value)

/** Questions and their answers as a person reads them in a terminal: a line an exchange. */
export const pairsText = (pairs: readonly QuestionAnswer[], width?: number): string =>
  pairs.length === 0
    ? 'No exchange has both a question and an answer.'
    : [
        'Questions and answers',
        '',
        table(
          [
            right('exch'),
            { title: 'asker', most: 22 },
            { title: 'answered by', most: 30 },
            right('words asked'),
            right('answered'),
            right('ratio'),
            right('numbers asked for'),
            right('given'),
            right('hedge gap'),
            right('topicality'),
            right('scriptedness'),
            right('distinctness'),
            right('adjusted'),
          ],
          pairs.map((pair) => [
            String(pair.exchange),
            pair.asker,
            pair.answerers.join(', '),
            String(pair.questionWords),
            String(pair.answerWords),
            number(pair.lengthRatio),
            String(pair.numbersAsked),
            String(pair.numbersGiven),
            showDifference('hedgeShare', pair.hedgeGap),
            number(pair.topicality),
            number(pair.scriptedness),
            number(pair.distinctness),
            showDifference('', pair.distinctnessAdjusted),
          ]),
          width,
        ),
        '',
        'Topicality: likeness of question and answer. Scriptedness: of the answer and the prepared remarks, by function words.',
        'Distinctness: of the question from the prepared remarks; adjusted: above that of pieces of them as long.',
      ].join('\n')
