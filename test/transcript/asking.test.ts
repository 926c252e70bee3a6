import { describe, expect, it } from 'vitest'
import { isAsking, isCutOff } from '../../src/transcript/asking.js'

const NAMES = new Set(['Ivo', 'Nora'])
const wordsIn = (text: string): number => (text.match(/[\p{L}\d'’.%$-]+/gu) ?? []).length
const asks = (text: string): boolean => isAsking({ text, words: wordsIn(text), names: NAMES })

describe('an outsider asks', () => {
  it.each([
    { text: 'Okay. So does this mean the depot stays shut.', because: 'the verb stands before its subject' },
    { text: "Will barns be full next year, that's my question?", because: 'it says which question' },
    { text: 'Should that fall in the fall.', because: 'however few the words' },
    { text: 'On freight, are you past the worst.', because: 'a clause may open so' },
    { text: 'And have they come back.', because: '"and" may join a question' },
    { text: 'What kind of freight bill should we expect.', because: 'words may stand between "what" and the verb' },
    { text: 'Thanks. What is the plan for the barns.', because: 'a full stop may end a question' },
    { text: "And then, what's driving the order book.", because: 'the verb may be short' },
    { text: 'How about the north.', because: 'it needs no verb' },
    { text: "Isn't that a one-off.", because: 'a verb may be denied' },
    { text: 'Is it now.', because: 'three words hold verb, subject and more' },
    { text: 'I wanted to ask of the barns up in the far north here.', because: 'a wish of 13 words says what for' },
    { text: 'And the barns in the...', because: 'five words were cut off' },
    { text: 'And the barns, are they full.', because: 'verb before pronoun after a comma' },
    { text: 'And as for the barns in the north...', because: 'dots cut him off' },
    { text: 'And as for the barns in the north --', because: 'a dash cuts him off' },
    {
      text: 'Maybe you could tell what the new barns in the north cost, now that they are built.',
      because: 'a wish is one',
    },
    { text: 'How are you thinking about freight?', because: 'it goes on after "how are you"' },
    { text: 'Good morning, Ivo. How are you? Where do orders stand?', because: 'a question follows the greeting' },
  ])('"$text": $because', ({ text }) => {
    expect(asks(text)).toBe(true)
  })

  it.each([
    { text: 'That is exactly what I needed.', because: 'subject before verb' },
    { text: 'What you see is what you get.', because: 'so here' },
    { text: 'Freight, as you know, is the big one.', because: 'the verb goes on after what was thrown in' },
    { text: 'So no wonder that the barns up in the north stood so full.', because: 'nobody wonders' },
    { text: 'Is it.', because: 'two words may end anything' },
    { text: 'I wanted to ask of the barns up in the far north.', because: 'a wish of 12 words may go on' },
    { text: 'And the barns in...', because: 'four words were no question yet' },
    { text: 'Just go ahead and do it.', because: '"do it" has no subject' },
    { text: 'I see how others do it.', because: 'so here' },
    { text: 'I know how hard that was.', because: 'so here' },
    { text: 'Orders rose and will the same way fall.', because: '"and" joins two verbs' },
    { text: 'Got it, thanks so much...', because: 'only thanks were cut off' },
    { text: 'Good morning, Nora and Ivo. How are you?', because: 'it greets' },
    { text: 'How are you doing, Ivo?', because: 'it greets somebody' },
    { text: 'How are you, Mr. Núñez?', because: 'so here, with a title and an accent' },
    { text: 'Hi, this is Bo for Cy. How are you guys doing today?', because: 'so here' },
    { text: 'Hey, good morning out there?', because: 'so here' },
    {
      text: 'Good morning. Hi, Ivo. Hi, Nora. And thanks so much to both of you for taking my question.',
      because: 'thanks for taking a question ask none',
    },
    {
      text: 'Thank you. That was my second question, so you have answered it in full already. Thanks.',
      because: 'it has been asked',
    },
  ])('not in "$text": $because', ({ text }) => {
    expect(asks(text)).toBe(false)
  })

  it('is told quickly of a long text that nearly asks', () => {
    const near = ['what kind ', 'and so, ', 'how are you guys ', 'good morning, all '].map((part) => part.repeat(3000))
    const start = performance.now()
    for (const text of near) isAsking({ text, words: 44, names: NAMES })
    expect(performance.now() - start).toBeLessThan(1500)
  })
})

describe('isCutOff', () => {
  it.each([
    { text: 'and then --', is: true, because: 'two hyphens' },
    { text: 'and then—', is: true, because: 'a long dash' },
    { text: 'and then -- \n', is: true, because: 'blanks at the end do not count' },
    { text: 'and then...', is: true, because: 'dots' },
    { text: 'and then …', is: true, because: 'one sign for the dots' },
    { text: 'and then….', is: true, because: 'a full stop behind it changes nothing' },
    { text: 'and then..', is: false, because: 'two dots are a slip' },
    { text: 'and -- then', is: false, because: 'the dash stands inside' },
    { text: 'and then -', is: false, because: 'one hyphen is no interruption' },
    { text: '', is: false, because: 'nothing was cut off' },
  ])('says $is of "$text", because of $because', ({ text, is }) => {
    expect(isCutOff(text)).toBe(is)
  })
})
