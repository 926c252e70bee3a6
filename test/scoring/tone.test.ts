import { describe, expect, it } from 'vitest'
import { type SentenceScore, scoreText } from '../../src/scoring/score-text.js'
import { engine } from '../helpers.js'

const score = (text: string): SentenceScore => scoreText(text, engine, { whole: true })[0]!
const parts = (text: string) =>
  score(text).toneParts.map(({ text: part, of }) => (of === undefined ? part : [part, of]))

type Row = readonly [text: string, tone: string, because: string]

const table = (rows: readonly Row[]): void => {
  it.each(rows)('%s is %s, because: %s', (text, tone) => {
    expect(score(text).tone).toBe(tone)
  })
}

describe('tone', () => {
  table([
    ['Revenue declined.', 'negative', 'a good thing falls'],
    ['Costs declined.', 'positive', 'a bad thing falls'],
    ['Costs increased.', 'negative', 'a bad thing rises'],
    ['Revenue increased.', 'positive', 'a good thing rises'],
    ['Inventory turns improved.', 'positive', 'improvement needs no subject'],
    ['Revenue did not decline.', 'positive', 'a negated fall of a good thing'],
    ['We are not losing share.', 'positive', 'a negated loss'],
    ['This target is now out of reach.', 'negative', 'a target withdrawn'],
    ['Good afternoon, and thank you all for joining.', 'neutral', 'courtesy'],
    ['No problem.', 'neutral', 'courtesy'],
    ['The meeting is on Tuesday.', 'neutral', 'nothing polar'],
    ['Revenue grew strongly, but margins declined sharply.', 'negative', 'the main claim stands after "but"'],
  ])

  it('explains a sentence by its parts, whose signed weights give the score', () => {
    const sentence = score('Revenue increased and margins declined.')
    const weights = sentence.toneParts.map(({ weight }) => weight)
    expect(sentence.toneParts.map(({ text }) => text)).toEqual(['increased', 'declined'])
    const positive = weights.filter((weight) => weight > 0).reduce((sum, weight) => sum + weight, 0)
    const negative = -weights.filter((weight) => weight < 0).reduce((sum, weight) => sum + weight, 0)
    expect(sentence.toneScore).toBeCloseTo((positive - negative) / (positive + negative + 1), 12)
    expect(sentence.tone).toBe('mixed')
  })

  it('weighs a softened word less and a strengthened one more', () => {
    const weight = (text: string): number => score(text).toneParts[0]!.weight
    expect(weight('Demand was slightly weak.')).toBeGreaterThan(weight('Demand was weak.'))
    expect(weight('Demand was very weak.')).toBeLessThan(weight('Demand was weak.'))
    expect(weight('Demand was a little better.')).toBeLessThan(weight('Demand was better.'))
  })

  it('scores nothing and anything', () => {
    for (const text of [
      '?',
      'but',
      'if',
      'up',
      'higher',
      'compared with 5%',
      '$3 million versus $4 million',
      'no no no',
    ])
      expect(score(text).toneScore).toBeGreaterThan(-1)
  })
})

describe('set phrases and words of finance', () => {
  table([
    ['No problem.', 'neutral', 'courtesy, and no problem anyway'],
    ['The quarter was not bad.', 'positive', 'an understatement'],
    ["We couldn't be happier.", 'positive', 'a negator that strengthens'],
    ['I cannot overstate how pleased we are.', 'positive', 'a negator that strengthens'],
    ['Costs came down.', 'positive', 'a bad thing falls, in two words'],
    ['Operating expenses were lower than our guidance.', 'positive', 'expenses, not guidance, are what is lower'],
    ['DSO improved.', 'positive', 'what improves is better, though more days would be worse'],
    ['We are not losing share.', 'positive', 'a negated loss'],
    ["We haven't, however, seen a decline in demand.", 'positive', '"however" between commas ends no negation'],
    ['I have a question about the tax rate.', 'neutral', 'procedure; a rate that does not move'],
    ['May I ask a question?', 'neutral', 'procedure'],
    ['Our vice president joined the call.', 'neutral', 'a title'],
    ['The tax rate was 25%.', 'neutral', 'a rate that does not move'],
    ['This is recorded as a liability.', 'neutral', 'accounting'],
    ['We closed the quarter and recorded the cost as an asset.', 'neutral', 'accounting'],
    ['The company issued a bond.', 'neutral', 'to issue is no issue'],
    ['These statements involve risks and uncertainties.', 'neutral', 'a notice'],
    ['[Technical Issues] Thanks.', 'neutral', 'what the transcriber noted'],
  ])
})

