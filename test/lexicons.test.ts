import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { LEXICON_FOLDER } from '../src/archive/read-lexicons.js'
import { lintLexicons } from '../src/lexicon/lint.js'
import { engine } from './helpers.js'

const { lexicons } = engine
const stance = lexicons.lexicons.filter(({ class: { axis, family } }) => axis === 'stance' && family !== 'pseudo')

describe('the shipped lexicons', () => {
  it('break no rule, and the matcher finds every phrase they stand for', { timeout: 30_000 }, () => {
    expect(lintLexicons(lexicons)).toEqual([])
  })

  it('fill every class', () => {
    const filled = new Set(lexicons.lexicons.map(({ class: { id } }) => id))
    expect([...lexicons.classes.keys()].filter((id) => !filled.has(id))).toEqual([])
  })

  it('have 1,200 stance entries and more', () => {
    expect(stance.flatMap(({ entries }) => entries).length).toBeGreaterThanOrEqual(1200)
  })

  it('have 2,500 tone entries and more', () => {
    const tone = lexicons.lexicons.filter(({ class: { axis } }) => axis === 'tone')
    expect(tone.flatMap(({ entries }) => entries).length).toBeGreaterThanOrEqual(2500)
  })

  it('have for every stance entry two readings, whose mean is its strength', () => {
    const rows = readFileSync(`${LEXICON_FOLDER}/judgements.tsv`, 'utf8')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('# '))
      .slice(1)
      .map((line) => line.split('\t'))
    // (first + second) / 2 in hundredths, halves up: 0.45 and 0.5 give (45 + 50 + 1) div 2 = 48.
    const mean = (first: string, second: string): number =>
      Math.floor((Math.round(100 * Number(first)) + Math.round(100 * Number(second)) + 1) / 2) / 100
    const read = rows.map(([lexicon, pattern, first, second]) => [lexicon, pattern, mean(first!, second!)])
    const held = stance.flatMap(({ id, entries }) => entries.map(({ pattern, strength }) => [id, pattern, strength]))
    const key = ([lexicon, pattern]: readonly unknown[]): string => `${lexicon}\t${pattern}`
    const sort = (list: readonly unknown[][]) => [...list].sort((a, b) => (key(a) < key(b) ? -1 : 1))
    expect(sort(held)).toEqual(sort(read))
  })
})
