import { join } from 'node:path'
import { panelRecipe, runBatch, writePanel } from 'hedgerow/batch'
import { clusteredMean, ols, signals, speakerEffects } from 'hedgerow/panel'
import { beforeAll, describe, expect, it } from 'vitest'
import { temporaryFolder } from '../archive/made.js'
import { writeArchive } from '../synthetic/write-archive.js'
import { rowsOf } from './calls.js'

const { folder } = temporaryFolder()
const at = (name: string): string => join(folder, name)

beforeAll(async () => {
  for (const [name, planted] of [
    ['planted', ['vague', 'tone']],
    ['null', []],
  ] as const) {
    await writeArchive(at(name), { calls: 400, seed: 5, firms: 20, planted })
    await runBatch([at(`${name}/calls`)], at(`${name}.duckdb`), { manifest: at(`${name}/manifest.csv`) })
  }
}, 120_000)

const column = (rows: readonly Readonly<Record<string, unknown>>[], name: string): number[] =>
  rows.map((row) => (row[name] === null ? Number.NaN : Number(row[name])))
const texts = (rows: readonly Readonly<Record<string, unknown>>[], name: string): string[] =>
  rows.map((row) => String(row[name]))

/** The coefficient of abnormal tone in the return that follows, with errors clustered by firm. */
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
  const tone = signals(panel, { least: 4, window: 0, composite: [] })['tone.abnormal']!
  return ols(column(rows, 'next'), { tone, ...controls }, { clusters: { firm } })
}

/** Speakers' effects in the hedging of their answers, given their prepared remarks. */
async function vagueness(results: string) {
  const rows = await rowsOf(
    at(results),
    `select speaker, answers, prepared from contrasts where office = 'ceo' and measure = 'hedgeShare' order by callId, participantId`,
  )
  return speakerEffects(column(rows, 'answers'), { prepared: column(rows, 'prepared') }, texts(rows, 'speaker'), {
    least: 4,
  })
}

describe('from an archive to a signal', { timeout: 60_000 }, () => {
  it('finds that tone leads the return where that is planted, and not where it is not', async () => {
    const planted = await toneSignal('planted.duckdb')
    expect(planted.names[1]).toBe('tone')
    expect(planted.low[1]).toBeGreaterThan(0)
    const nothing = await toneSignal('null.duckdb')
    expect(nothing.low[1]).toBeLessThan(0)
    expect(nothing.high[1]).toBeGreaterThan(0)
  })

  it('finds the chiefs who are planted as vague, and none in the archive without', async () => {
    const { speakers, between } = await vagueness('planted.duckdb')
    const nothing = await vagueness('null.duckdb')
    const most = (effects: typeof speakers): number => Math.max(...effects.map(({ shrunk }) => shrunk))
    expect(between).toBeGreaterThan(2 * nothing.between)
    expect(most(speakers)).toBeGreaterThan(most(nothing.speakers) + 0.04)
  })

  it('writes a panel that any later call leaves as it is', async () => {
    const written = await writePanel(
      at('planted.duckdb'),
      at('panel.csv'),
      panelRecipe({ measures: ['hedgeShare', 'gap.hedgeShare'], controls: ['size'] }),
    )
    expect(written).toMatchObject({ calls: 400, leftOut: 0 })
    expect(written.columns.slice(0, 6)).toEqual(
      ['hedgeShare', 'change1', 'change4', 'z', 'rank', 'abnormal'].map((name, i) =>
        i === 0 ? name : `hedgeShare.${name}`,
      ),
    )
  })

  it('has a mean gap with a clustered error', async () => {
    const rows = await rowsOf(
      at('planted.duckdb'),
      `select difference, ticker from contrasts join calls using (callId) where participantId is null and measure = 'hedgeShare' order by callId`,
    )
    const { mean, low, n } = clusteredMean(column(rows, 'difference'), { firm: texts(rows, 'ticker') })
    expect(n).toBe(400)
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
    expect(() => panelRecipe({ least: 1 })).toThrow(/^USAGE: least:/)
  })
})
