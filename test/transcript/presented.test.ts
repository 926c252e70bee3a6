import { describe, expect, it } from 'vitest'
import { presentedTitles } from '../../src/transcript/presented.js'

describe('the title an introduction gives', () => {
  it.each([
    {
      opening: 'With me are Bo Ray, our CEO; and Di Fox, CFO.',
      name: 'Bo Ray',
      title: 'CEO',
      because: 'the title follows',
    },
    {
      opening: 'With me are Bo Ray, our CEO; and Di Fox, CFO.',
      name: 'Di Fox',
      title: 'CFO',
      because: 'the next title is of the next',
    },
    {
      opening: 'With me are Bo Ray, CEO, and Di Fox, CFO.',
      name: 'Bo Ray',
      title: 'CEO',
      because: 'the next name ends it',
    },
    {
      opening: "Speaking first is Example's CEO, Bo Ray, and he'll be followed by CFO, Di Fox.",
      name: 'Bo Ray',
      title: 'CEO',
      because: 'the title may stand before',
    },
    {
      opening: "Speaking first is Example's CEO, Bo Ray, and he'll be followed by CFO, Di Fox.",
      name: 'Di Fox',
      title: 'CFO',
      because: 'the title may stand before',
    },
    {
      opening: 'Here is our Chief Executive Officer, Bo Ray.',
      name: 'Bo Ray',
      title: 'Chief Executive Officer',
      because: 'a long title before the name',
    },
    {
      opening: 'I am joined by Chief Financial Officer Di Fox.',
      name: 'Di Fox',
      title: 'Chief Financial Officer',
      because: 'no comma need part them',
    },
    {
      opening: 'your host, Ann B. Lee, Director of Investor Relations. You may begin.',
      name: 'Ann Lee',
      title: 'Director of Investor Relations',
      because: 'the introduction says the initial',
    },
    {
      opening: 'With me is Di Fox, EVP, Finance and Treasurer.',
      name: 'Di Fox',
      title: 'EVP, Finance and Treasurer',
      because: 'titles hold commas and "and"',
    },
    {
      opening: 'Ann Lee, Vice President of Investor Relations, will begin.',
      name: 'Ann Lee',
      title: 'Vice President of Investor Relations',
      because: 'what she will do is no title',
    },
    {
      opening: 'With me is Cyrus James Day, our CFO.',
      name: 'Cyrus Day',
      title: 'CFO',
      because: 'names are said in full',
    },
  ])('to $name in "$opening", because $because', ({ opening, name, title }) => {
    expect(presentedTitles(opening)(name)).toBe(title)
  })
})

describe('no title', () => {
  it.each([
    { opening: '', name: 'Bo Ray', because: 'nothing is said' },
    { opening: 'With me are Bo Ray, our CEO; and Di Fox, CFO.', name: 'Cy Day', because: 'he is not named' },
    { opening: 'With me is Al Ray, our CEO.', name: 'Bo Ray', because: 'it is given to another of the surname' },
    { opening: 'Thank you, Bo Ray, and good afternoon.', name: 'Bo Ray', because: 'a greeting is no title' },
    {
      opening: 'I will turn it over to Bo Ray. Our CEO search goes on.',
      name: 'Bo Ray',
      because: 'a full stop lies between',
    },
    { opening: 'Welcome, Operator.', name: 'Operator', because: 'one word is no name' },
    { opening: 'Our CEO is here.', name: '', because: 'nobody is asked for' },
  ])('in "$opening" to "$name", because $because', ({ opening, name }) => {
    expect(presentedTitles(opening)(name)).toBeUndefined()
  })
})

it('survives a long text that repeats the name', () => {
  expect(presentedTitles('Bo Ray '.repeat(20_000))('Bo Ray')).toBeUndefined()
})
