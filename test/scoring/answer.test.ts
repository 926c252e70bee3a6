import { describe, expect, it } from 'vitest'
import { labelAnswer } from '../../src/scoring/answer.js'
import { scoreText } from '../../src/scoring/score-text.js'
import { engine } from '../helpers.js'

const label = (text: string) => labelAnswer(scoreText(text, engine), text)

describe('answers', () => {
  it.each([
    ['Volumes rose 4% and prices held.', 'full', null, 'nothing is withheld'],
    ["We don't break that out.", 'none', 'refuse', 'a bare refusal'],
    ["I don't have that in front of me.", 'none', 'unable', 'a bare inability'],
    ["Let's take that offline.", 'none', 'defer', 'a bare deferral'],
    [
      "We don't break that out. What I can tell you is that retail grew 12%, wholesale grew 4%, and both came in at the margin we planned in spring.",
      'partial',
      'refuse',
      'content follows the refusal',
    ],
    [
      "I don't have it in front of me, but it's about 40% of sales.",
      'partial',
      'unable',
      'a figure in the same breath',
    ],
    ["We won't comment on that -- prices rose 4%.", 'partial', 'refuse', 'a figure after a dash'],
    ["We won't comment on that, as you know from 2019.", 'none', 'refuse', 'a reason, and a year'],
    ["We don't disclose sales of more than 4 million crates.", 'none', 'refuse', 'the figure is what is not told'],
    ['Yes, margins rose two points. We can set up a call with Ann.', 'partial', 'defer', 'a statement first'],
    ["That's a great question. We can set up a call with Ann.", 'none', 'defer', 'courtesy is no statement'],
    [
      'I invite you to set up a call with Ann, who runs the 4 mills, so that you can go through each of the fields and barns and all that we planted there this year and last.',
      'none',
      'defer',
      'what follows tells of the call',
    ],
    ['', 'none', 'evade', 'nothing was said'],
  ])('%s → %s %s, because %s', (text, answered, reason, _because) => {
    expect(label(text)).toMatchObject({ answered, reason })
  })

  const more =
    ' Our shops in the north grew well, and we opened many more of them in spring and summer, with good early sales and few closures, and we also moved into two more states in the south where people like them.'

  it.each([
    ["We're not yet ready to share that.", 'refuse', 'an act of saying after a frame of readiness'],
    ['I am hesitant to talk about single customers.', 'refuse', 'reluctance'],
    ["I don't think we should get too specific by region.", 'refuse', 'a refusal put as an opinion'],
    ['We have chosen not to break that out.', 'refuse', 'a choice'],
    ['We have not sized that for the market.', 'refuse', 'a participle'],
    ["That isn't a metric that we report.", 'refuse', 'a thing that is not told'],
    ['We stopped disclosing that.', 'refuse', 'no longer told'],
    ["I don't want to talk too much about pricing.", 'refuse', 'an adverb between'],
    ["I don't think I have the details in front of me.", 'unable', 'an inability put as an opinion'],
    ["I don't have it in my head.", 'unable', 'by heart'],
    ["I'm not sure how to answer that.", 'unable', 'no answer known'],
    ["I just don't know the answer to your question.", 'unable', 'the answer is what is not known'],
    ["I'd like to defer that question.", 'defer', 'a question put off'],
  ])('%s and more → partial %s, because of %s', (text, reason, _because) => {
    expect(label(text + more)).toMatchObject({ answered: 'partial', reason })
  })

  it.each([
    ["We haven't seen that in our markets.", 'nothing observed'],
    ["We didn't talk about the new stores, and they grew.", 'something left out before'],
    ["Stores grew, I don't know, ten percent.", 'thrown in before a guess'],
    ["I can't remember the last time demand was so good.", 'a boast'],
    ["We don't want to give you the impression that this is over.", 'about the listener'],
    ['As we said at our investor day, margins rise.', 'looking back'],
    ["I'm not sure if that answers your question.", 'about the answer itself'],
    ["We're not going to give them what they want.", 'another is refused'],
  ])('%s and more → full, because it is %s', (text, _because) => {
    expect(label(text + more)).toMatchObject({ answered: 'full' })
  })

  it('takes doubt about the world for no answer only where hardly anything else is said', () => {
    expect(label('Who knows where rates go.')).toMatchObject({ answered: 'none', reason: 'unable' })
    expect(label(`Who knows where rates go.${more}`)).toMatchObject({ answered: 'full' })
    expect(label('The picture there is less clear.')).toMatchObject({ answered: 'full' })
  })

  it('takes not knowing if for no answer where it opens the answer, not deep inside it', () => {
    expect(label(`I don't know if that lasts.${more}`)).toMatchObject({ answered: 'partial', reason: 'unable' })
    expect(label(`Prices held. Demand held.${more} I don't know if that lasts.`)).toMatchObject({ answered: 'full' })
  })

  it('quotes its evidence', () => {
    const text = "As I said, we won't comment on that."
    const { evidence } = label(text)
    expect(evidence.length).toBe(1)
    for (const { start, end, text: quoted } of evidence) expect(text.slice(start, end)).toBe(quoted)
  })
})
