import { describe, expect, it } from 'vitest'
import { scoreText } from '../../src/scoring/score-text.js'
import { SENSES } from '../../src/scoring/senses/index.js'
import { engine } from '../helpers.js'

interface Case {
  readonly sense: string
  readonly text: string
  /** The words the sense decides about. */
  readonly words: string
  readonly cue: boolean
  readonly because: string
}

const yes = (sense: string, text: string, words: string, because: string): Case => ({
  sense,
  text,
  words,
  cue: true,
  because,
})
const no = (sense: string, text: string, words: string, because: string): Case => ({
  sense,
  text,
  words,
  cue: false,
  because,
})

const CASES: readonly Case[] = [
  yes('not-month', 'Orders may slow in the autumn.', 'may', 'lower case before a verb'),
  yes('not-month', 'May we see more of that? It may grow.', 'may', 'the second one is a possibility'),
  no('not-month', 'The plan we gave in May still holds.', 'May', 'a month after "in"'),
  no('not-month', 'On May 14 we closed the deal.', 'May', 'a day follows'),
  no('not-month', "May's numbers were soft.", 'May', 'a genitive follows'),
  yes('not-request', 'Prices could fall further.', 'could', 'a thing that can happen'),
  no('not-request', 'Could you help us with the margin?', 'Could', 'a polite request'),
  no('not-request', 'If I could ask about churn.', 'could', 'a polite insertion'),
  no('not-past', 'We could not ship in the storm.', 'could', 'past ability'),
  no('not-past', 'We hired as fast as we could.', 'could', 'what was in one’s power'),
  yes('quantity', 'It cost about $50 million.', 'about', 'money follows'),
  yes('quantity', 'Nearly all regions grew.', 'Nearly', '"all" is a quantity'),
  yes('quantity', 'That is around a third of sales.', 'around', 'a fraction follows'),
  no('quantity', 'We talked around the issue.', 'around', 'a place, not a quantity'),
  no('not-topic', 'We talked about 50 stores yesterday.', 'about', 'a topic after "talk"'),
  yes('not-topic', 'It took about a month.', 'about', 'an amount'),
  yes('not-topic', 'That is about all there is.', 'about', '"is about all" rounds'),
  no('not-topic', 'The good news about all of it is the price.', 'about', 'the topic of the news'),
  no('not-topic', 'There was a rumour about these two mills.', 'about', 'the topic of the rumour'),
  no('not-topic', 'We are about to launch.', 'about', 'a time before a verb'),
  yes('quantity-before', 'It took ten days or so.', 'or so', 'a number stands before'),
  no('quantity-before', 'Ask him or so I heard.', 'or so', 'nothing to round'),
  yes('not-type', 'It is kind of slow.', 'kind of', 'softens "slow"'),
  no('not-type', 'What kind of margin is that?', 'kind of', 'names a type'),
  no('not-type', 'These sorts of deals take time, that sort of thing.', 'sort of', 'names a type'),
  yes('not-cogitation', 'I think demand holds.', 'I think', 'a claim follows'),
  yes('not-cogitation', 'I think about 10% is right.', 'I think', '"about" rounds the number'),
  no('not-cogitation', 'I think about growth every day.', 'I think', 'to ponder something'),
  yes('claim', 'We believe the market turns.', 'We believe', 'a claim follows'),
  no('claim', 'We believe in our people.', 'We believe', 'faith, no claim'),
  no('claim', 'We feel very good about it.', 'We feel', 'a mood'),
  yes('claim', 'We feel strong demand will last.', 'We feel', 'the adjective belongs to what is claimed'),
  yes('claim', 'We feel, based on the orders, that it lasts.', 'We feel', 'the grounds of a claim'),
  no('claim', 'We feel terrific about the harvest.', 'We feel', 'a mood'),
  no('claim', 'I felt cheated.', 'I felt', 'a mood'),
  no('claim', 'And I believe it.', 'I believe', 'trust in what is said'),
  no('claim', 'The others do not believe her.', 'do not believe', 'trust in a person'),
  yes('not-order', 'Customers told us it works.', 'Customers told us', 'they claim it'),
  no('not-order', 'They told us not to wait.', 'They told us', 'they ask for it'),
  no('not-order', 'We were told to wait.', 'We were told', 'somebody asked for it'),
  yes('open-if', 'If rates fall, volumes return.', 'If', 'an open outcome'),
  yes('open-if', 'If you need speed, this one has it.', 'If', 'a case, and a claim for it'),
  yes('open-if', 'It costs more if you need it in white.', 'if', 'the claim stands before'),
  yes('open-if', 'If you are looking for size, this is too small.', 'If', 'a search, no pointing'),
  yes('open-if', 'If I fail twice, the bank calls.', 'If', 'what happens to the speaker'),
  no('open-if', 'If you look at page four, it shows.', 'If', 'pointing'),
  no('open-if', 'If you were to strip that out, it is flat.', 'If', 'reckoning'),
  no('open-if', 'If you need anything, please call.', 'If', 'an offer'),
  no('open-if', 'If you give us a sense, that helps.', 'If', 'a request'),
  no('open-if', 'If you ship to the north, and you sit in a port.', 'If', 'no claim follows'),
  no('open-if', 'If I missed it, forgive me.', 'If', 'about the talk itself'),
  no('open-if', 'I wanted to see if that holds.', 'if', 'an indirect question'),
  yes('open-if', 'If we win the tender, margins will rise.', 'If', 'what the win will do is said'),
  yes('open-if', 'If there were a rush, I would see it first.', 'If', 'a supposed thing and its result'),
  yes('open-if', 'It would help us if it lasted.', 'if', 'the result stands before a past that is only supposed'),
  yes('open-if', 'If I had sold then, we would be richer.', 'If', 'a past that never was, and its result'),
  yes('open-if', 'If your rent falls, our income will too.', 'If', '"your" is anybody\'s, and the result is said'),
  yes('open-if', 'If you are patient, the seed will sprout.', 'If', 'a pause right after the case'),
  yes('open-if', 'If you buy the big one this is what you pay.', 'If', 'a claim follows without a comma'),
  yes('open-if', 'Crews will shift gardens if they flood, where we mow.', 'if', 'the words after the comma do not ask'),
  no('open-if', 'Ask him or tell us if there is a change that would hurt.', 'if', 'an indirect question'),
  no('open-if', 'If there was one thing we learned, it was patience.', 'If', 'the thing is there, nothing is supposed'),
  no('open-if', 'If there are no further questions, we will close.', 'If', 'it runs the call'),
  no('open-if', 'If we had a chance to see your shops and what you are doing.', 'If', 'no clause of its own follows'),
  no('open-if', 'If it was higher, that would be fine.', 'If', 'the result only approves'),
  no('open-if', 'If I were you, I would wait.', 'If', 'a turn of phrase for advice'),
  no('open-if', 'If I had to name one, it would be the harbour.', 'If', 'about the choice of words'),
  no('open-if', 'If they leave, what will it cost.', 'If', 'a question without its mark'),
  yes('not-pictured', 'It looks like a slow start.', 'looks like', 'a guess at what it is'),
  yes(
    'not-pictured',
    'We saw what looks like a floor.',
    'looks like',
    'nothing stands between: "what" is what looks so',
  ),
  yes('not-pictured', 'What we saw looks like a floor.', 'looks like', 'a thing is named after it'),
  no('not-pictured', 'We know what the pipeline looks like.', 'looks like', 'the thing itself is known'),
  no('not-pictured', 'What does that look like in the spring?', 'look like', 'the thing itself is asked for'),
  no('not-pictured', 'We will tell you what it looks like.', 'it looks like', 'the subject is in the match'),
  yes('open-if', "If your oven is hot, it's a quick job.", 'If', 'a clause of its own follows'),
  yes('open-if', "If we don't, then we lose them.", 'If', 'the verb is left out, the result is not'),
  yes('open-if', 'If we do, the mill will run at night.', 'If', 'the verb is left out, the result is not'),
  yes('open-if', 'If you hate to wait, there is a second door.', 'If', 'a claim right after the pause'),
  yes('open-if', 'If we were to drop the toll, traffic would double.', 'If', 'supposed, with its result'),
  yes('open-if', 'It would be good if it lasted.', 'if', 'nobody is thanked'),
  no('open-if', 'If your next question is short, we can take it.', 'If', 'it runs the call'),
  no('open-if', 'If you want, there is a chart on that.', 'If', 'an offer'),
  no('open-if', 'If I were to go back to the bridge, it would still be the cost.', 'If', 'about the talk itself'),
  yes('not-procedure', 'It is, perhaps, getting old.', 'perhaps', 'thrown into a claim'),
  yes('not-procedure', 'Perhaps I am too careful.', 'Perhaps', 'a claim about oneself'),
  yes('not-procedure', 'Costs fell, and maybe a little more than that.', 'maybe', 'an amount, no question'),
  yes('not-procedure', 'Perhaps one plant closes.', 'Perhaps', 'one of the plants, not of the questions'),
  yes('not-procedure', 'Maybe you like the old one.', 'Maybe', 'nothing is asked of "you"'),
  no('not-procedure', 'Maybe a more distant question on tax.', 'Maybe', 'announces a question'),
  no('not-procedure', 'And maybe one for Di.', 'maybe', 'says who is asked'),
  no('not-procedure', 'Perhaps a quick follow-up there.', 'Perhaps', 'announces a question'),
  no('not-procedure', 'Perhaps you can tell us more.', 'Perhaps', 'a request'),
  yes('not-supplied', 'We will go ahead provided the permit comes.', 'provided the', 'something is yet to come'),
  yes('not-supplied', 'It works, provided you are careful.', 'provided you', 'a clause of its own after a pause'),
  no('not-supplied', 'We have provided the outlook for the year.', 'provided the', 'given by the speaker'),
  no('not-supplied', 'The new line provided the growth.', 'provided the', 'given by a thing'),
  yes('not-reliance', 'The price will depend on the harvest.', 'depend on', 'what depends is open'),
  yes('not-reliance', 'It really depends on the harvest.', 'depends on', '"it" is no person'),
  no('not-reliance', 'There are growers that know they can depend on the rain.', 'depend on', 'somebody relies on it'),
  yes('not-at-hand', 'In that case the mill closes.', 'In that case', 'another case is supposed'),
  no('not-at-hand', 'The reason in this case was frost.', 'in this case', 'the case at hand'),
  yes('not-utmost', 'One possible date is in May.', 'possible', 'it may be that one or another'),
  no('not-utmost', 'We took the shortest possible road.', 'possible', 'after a superlative'),
  no('not-utmost', 'We hired as many cooks as possible.', 'possible', 'as far as one can'),
  yes('not-past', 'Could it double? It certainly could.', 'could', 'an answer is no report'),
  yes('not-past', 'There are towns where it could hurt.', 'could', 'a place where a thing can happen'),
  yes('not-past', 'We like what they could bring us.', 'could', 'what others may bring is open'),
  no('not-past', 'We did what we could to keep them.', 'could', 'what was in one’s power'),
  no('not-past', 'We stopped it where we could stop it.', 'could', 'what was in one’s power'),
  yes('open-if', 'If you do decide to sell, that is your price.', 'If', '"do" only stresses the verb'),
  yes('of-things', 'The pipeline looks very healthy.', 'looks', 'a thing looks so'),
  yes('of-things', 'They still sound calm.', 'sound', 'a verb, and others are spoken of'),
  no('of-things', 'Growth slows as we look further out.', 'look', 'who looks is the speaker'),
  no('of-things', 'It rests on our sound financial position.', 'sound', 'an adjective after its article'),
  yes('not-procedure', 'Maybe demand comes back.', 'Maybe', 'a likelihood'),
  no('not-procedure', "Maybe I'll start with that.", 'Maybe', 'says who speaks'),
  no('not-procedure', 'Could you perhaps talk about prices?', 'perhaps', 'softens a request'),
  yes('first-person', 'Not going to comment on that.', 'Not going to comment', 'the speaker is understood'),
  no('first-person', 'They are not going to comment on that.', 'not going to comment', 'somebody else declines'),
  yes('not-negated', 'It is possible we wait.', 'possible', 'nothing turns it round'),
  no('not-negated', 'It is not possible to wait.', 'possible', 'the negator turns it round'),
  yes('forecast', 'Margin will be slightly lower.', 'slightly', 'looks forward'),
  no('forecast', 'Margin was slightly lower.', 'slightly', 'a reported figure'),
  yes('emphatic', 'They are actually growing.', 'actually', 'stresses the auxiliary'),
  no('emphatic', 'The year actually started well.', 'actually', 'a filler'),
  yes('not-rhetorical', "I don't know if that lasts.", "I don't know", 'he does not know'),
  no('not-rhetorical', "I don't know if you saw our release.", "I don't know", 'a figure of speech'),
  no('not-rhetorical', "It took, oh, I don't know, six months.", "don't know", 'thrown in before a guess'),
  yes('not-rhetorical', "Well, I don't know, but we hope so.", "don't know", 'no guess follows'),
  yes('not-rhetorical', "I don't know the answer to that question.", "I don't know", 'the answer is not known'),
  yes('adverb', 'It is pretty good.', 'pretty', 'qualifies "good"'),
  no('adverb', 'It is rather than was.', 'rather', '"rather than"'),
  yes('adjective-next', 'That sounds very strong.', 'sounds', 'an adjective follows'),
  no('adjective-next', 'He looks at the numbers.', 'looks', 'a preposition follows'),
  yes('not-attributive', 'There is potential for more.', 'potential', 'a noun'),
  no('not-attributive', 'We met potential customers.', 'potential', 'sorts the customers'),
  yes('noun', 'The risk is real.', 'risk', 'after an article'),
  no('noun', 'We risk losing them.', 'risk', 'after a subject'),
  yes('verb', 'We project growth of 5%.', 'project', 'after a subject'),
  no('verb', 'The project is on time.', 'project', 'after an article'),
  yes('outcome', 'We had to push back the launch.', 'push back', 'a plan moves'),
  no('outcome', 'Customers push back on prices.', 'push back', 'an argument'),
  yes('open-if', 'If we can see that happen in the north, it grows.', 'If', 'an outcome that is open to the speaker'),
  yes('open-if', 'If you hire them, you will pay for it.', 'If', '"you" is anybody, and what then happens is said'),
  no('open-if', 'If they do go ahead, what does it mean?', 'If', 'a question supposes, it claims nothing'),
  no('open-if', 'If it was higher, that was fine.', 'If', 'recalled, not open'),
  no('open-if', "If there's anything to add, Di, please do.", 'If', 'a courtesy'),
  yes('not-advice', 'Margins should improve next year.', 'should improve', 'what is likely'),
  no('not-advice', 'How should we be thinking about next year?', 'should', 'advice is asked'),
  yes('not-asked', 'That is maybe a little early.', 'maybe', 'inside a claim'),
  yes('not-asked', 'Now, maybe one or two of the mills closed early.', 'maybe', 'mills are counted, not questions'),
  no('not-asked', 'And maybe another one on tax.', 'maybe', 'another question'),
  no('not-asked', 'Then maybe one more, if I could.', 'maybe', 'one more question'),
  no('not-asked', 'And maybe some color on pricing?', 'maybe', 'the head of a request'),
  no('not-asked', 'Then maybe we can talk about costs.', 'maybe', 'proposes a topic'),
  yes('not-leading', 'It is the secret, if you will, of the plan.', 'if you will', 'softens what stands before'),
  no('not-leading', 'If you will turn to page four.', 'If you will', 'leads the listener on'),
  yes('not-opening', 'I guess it was the weather.', 'I guess', 'a claim follows'),
  no('not-opening', 'I guess my first question is on price.', 'I guess', 'announces a question'),
  no('not-opening', 'I guess can you talk about price?', 'I guess', 'opens a request'),
  yes('not-within-call', 'We will update you in the spring.', 'will update you', 'another day'),
  no('not-within-call', 'We will update you in a few minutes.', 'will update you', 'in this very call'),
  yes('clause-end', "How far it goes, we'll see.", "we'll see", 'nothing follows'),
  no('clause-end', "Next year we'll see the benefits.", "we'll see", 'with an object it looks forward'),
  yes('outlook-next', 'We are withdrawing our full year guidance.', 'withdrawing', 'guidance is taken back'),
  no('outlook-next', 'Customers are withdrawing cash.', 'withdrawing', 'no target moves'),
  yes('quantity-near', 'We nearly hit 300 stores.', 'nearly', 'a number after one verb'),
  yes('quantity-near', 'Nearly 300 stores opened.', 'Nearly', 'a number right after'),
  yes('softer-next', 'Prices ramped a little faster.', 'a little', 'a comparative by its form'),
  no('softer-next', 'We bought a little company.', 'a little', 'a small thing'),
]

describe('senses', () => {
  it('have a case that holds or one that refuses, each of them', () => {
    const used = new Set(engine.lexicons.entries.flatMap(({ senses }) => senses))
    const tested = new Set(CASES.map(({ sense }) => sense))
    expect([...SENSES.keys()].filter((name) => !used.has(name))).toEqual([])
    expect([...used].filter((name) => !tested.has(name))).toEqual([])
  })

  it.each(CASES)('$sense: "$text" → $words: $cue, because $because', ({ sense, text, words, cue }) => {
    const sentences = scoreText(text, engine, { explain: true })
    const found = sentences
      .flatMap(({ cues }) => cues)
      .some(({ text: said, axis }) => axis === 'stance' && said.includes(words))
    expect(found).toBe(cue)
    if (cue) return
    const refused = sentences
      .flatMap(({ rejected }) => rejected)
      .filter(({ text: said, reason }) => said === words && reason !== 'overlap')
    // A look-alike entry may own the words; where the rule itself refused, it is this one.
    for (const { reason, entry } of refused) if (entry.senses.length === 1) expect(reason).toBe(sense)
  })
})
