import { describe, expect, it } from 'vitest'
import type { Engine } from '../../src/scoring/engine.js'
import { said } from '../../src/scoring/place.js'
import { scoreText } from '../../src/scoring/score-text.js'
import { scan } from '../../src/text/scan.js'
import { engine } from '../helpers.js'

const stance = (text: string): readonly string[] =>
  scoreText(text, engine).flatMap(({ cues }) =>
    cues.filter(({ axis }) => axis === 'stance').map((cue) => `${cue.class}: ${cue.text}`),
  )

describe('cues', () => {
  it.each([
    ['The order book is sort of full.', ['adaptor: sort of'], 'the phrase, not "sort" and "of"'],
    ['We frankly cannot predict how long.', ['ignorance: cannot predict'], 'the longest phrase owns its words'],
    ['We would expect it.', ['modal: We would', 'expectation: expect'], 'a context is left to who takes it'],
    ['We would sell it.', [], 'without its context it is no cue'],
    [
      'We cannot -- frankly -- predict it.',
      ['ignorance: cannot -- frankly -- predict'],
      'an interruption does not break it',
    ],
    ['That target is now out of reach.', ['expectation: target', 'retreat: out of reach'], 'one owner a token'],
    ['There was no doubt of it.', ['booster: no doubt'], 'a negator inside a set phrase'],
    ['We will ship as soon as possible.', [], 'a look-alike owns its words and marks nothing'],
    ['Nobody knows these schools better.', [], 'a boast, no ignorance'],
    ['It beat us, even if only by a day.', [], '"even if" is no condition'],
    [
      'We would not expect a frost.',
      ['modal: We would not', 'expectation: expect'],
      'as tentative as "we would expect"',
    ],
    [
      'I would anticipate a late harvest.',
      ['modal: I would', 'expectation: anticipate'],
      'as tentative as "I would expect"',
    ],
    ['We plant what we think will sell.', ['shield: we think'], 'a claim inside a question word’s clause'],
    ['That is what we think.', [], 'no claim follows'],
    ['It grew faster than we thought.', [], 'looks back'],
    [
      'Our outlook, and this assumes a dry May, holds.',
      ['expectation: outlook', 'conditional: this assumes'],
      'it holds if',
    ],
    ['The owner sells the mill and assumes no obligation.', [], 'what one takes on is no condition'],
    ['Our latest view is that it rains.', ['shield: Our latest view is'], 'a belief'],
    ['Our current position is strong.', [], 'where one stands, no belief'],
    ['Our position is that it rains.', ['shield: Our position is that'], 'a belief'],
    ['It is right about where we left it.', ['approximator: right about where'], 'near enough'],
    ['We will just have to see.', ['ignorance: We will just have to see'], 'nobody knows yet'],
    ['They actually did grow.', ['booster: actually'], 'stresses "did"'],
    ['They grew every month, actually.', [], 'a filler at the end of the clause'],
    ['They are actually growing.', [], 'a filler after its auxiliary'],
    ['Rents rose little bit.', ['adaptor: little bit'], 'without its article'],
    ['Every little bit helps.', [], 'a saying'],
    ['We should be doing better by summer.', ['modal: should be'], 'what is likely, no duty'],
    ['Rents will go up a little bit.', ['adaptor: a little bit'], 'what goes up is no talk'],
    ['There is a little pressure on rents.', ['adaptor: a little pressure'], 'a movement, not a small thing'],
    ['Let us go a little deeper into rents.', [], 'how the talk goes on'],
    ['Whether the frost comes back, who knows.', ['ignorance: who knows'], 'nobody does'],
    ['We hired a cook who knows fish.', [], 'somebody does'],
    ['You could see how it fell.', [], 'a sight, no possibility'],
    ['You could see a slow harvest.', ['modal: could'], 'a possibility'],
    ['The frost is fluid.', ['uncertainty: is fluid'], 'at the end of its sentence too'],
    ['The new mill should add jobs in spring.', ['modal: should add'], 'what is likely'],
    ['You should ask the baker.', [], 'advice'],
    ['It fell as we saw in spring.', [], 'a sight, no belief'],
    ['The fair, as we see it, is over.', ['shield: as we see it'], 'a belief'],
    ["We don't know that for sure.", ["ignorance: We don't know that for sure"], '"for sure" is what is missing'],
    ['You might see the river rise.', ['modal: might'], 'a possibility, no reminder'],
    ['It is hard to tease that out.', ['ignorance: hard to tease that out'], 'nobody can tell them apart'],
    ['We do continue to believe it pays.', ['shield: We do continue to believe'], 'a stressed belief'],
    ['It is too early to draw lessons.', ['ignorance: too early to draw'], 'nobody can yet'],
    ['We want a more targeted offer.', [], 'aimed well, not expected'],
    ['That is within our targeted range.', ['expectation: targeted range'], 'a goal'],
    ['Small farms, as a general statement, do well.', ['adaptor: as a general statement'], 'there are others'],
    ['Yields were about similar.', ['approximator: about'], 'near enough'],
    ['Our FX hedge fund pays.', [], 'a hedge as a topic is no hedge'],
    ['', [], 'nothing to mark'],
    ['It may, it may.', ['modal: may', 'modal: may'], 'every restart counts'],
  ])('%s → %j, because %s', (text, cues) => {
    expect(stance(text)).toEqual(cues)
  })

  it('says why a match was refused', () => {
    const [sentence] = scoreText('What kind of margin is that?', engine, { explain: true })
    const reasons = sentence!.rejected.filter(({ text }) => text === 'kind of').map(({ reason }) => reason)
    expect(reasons.length).toBeGreaterThan(0)
    expect(new Set(reasons)).toEqual(new Set(['overlap']))
    const [other] = scoreText('We sat around slowly.', engine, { explain: true })
    expect(other!.rejected.map(({ text, reason }) => [text, reason])).toContainEqual(['around', 'quantity'])
  })

  it('gives the lexicon row behind each cue', () => {
    const [sentence] = scoreText('It remains to be seen.', engine)
    const cue = sentence!.cues.find(({ class: id }) => id === 'ignorance')!
    expect(cue.entry.lexicon).toBe('ignorance')
    expect(cue.strength).toBe(cue.entry.strength)
    expect(cue.entry.pattern).toContain('seen')
  })
})