describe('what moves', () => {
  table([
    ['Revenue from services declined while cost of sales was flat.', 'negative', 'the head noun falls'],
    ['Our cost of revenue was up 5% from last year.', 'negative', 'the cost moves, not the revenue'],
    ['Revenue was up 4%, driven by higher costs passed on.', 'positive', 'the subject decides, not the nearest noun'],
    ['Revenue was $5 million, down from $6 million.', 'negative', 'an apposition has the subject of its clause'],
    ['Inventory levels on the retail side of the business were higher.', 'negative', 'the head of a long noun phrase'],
    ['We reduced net debt.', 'positive', 'the object of a verb'],
    ['Higher volumes reduced unit costs.', 'positive', 'each direction has a noun of its own'],
    ['We had higher marketing, research and personnel costs.', 'negative', 'a list of what is higher'],
    ['We saw a reduction in churn.', 'positive', 'the noun after "in"'],
    ['Days sales outstanding increased.', 'negative', 'days are bad'],
    ['Churn was lower than the prior year.', 'positive', 'the year is what it is held against'],
    ['EPS came in above consensus.', 'positive', 'a good thing above its standard'],
    ['Expenses came in above our guidance.', 'negative', 'a bad thing above its standard'],
    ['Sales were up sequentially.', 'positive', '"up" is said of something'],
    ['We grew 5%.', 'positive', 'growth of nothing named is good'],
    ['Look up the number and write it down.', 'neutral', 'particles of verbs move nothing'],
    ['Larger rooms are on the second floor.', 'neutral', 'what is larger has no valence'],
  ])

  it('is named in the parts', () => {
    expect(parts('Costs came down and revenue grew.')).toEqual([
      ['came down', 'Costs'],
      ['grew', 'revenue'],
    ])
    expect(parts('We grew 5%.')).toEqual(['grew'])
  })
})

describe('a bad thing that eases', () => {
  table([
    ['The loss was smaller than last year.', 'positive', 'less of a bad thing'],
    ['The deficit shrank.', 'positive', 'less of a bad thing'],
    ['Our loss improved from last year.', 'positive', 'it counts once, by what becomes of it'],
    ['Supply constraints are easing.', 'positive', 'an auxiliary stands between'],
    ['Pressure on margins eased.', 'positive', 'the head of its phrase'],
    ['The loss widened.', 'negative', 'more of it'],
    ['The loss did not shrink.', 'negative', 'it stays'],
    ['The loss reduced our cash.', 'negative', 'another thing is made less'],
    ['The new issue volume was lower.', 'negative', 'the volume is lower, not the issue'],
  ])

  it('is named in the parts', () => {
    expect(parts('Supply constraints are easing.')).toEqual([['easing', 'Supply constraints']])
  })
})

describe('amounts compared', () => {
  table([
    ['Gross margin was 45%, compared with 43% last year.', 'positive', 'more of a good thing'],
    ['Sales were $3 million versus $4 million a year ago.', 'negative', 'less of a good thing'],
    ['Operating expenses were $900,000 against $1.2 million.', 'positive', 'less of a bad thing'],
    ['Net loss per share was $0.10, compared with $0.30.', 'positive', 'a smaller loss'],
    ['Profit was $3 million, compared with a loss of $2 million.', 'positive', 'a profit after a loss'],
    ['Sales were 40% of $3 million versus 2019.', 'neutral', 'a year is no amount'],
    ['Cash was $3 million versus 5% of sales.', 'neutral', 'an amount and a share are not compared'],
  ])

  it('are a part of their own', () => {
    expect(parts('Gross margin was 45%, compared with 43% last year.')).toEqual([['compared', 'Gross margin']])
  })
})

describe('negation', () => {
  table([
    ['We are not happy with the result.', 'negative', 'a negated good thing'],
    ['We do not see any weakness.', 'positive', 'a negated bad thing'],
    ["It isn't that demand is not weak.", 'negative', 'two negators'],
    ['There were few problems.', 'positive', 'hardly any of a bad thing'],
    ['There were a few problems.', 'negative', '"a few" are some'],
    ['It is not unlikely that we grow.', 'positive', '"unlikely" is a second negator'],
    ['It is not inconceivable that revenue grows.', 'positive', 'a second negator'],
    ['It is unlikely that we grow.', 'negative', 'a negator by itself'],
    ['It is not likely that we grow.', 'negative', 'one negator'],
    ['It is no longer a headwind.', 'positive', 'gone'],
    ['That is not a drag and a distraction.', 'positive', 'a second noun stays in the scope'],
  ])
})

describe('the main claim', () => {
  table([
    ['Revenue fell, but margins expanded.', 'positive', 'what stands before "but" weighs half'],
    ['Although costs rose, revenue grew.', 'positive', 'a concession'],
    ['Despite weak demand, revenue grew.', 'positive', 'a concession'],
    ['Margins fell, partially offset by higher volumes.', 'negative', 'what offsets is conceded'],
    ['Margins fell because of higher volumes.', 'negative', 'a reason weighs less than its claim'],
    [
      'We are proud of the team through these difficult conditions.',
      'positive',
      'what surrounds the claim weighs half',
    ],
    ['Revenue was up 3% versus a weak quarter last year.', 'positive', 'the standard says little of the thing'],
  ])
})

describe('what is not said to be so', () => {
  table([
    ['If demand falls, margins would decline.', 'neutral', 'a condition and what hangs on it'],
    ['Is demand falling?', 'neutral', 'asked whether'],
    ['Why is demand falling?', 'negative', 'asked why: it is'],
    ['Do you expect margins to improve?', 'neutral', 'who asks for good news states none'],
    ['We are working to see whether this can help to improve margins.', 'neutral', 'supposed'],
    ['Great.', 'neutral', 'an acknowledgement'],
    ['Okay, great.', 'neutral', 'an acknowledgement'],
    ['The launch was great.', 'positive', 'said of something'],
    ['The Rose and Progress building opened at Pike & Rose.', 'neutral', 'names'],
  ])
})
