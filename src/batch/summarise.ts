import { type Database, openDatabase } from '../archive/duckdb.js'
import { type ClusteredMean, clusteredMean } from '../panel/index.js'

/** What results hold, in short. */
export interface ResultsSummary {
  readonly formats: readonly FormatCount[]
  /** How much more is hedged in answers than in prepared remarks: all of management, and by office. */
  readonly gaps: readonly Gap[]
  /** Copies and older versions that are left out. */
  readonly leftOut: number
  /** Failures by code, the most first, with one of them. */
  readonly failures: readonly FailureCount[]
}

/** The calls of one format of transcript. */
export interface FormatCount {
  readonly format: string
  readonly calls: number
  readonly turns: number
  readonly words: number
  /** Calls of which prepared remarks and answers can be compared. */
  readonly compared: number
}

/** A gap within calls, over an archive: answers − prepared, in the share of hedged sentences. */
export interface Gap extends ClusteredMean {
  readonly who: string
  /** Share of calls with a positive gap, in [0, 1]. */
  readonly positive: number
}

/** The failures of one code, with one of them as an example. */
export interface FailureCount {
  readonly code: string
  readonly count: number
  readonly source: string
  readonly message: string
}

/**
 * Sum up the results of runs.
 *
 * The standard error of a gap is clustered by company (the call itself where none is known) and by quarter, by company
 * alone where the calls lie in one quarter.
 *
 * @throws NO_SUCH_FILE, NOT_RESULTS, RESULTS_BUSY
 */
export async function summarise(path: string): Promise<ResultsSummary> {
  const database = await openDatabase(path, { readOnly: true })
  try {
    return await summaryIn(database)
  } finally {
    database.close()
  }
}

const FORMATS = `select format, count(*) as calls, sum(turns) as turns, sum(words) as words,
    count(*) filter (refused is null) as compared
  from calls group by format order by calls desc, format`
const FAILURES = `select code, count(*) as count, min(source) as source, arg_min(message, source) as message
  from failures group by code order by count desc, code`

const GAPS = `select coalesce(office, 'management') as who, difference, callId,
    coalesce(calls.ticker, calls.company, callId) as company, coalesce(quarter, fiscalPeriod, '') as quarter
  from contrasts join calls using (callId)
  where measure = 'hedgeShare' and difference is not null
    and (participantId is null or office in ('ceo', 'cfo'))
  order by who desc, callId, participantId`

interface GapRow {
  readonly who: string
  readonly difference: number
  readonly company: string
  readonly quarter: string
}

/** The rows of who, column by column: of a hundred thousand calls nothing else is kept. */
interface GapColumns {
  readonly differences: number[]
  readonly company: string[]
  readonly quarter: string[]
}

async function gapsIn(database: Database): Promise<readonly Gap[]> {
  const byWho = new Map<string, GapColumns>()
  for await (const rows of database.stream(GAPS))
    for (const { who, difference, company, quarter } of rows as readonly unknown[] as readonly GapRow[]) {
      const columns = byWho.get(who) ?? { differences: [], company: [], quarter: [] }
      byWho.set(who, columns)
      columns.differences.push(difference)
      columns.company.push(company)
      columns.quarter.push(quarter)
    }
  return Array.from(byWho, ([who, { differences, company, quarter }]) => {
    const clusters = new Set(quarter).size > 1 ? { company, quarter } : { company }
    const positive = differences.filter((difference) => difference > 0).length / differences.length
    return { who, positive, ...clusteredMean(differences, clusters) }
  })
}

async function summaryIn(database: Database): Promise<ResultsSummary> {
  const rows = async <Row>(sql: string): Promise<readonly Row[]> =>
    (await database.rows(sql)) as readonly unknown[] as readonly Row[]
  const [leftOut] = await rows<{ readonly n: number }>('select count(*) as n from versions')
  return {
    formats: await rows<FormatCount>(FORMATS),
    gaps: await gapsIn(database),
    leftOut: leftOut!.n,
    failures: await rows<FailureCount>(FAILURES),
  }
}
