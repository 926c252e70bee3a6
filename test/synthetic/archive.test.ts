import { describe, expect, it } from 'vitest'
import { parseTranscripts } from '../../src/transcript/parse.js'
import { callMaker, type SyntheticCall, syntheticArchive } from './archive.js'
import { leadsOf } from './chiefs.js'
import { FORMAT_NAMES } from './formats.js'
import { inventedName } from './invented-names.js'
import { settingsOf } from './options.js'
import { EFFECTS } from './parameters.js'

const calls = [...syntheticArchive({ calls: 200, seed: 11 })]
const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length
const hedgedOf = (made: readonly SyntheticCall[], section: string, name?: (call: SyntheticCall) => string): number =>
  mean(
    made.flatMap((each) =>
      each.call.turns
        .filter((turn) => turn.section === section && (name === undefined || turn.who?.name === name(each)))
        .flatMap(({ sentences }) => sentences.map(({ hedge }) => (hedge === null ? 0 : 1))),
    ),
  )

describe('a synthetic archive', () => {
  it('is the same for the same seed and another for another', () => {
    const texts = (seed: number): readonly string[] =>
      [...syntheticArchive({ calls: 12, seed })].map(({ text, shelf }) => `${shelf.path}\n${text}`)
    expect(texts(11)).toEqual(texts(11))
    expect(texts(12).filter((text) => texts(11).includes(text))).toEqual([])
  })

  it('has calls that do not depend on those around them, nor on how many there are', () => {
    for (const number of [150, 7, 199]) {
      expect(callMaker(settingsOf({ calls: 50_000, seed: 11 }))(number)).toEqual(calls[number])
    }
  })

  it('is read back in every format: turns, sections, sides, company and date', () => {
    for (const { text, shelf, format, call, facts } of calls) {
      const [parsed, ...more] = parseTranscripts(text)
      expect(more, shelf.path).toEqual([])
      expect([parsed!.format, parsed!.unreadWords], shelf.path).toEqual([format, 0])
      expect(parsed!.turns.map(({ section, side, text: said }) => [section, side, said])).toEqual(
        call.turns.map(({ section, side, text: said }) => [section, side, said]),
      )
      expect([facts.date, undefined], shelf.path).toContain(parsed!.event.date)
      expect([facts.firm.ticker, undefined], shelf.path).toContain(parsed!.company.ticker)
    }
    expect(new Set(calls.map(({ format }) => format))).toEqual(new Set(FORMAT_NAMES))
  })

  it('keeps to what its parameters say', () => {
    const length = mean(calls.map(({ text }) => text.length))
    expect(length).toBeGreaterThan(36_000)
    expect(length).toBeLessThan(46_000)
    expect(hedgedOf(calls, 'prepared')).toBeGreaterThan(0.11)
    expect(hedgedOf(calls, 'prepared')).toBeLessThan(0.18)
    expect(hedgedOf(calls, 'qa')).toBeGreaterThan(0.29)
    expect(hedgedOf(calls, 'qa')).toBeLessThan(0.4)
    expect(calls.filter(({ call }) => call.turns.filter(({ section }) => section === 'qa').length < 4)).toEqual([])
    expect(calls.filter(({ facts }) => [0, 6].includes(new Date(facts.date).getUTCDay()))).toEqual([])
  })

  it('lets the vocabulary grow', () => {
    const words = new Set<string>()
    const sizes = [100, 200].map((end) => {
      for (const { call } of calls.slice(end - 100, end))
        for (const { text } of call.turns) for (const [word] of text.matchAll(/[a-z]+/gi)) words.add(word)
      return words.size
    })
    expect(sizes[1]! / sizes[0]!).toBeGreaterThan(1.15)
  })

  it('gives every firm a name and a ticker of its own', () => {
    const firms = new Map(calls.map(({ facts }) => [facts.firm.number, facts.firm]))
    expect(firms.size).toBe(50)
    expect(new Set([...firms.values()].map(({ ticker }) => ticker)).size).toBe(50)
    expect(new Set([...firms.values()].map(({ company }) => company)).size).toBe(50)
    const names = Array.from({ length: 5000 }, (_, number) => inventedName(number))
    expect(new Set(names).size).toBe(5000)
  })

  it('refuses options out of their range', () => {
    expect(() => settingsOf({ calls: 1.5, seed: 1 })).toThrow('expected calls as a whole number')
    expect(() => settingsOf({ calls: 10, seed: 1, damaged: 1 })).toThrow('expected damaged in [0, 1), found 1')
  })
})

describe('planted effects', () => {
  const none = [...syntheticArchive({ calls: 200, seed: 11, planted: [] })]
  const isVague = ({ facts }: SyntheticCall): boolean => facts.chief.vague

  it('make the answers of the vague chiefs vaguer by what they say, and nothing else', () => {
    const chief = ({ facts }: SyntheticCall): string => facts.chief.name
    const [vague, plain] = [calls.filter(isVague), none.filter(isVague)]
    expect(vague.length).toBeGreaterThan(10)
    expect(Math.abs(hedgedOf(vague, 'qa', chief) - hedgedOf(plain, 'qa', chief) - EFFECTS.vague)).toBeLessThan(0.03)
    expect(hedgedOf(vague, 'prepared')).toBe(hedgedOf(plain, 'prepared'))
    const others = (made: readonly SyntheticCall[]) => made.filter((each) => !isVague(each)).map(({ text }) => text)
    expect(others(calls)).toEqual(others(none))
  })

  it('move the next return by the abnormal tone times the coefficient, and nothing else', () => {
    for (const [number, { facts }] of calls.entries()) {
      const { nextReturn, ...rest } = facts.outcome
      const { nextReturn: without, ...same } = none[number]!.facts.outcome
      expect(rest).toEqual(same)
      expect(nextReturn - without).toBeCloseTo(EFFECTS.tone * facts.outcome.abnormalTone, 12)
    }
  })

  it('can be told from firms: a chief leads two firms one after the other, and never two at a time', () => {
    const leads = leadsOf(11, 0, 50)
    const firmsOf = new Map<number, Set<number>>()
    for (let quarter = 0; quarter < 20; quarter++) {
      const chiefs = Array.from({ length: 50 }, (_, firm) => leads(firm, quarter).chief)
      expect(new Set(chiefs).size).toBe(50)
      for (const [firm, chief] of chiefs.entries()) firmsOf.set(chief, (firmsOf.get(chief) ?? new Set()).add(firm))
    }
    expect([...firmsOf.values()].filter((firms) => firms.size > 1).length).toBeGreaterThan(10)
  })
})