describe('memory that texts share', () => {
  const text = 'Results look good, and they may look a little choppy. It sounds strong, I think.'

  it('is not shared with texts that a judge scores while it is asked', () => {
    let asked = 0
    const asking: Engine = {
      ...engine,
      judge: (sentence, offset) => {
        asked++
        scoreText(`They may, they may. ${sentence.repeat(3)}`, { ...engine, judge: undefined })
        return engine.judge?.(sentence, offset)
      },
    }
    expect(scoreText(text, asking, { explain: true })).toEqual(scoreText(text, engine, { explain: true }))
    expect(asked).toBeGreaterThan(1)
  })

  it('is found again after a judge that fails', () => {
    const failing: Engine = {
      ...engine,
      judge: () => {
        throw new Error('no judgement')
      },
    }
    const before = scoreText(text, engine)
    expect(() => scoreText(text, failing)).toThrow('no judgement')
    expect(scoreText(text, engine)).toEqual(before)
  })

  it('does not change scores that were given', () => {
    const scores = scoreText(text, engine)
    const before = JSON.stringify(scores)
    scoreText('It may be so, or it may not be so. '.repeat(50), engine)
    expect(JSON.stringify(scores)).toBe(before)
  })
})

describe('what is said', () => {
  it.each([
    ['we MAY not', 'a word of the vocabulary'],
    ['we can’t say', 'a contraction'],
    ['o’clock naïve ÉTÉ Σ', 'words beyond it'],
    ['5,000 -- …', 'numbers and marks'],
  ])('of "%s" is the text in lower case, apostrophes straight: %s', (words) => {
    const tokens = scan(words, engine.lexicons.vocabulary)
    const place = { tokens, sets: engine.lexicons.wordSets, from: 0, to: tokens.count, judge: undefined }
    for (let i = 0; i < tokens.count; i++)
      expect(said(place, i)).toBe(words.slice(tokens.start[i], tokens.end[i]).toLowerCase().replace('’', "'"))
    expect([said(place, -1), said(place, tokens.count)]).toEqual(['', ''])
  })
})

describe('negation', () => {
  const negated = (text: string, words: string): boolean | undefined =>
    scoreText(text, engine)
      .flatMap(({ cues }) => cues)
      .find((cue) => cue.text === words && cue.axis === 'tone')?.negated

  it.each([
    ['Volumes did not decline.', 'decline', true, 'in the scope of "not"'],
    ['We do not believe that we are losing share.', 'losing share', true, '"that" does not end a scope'],
    ['It is not that margins declined, but costs declined.', 'declined', true, 'before the contrast'],
    ['We did not buy it, but volumes declined.', 'declined', false, '"but" ends a scope'],
    ['We did not buy it and volumes declined.', 'declined', false, 'a conjunction ends a scope'],
    ['We did not buy it; volumes declined.', 'declined', false, 'punctuation ends a scope'],
    ['We did not buy it, we saw declines.', 'declines', false, 'a comma before a new subject ends a scope'],
    ['Nobody did not decline.', 'decline', false, 'two negators undo each other'],
    ['Not only did volumes decline.', 'decline', false, '"not only" negates nothing'],
  ])('%s "%s" negated: %s, because %s', (text, words, expected) => {
    expect(negated(text, words)).toBe(expected)
  })
})
