import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { panelRecipe, runBatch, writePanel } from 'hedgerow/batch'
import { clusteredMean, ols, signals, speakerEffects } from 'hedgerow/panel'
import { beforeAll, describe, expect, it } from 'vitest'
import { csvTable } from '../../src/transcript/csv.js'
import { temporaryFolder } from '../archive/made.js'
import { EFFECTS } from '../synthetic/parameters.js'
import { writeArchive } from '../synthetic/write-archive.js'
import { callText, rowsOf } from './calls.js'

const { folder } = temporaryFolder()
const at = (name: string): string => join(folder, name)

beforeAll(async () => {
  for (const [name, planted] of [
    ['planted', ['vague', 'tone']],
    ['null', []],
  ] as const) {
    await writeArchive(at(name), { calls: 600, seed: 5, firms: 40, planted })
    await runBatch([at(`${name}/calls`)], at(`${name}.duckdb`), { manifest: at(`${name}/manifest.csv`) })
  }
  const { rows } = csvTable(readFileSync(at('planted/truth.csv'), 'utf8'))
  vagueChiefs = new Set(rows.filter((row) => row.chief_vague === '1').map(({ chief }) => String(chief)))
}, 120_000)

const { vague: VAGUE, tone: TONE } = EFFECTS
const column = (rows: readonly Readonly<Record<string, unknown>>[], name: string): number[] =>
  rows.map((row) => (row[name] === null ? Number.NaN : Number(row[name])))
const texts = (rows: readonly Readonly<Record<string, unknown>>[], name: string): string[] =>
  rows.map((row) => String(row[name]))

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length

function deviation(values: readonly number[]): number {
  const there = values.filter((value) => !Number.isNaN(value))
  const centre = mean(there)
  return Math.sqrt(there.reduce((sum, value) => sum + (value - centre) ** 2, 0) / (there.length - 1))
}

/** The coefficient of abnormal tone (in standard deviations) in the return that follows, with errors clustered by firm. */
async function toneSignal(results: string) {
  const rows = await rowsOf(
    at(results),
    `select ticker as firm, date, quarter, netSentenceTone, controls->>'size' as size, controls->>'leverage' as leverage,
       controls->>'surprise' as surprise, controls->>'next_return' as next from calls order by callId`,
  )
  const firm = texts(rows, 'firm')
  const controls = Object.fromEntries(['size', 'leverage', 'surprise'].map((name) => [name, column(rows, name)]))
  const panel = {
    firm,
    date: texts(rows, 'date'),
    quarter: texts(rows, 'quarter'),
    measures: { tone: column(rows, 'netSentenceTone') },
    controls,
  }
  const abnormal = signals(panel, { least: 4, window: 0, composite: [] })['tone.abnormal']!
  const tone = abnormal.map((value) => value / deviation(abnormal))
  return ols(column(rows, 'next'), { tone, ...controls }, { clusters: { firm } })
}

/** What is planted, by the archive's own account. */
let vagueChiefs: ReadonlySet<string>

/**
 * How much vaguer the chiefs who are planted so are than the others. A speaker is one observation: chiefs differ by
 * themselves, and with five vague ones errors clustered by speaker would be too small.
 */
async function vagueness(results: string) {
  const rows = await rowsOf(
    at(results),
    `select speaker, answers, prepared from contrasts where office = 'ceo' and measure = 'hedgeShare'
     order by callId, participantId`,
  )
  const { speakers } = speakerEffects(
    column(rows, 'answers'),
    { prepared: column(rows, 'prepared') },
    texts(rows, 'speaker'),
    { least: 4 },
  )
  const [vague, others] = [true, false].map((is) =>
    speakers.filter(({ speaker }) => vagueChiefs.has(speaker) === is).map(({ effect }) => effect),
  ) as [number[], number[]]
  const difference = mean(vague) - mean(others)
  const squares = (values: readonly number[]): number => deviation(values) ** 2 * (values.length - 1)
  const pooled = (squares(vague) + squares(others)) / (speakers.length - 2)
  const reach = 2 * Math.sqrt(pooled * (1 / vague.length + 1 / others.length))
  const [most] = [...speakers].sort((a, b) => b.shrunk - a.shrunk)
  return { low: difference - reach, high: difference + reach, most: most!.speaker, vague: vague.length }
}

