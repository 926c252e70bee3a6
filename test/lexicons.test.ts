import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { LEXICON_FOLDER } from '../src/archive/read-lexicons.js'
import { lintLexicons } from '../src/lexicon/lint.js'
import { scoreText } from '../src/scoring/score-text.js'
import { engine } from './helpers.js'

const { lexicons } = engine
const stance = lexicons.lexicons.filter(({ class: { axis, family } }) => axis === 'stance' && family !== 'pseudo')

/** Verbs of English whose past is no "-ed", and those that double their last letter though they have two syllables. */
const IRREGULAR = new Set(
  `arise awake be bear beat become begin bend bet bid bind bite bleed blow break breed bring build burst buy cast catch
  choose cling come cost creep cut deal dig do draw drink drive eat fall feed feel fight find fit flee fling fly forbid
  forget forgive freeze get give go grind grow hang have hear hide hit hold hurt keep know lay lead leave lend let lie
  lose make mean meet pay put quit read ride ring rise run say see seek sell send set shake shed shine shoot show shrink
  shut sing sink sit sleep slide spend spin split spread spring stand steal stick sting strike string strive swear
  sweep swell swim swing take teach tear tell think throw thrust understand wake wear weave win wind write
  acquit admit allot commit compel concur confer control defer deter dispel excel expel incur infer occur omit patrol
  permit prefer propel rebut recur refer regret submit transfer transmit upset`.split(/\s+/),
)
const PREFIX = /^(?:over|under|out|fore|mis|re|un|up|with)/

describe('the shipped lexicons', () => {
  it('inflect no irregular verb regularly', () => {
    const known = new Set(
      readFileSync(`${LEXICON_FOLDER}/inflections.tsv`, 'utf8')
        .split('\n')
        .filter((line) => line.includes('\tv\t'))
        .map((line) => line.split('\t')[0]),
    )
    const used = lexicons.entries.flatMap(({ pattern }) =>
      Array.from(pattern.matchAll(/([a-z]+)\/v/g), ([, verb]) => verb!),
    )
    const wrong = new Set(used.filter((verb) => !known.has(verb)))
    expect([...wrong].filter((verb) => IRREGULAR.has(verb) || IRREGULAR.has(verb.replace(PREFIX, '')))).toEqual([])
  })

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

  it('find every quoted note as a cue of its row’s class', () => {
    const missed = lexicons.lexicons
      .filter(({ class: { family } }) => family !== 'pseudo')
      .flatMap(({ class: { id }, entries }) =>
        entries.flatMap(({ lexicon, pattern, note }) => {
          // A note that goes on after its quotation tells what the row is not.
          const quoted = /^"([^"]+)"$/.exec(note ?? '')?.[1]
          if (quoted === undefined) return []
          const classes = scoreText(quoted, engine).flatMap(({ cues }) => cues.map((cue) => cue.class))
          return classes.includes(id) ? [] : [`${lexicon}: ${pattern}: "${quoted}" gives ${classes.join(', ')}`]
        }),
      )
    expect(missed).toEqual([])
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
