import { type Database, openDatabase } from '../archive/duckdb.js'

/** What results hold, in short. */
export interface ResultsSummary {
  readonly formats: readonly FormatCount[]
  /** Copies and older versions that are left out. */
  readonly leftOut: number
  /** Failures by code, the most first, with one of them. */
  readonly failures: readonly FailureCount[]
}

export interface FormatCount {
  readonly format: string
  readonly calls: number
  readonly turns: number
  readonly words: number
  /** Calls of which prepared remarks and answers can be compared. */
  readonly compared: number
}

export interface FailureCount {
  readonly code: string
  readonly count: number
  readonly source: string
  readonly message: string
}

/** Sum up the results of runs. */
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

async function summaryIn(database: Database): Promise<ResultsSummary> {
  const rows = async <Row>(sql: string): Promise<readonly Row[]> =>
    (await database.rows(sql)) as readonly unknown[] as readonly Row[]
  const [leftOut] = await rows<{ readonly n: number }>('select count(*) as n from versions')
  return {
    formats: await rows<FormatCount>(FORMATS),
    leftOut: leftOut!.n,
    failures: await rows<FailureCount>(FAILURES),
  }
}
