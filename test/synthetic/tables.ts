import { stringify } from 'csv-stringify/sync'
import { MOVES } from './chiefs.js'
import type { ArchiveFile, Entry } from './files.js'
import type { SyntheticOptions } from './options.js'
import { settingsOf } from './options.js'
import { CALLS, EFFECTS, OUTCOME, SPEAKERS, sizeOf } from './parameters.js'

const MANIFEST = 'path,id,ticker,company,date,fiscal_period,industry,size,leverage,surprise,next_return'.split(',')
const TRUTH =
  'path,id,number,ticker,chief,chief_vague,finance,abnormal_tone,tone,positive,chief_prepared,chief_answers,finance_prepared,finance_answers'.split(
    ',',
  )

const rowOf = (values: readonly (string | number | undefined)[]): string =>
  stringify([values.map((value) => (typeof value === 'number' && !Number.isInteger(value) ? value.toFixed(5) : value))])

/** Heads of `manifest.csv` and `truth.csv`. */
export const HEADS = { manifest: `${MANIFEST.join(',')}\n`, truth: `${TRUTH.join(',')}\n` } as const

/** The row of a call in the manifest: facts, and the controls of a study. */
export const manifestRow = ({ path, id, facts }: Entry): string =>
  rowOf([
    path,
    id,
    facts.firm.ticker,
    facts.firm.company,
    facts.date,
    `Q${facts.quarter} ${facts.year}`,
    facts.firm.trade.industry,
    facts.outcome.size,
    facts.outcome.leverage,
    facts.outcome.surprise,
    facts.outcome.nextReturn,
  ])

/** The row of a call in the truth: what nobody could know of it in life. */
export const truthRow = ({ path, id, facts }: Entry): string =>
  rowOf([
    path,
    id,
    facts.number,
    facts.firm.ticker,
    facts.chief.name,
    facts.chief.vague ? 1 : 0,
    facts.finance.name,
    facts.outcome.abnormalTone,
    facts.outcome.tone,
    facts.shares.positive,
    facts.shares.chiefPrepared,
    facts.shares.chiefAnswers,
    facts.shares.financePrepared,
    facts.shares.financeAnswers,
  ])

/** What was made, and of what: the options, the planted effects, the parameters, and the files that are not plain calls. */
export function truthOf(options: SyntheticOptions, beside: readonly Omit<ArchiveFile, 'bytes'>[]): object {
  const settings = settingsOf(options)
  const listed = (kind: ArchiveFile['kind']): readonly object[] =>
    beside
      .filter((file) => file.kind === kind)
      .map(({ path, of, damage }) => (kind === 'damaged' ? { path, kind: damage } : { path, of }))
  return {
    options: settings,
    planted: Object.fromEntries(
      (['vague', 'tone'] as const).map((effect) => [effect, sizeOf(effect, settings.planted)]),
    ),
    effects: EFFECTS,
    parameters: { calls: CALLS, speakers: SPEAKERS, outcome: OUTCOME, moves: MOVES },
    damaged: listed('damaged'),
    duplicates: listed('duplicate'),
    versions: listed('version'),
  }
}