describe('from an archive to a signal', { timeout: 60_000 }, () => {
  it('finds that tone leads the return where that is planted, and not where it is not', async () => {
    const planted = await toneSignal('planted.duckdb')
    expect(planted.names[1]).toBe('tone')
    expect(planted.low[1]).toBeGreaterThan(0)
    expect(planted.low[1]).toBeLessThan(TONE)
    expect(planted.high[1]).toBeGreaterThan(TONE)
    const nothing = await toneSignal('null.duckdb')
    expect(nothing.low[1]).toBeLessThan(0)
    expect(nothing.high[1]).toBeGreaterThan(0)
  })

  it('finds how vague chiefs are, within the interval, and nothing in the archive without', async () => {
    const planted = await vagueness('planted.duckdb')
    expect(planted.vague).toBeGreaterThan(2)
    expect(planted.low).toBeGreaterThan(0)
    expect(planted.low).toBeLessThan(VAGUE)
    expect(planted.high).toBeGreaterThan(VAGUE)
    expect(vagueChiefs.has(planted.most)).toBe(true)
    const nothing = await vagueness('null.duckdb')
    expect(nothing.low).toBeLessThan(0)
    expect(nothing.high).toBeGreaterThan(0)
  })

  it('writes the signals of a recipe, a row a call', async () => {
    const written = await writePanel(
      at('planted.duckdb'),
      at('panel.csv'),
      panelRecipe({ measures: ['hedgeShare', 'gap.hedgeShare'], controls: ['size'] }),
    )
    expect(written).toMatchObject({ calls: 600, leftOut: 0 })
    expect(written.columns.slice(0, 6)).toEqual(
      ['hedgeShare', 'change1', 'change4', 'z', 'rank', 'abnormal'].map((name, i) =>
        i === 0 ? name : `hedgeShare.${name}`,
      ),
    )
  })

  it('has one row for a company and day: the call with both parts, then the longer', async () => {
    // Two quarters told on one day, and on another a call without questions that is longer than one with them.
    const [first, second, third] = [1, 2, 3].map(callText) as [string, string, string]
    const [spoken] = third.split('Operator\nThank you.') as [string]
    mkdirSync(at('days'))
    for (const [name, text] of [
      ['a', first],
      ['b', second],
      ['c', spoken.replaceAll('We shipped', `${'We shipped very many more of them. '.repeat(200)}We shipped`)],
      ['d', third.replace('Q4', 'Q1')],
    ] as const)
      writeFileSync(at(`days/${name}.txt`), text)
    const days = { a: '2031-01-30', b: '2031-01-30', c: '2031-04-30', d: '2031-04-30' }
    writeFileSync(
      at('days.csv'),
      ['path,ticker,date', ...Object.entries(days).map(([name, day]) => `days/${name}.txt,EXW,${day}`)].join('\n'),
    )
    await runBatch([at('days')], at('days.duckdb'), { manifest: at('days.csv') })
    expect(await rowsOf(at('days.duckdb'), 'select callId from calls order by callId')).toHaveLength(4)
    const written = await writePanel(at('days.duckdb'), at('days-panel.csv'), panelRecipe())
    expect(written).toMatchObject({ calls: 2, leftOut: 0, sameDay: 2 })
    const { rows } = csvTable(readFileSync(at('days-panel.csv'), 'utf8'))
    expect(rows.map(({ callId }) => String(callId).replace(/^.*(\w)\.txt$/, '$1'))).toEqual(['b', 'd'])
  })

  it('has a mean gap with a clustered error', async () => {
    const rows = await rowsOf(
      at('planted.duckdb'),
      `select difference, ticker from contrasts join calls using (callId) where participantId is null and measure = 'hedgeShare' order by callId`,
    )
    const { mean, low, n } = clusteredMean(column(rows, 'difference'), { firm: texts(rows, 'ticker') })
    expect(n).toBe(600)
    expect(low).toBeGreaterThan(0.1)
    expect(mean).toBeLessThan(0.3)
  })

  it.each([
    ['an unknown measure', { measures: ['hedgyness'] }, /found "hedgyness"/],
    ['an unknown side', { measures: ['questions.hedgeShare'] }, /found "questions.hedgeShare"/],
    ['a control that is no number', { controls: ['industry'] }, /expected numbers in the control "industry"/],
  ])('refuses %s', async (_, recipe, says) => {
    await expect(writePanel(at('planted.duckdb'), at('no.parquet'), panelRecipe(recipe))).rejects.toThrow(says)
  })

  it('refuses a recipe with fields that it does not know', () => {
    expect(() => panelRecipe({ mesures: [] })).toThrow(/^USAGE: .*mesures/)
    expect(() => panelRecipe({ least: 1 })).toThrow(/^USAGE: least is a whole number from 2, found 1$/)
  })
})
