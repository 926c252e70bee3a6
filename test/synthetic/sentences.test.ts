import { describe, expect, it } from 'vitest'
import { scoreText } from '../../src/scoring/score-text.js'
import { chanceOf } from '../chance.js'
import { plainEngine } from '../helpers.js'
import { firmOf } from './firms.js'
import { compile, fill } from './grammar.js'
import { hedgeClass, type MeantSentence, sentence } from './sentences.js'
import type { Scene } from './slots.js'

const scene = (number: number): Scene => ({
  draws: chanceOf(3, 'test', number),
  firm: firmOf(3, number % 60),
  quarter: 1 + (number % 4),
  year: 2012,
  chief: 'Bo Ray',
  finance: 'Di Fox',
  relations: 'Ann Lee',
  asker: { name: 'Cy Day', firm: 'Foo Partners' },
})

const said: readonly MeantSentence[] = Array.from({ length: 3000 }, (_, number) => {
  const at = scene(number)
  const hedge = number % 2 === 0 ? null : hedgeClass(number % 4 === 1 ? 'prepared' : 'answers', at.draws)
  return sentence({ hedge, tone: at.draws.pick(['positive', 'negative', 'neutral']) }, at)
})

/** Of the sentences meant so, the share that the scorer takes so. */
function agreement(meant: (sentence: MeantSentence) => boolean, found: (sentence: MeantSentence) => boolean): number {
  const all = said.filter(meant)
  return all.filter(found).length / all.length
}
const score = ({ text }: MeantSentence) => scoreText(text, plainEngine)
const isHedged = (each: MeantSentence): boolean => score(each).some(({ hedged }) => hedged)

describe('sentences of a grammar', () => {
  it('are hedged where they are meant to be, and not where they are not', () => {
    expect(agreement(({ hedge }) => hedge !== null, isHedged)).toBeGreaterThan(0.98)
    expect(agreement(({ hedge }) => hedge === null, isHedged)).toBeLessThan(0.02)
  })

  it.each(['positive', 'negative', 'neutral'] as const)('are %s where they are meant to be', (tone) => {
    expect(
      agreement(
        (each) => each.tone === tone,
        (each) => score(each)[0]!.tone === tone,
      ),
    ).toBeGreaterThan(0.9)
  })

  it('are one sentence each, with all slots filled', () => {
    expect(said.filter((each) => score(each).length !== 1)).toEqual([])
    expect(said.filter(({ text }) => /[{}[\]<>|]|undefined|NaN/.test(text) || !/^\S.*[.]$/.test(text))).toEqual([])
  })

  it('differ: hardly one comes twice', () => {
    expect(new Set(said.map(({ text }) => text)).size / said.length).toBeGreaterThan(0.95)
  })
})

describe('a template', () => {
  const clause = compile('orders <grew|grow> {lowpct}')

  it.each([
    ['{past}.', /^Orders grew \d\d%\.$/],
    ['{base:may}.', /^Orders may grow \d\d%\.$/],
    ['I think {past:kind of}.', /^I think orders kind of grew \d\d%\.$/],
    ['{figure:about}, and {past2}.', /^Orders grew about \d\d%, and orders grew \d\d%\.$/],
    ['[Yes|Sure].', /^(?:Yes|Sure)\.$/],
  ])('%s is filled', (frame, expected) => {
    expect(fill(compile(frame), scene(1), clause, clause)).toMatch(expected)
  })

  it('refuses a slot that there is not', () => {
    expect(() => compile('orders of {nothing}')).toThrow('found {nothing}')
  })
})
