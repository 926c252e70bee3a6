import { z } from 'zod'
import { dateIn } from '../transcript/dates.js'
import { fiscalIn } from '../transcript/fiscal.js'
import type { Fiscal } from '../transcript/types.js'

/** What a manifest says of one call. */
export interface ManifestRow {
  /** Of the file; in an archive `archive.zip!/path`. Absolute. */
  readonly path?: string
  readonly id?: string
  readonly ticker?: string
  readonly company?: string
  /** `YYYY-MM-DD`. */
  readonly date?: string
  readonly fiscal?: Fiscal
  /** Every further column that the row fills, as written. */
  readonly controls: Readonly<Record<string, string>>
}

/** The columns that are no controls, by any of their names; case, blanks and `_` do not matter. */
export const MANIFEST_COLUMNS = {
  path: ['path', 'file'],
  id: ['id'],
  ticker: ['ticker'],
  company: ['company'],
  date: ['date'],
  fiscal_period: ['fiscal_period'],
  fiscal_year: ['fiscal_year'],
  fiscal_quarter: ['fiscal_quarter'],
  year: ['year'],
  quarter: ['quarter'],
} as const

const day = z.string().transform((said, { addIssue }): string => {
  const date = dateIn(said)?.date
  if (date === undefined) addIssue(`expected a date as 2031-04-18, found "${said}"`)
  return date ?? ''
})

const period = z.string().transform((said, { addIssue }): Fiscal => {
  const fiscal = fiscalIn(said.replace(/^(\d{4})(?=Q[1-4]$)/i, '$1-'))
  if (fiscal === undefined) addIssue(`expected a period as Q1 2031, H1 2031 or FY2031, found "${said}"`)
  return { ...fiscal, raw: said, basis: 'fiscal' }
})

const year = z.string().regex(/^\d{4}$/, { error: ({ input }) => `expected a year as 2031, found "${input}"` })
const quarter = z
  .string()
  .regex(/^Q?[1-4]$/i, { error: ({ input }) => `expected a quarter as 1 or Q1, found "${input}"` })

/** The cells of a row that are no controls, checked and read; empty cells are absent. */
export const ManifestCells = z
  .object({
    path: z.string().optional(),
    id: z.string().optional(),
    ticker: z.string().optional(),
    company: z.string().optional(),
    date: day.optional(),
    fiscal_period: period.optional(),
    fiscal_year: year.optional(),
    fiscal_quarter: quarter.optional(),
    year: year.optional(),
    quarter: quarter.optional(),
  })
  .refine(({ path, id }) => path !== undefined || id !== undefined, 'expected a path or an id, found neither')
  .refine((cells) => cells.quarter === undefined || cells.year !== undefined, 'expected a year with the quarter')
  .refine(
    (cells) => cells.fiscal_quarter === undefined || cells.fiscal_year !== undefined,
    'expected a fiscal_year with the fiscal_quarter',
  )

/** The period of a row, by the first way it names one. */
export function periodOf(cells: z.output<typeof ManifestCells>): Fiscal | undefined {
  if (cells.fiscal_period !== undefined) return cells.fiscal_period
  if (cells.fiscal_year !== undefined) return yearAndQuarter(cells.fiscal_year, cells.fiscal_quarter, 'fiscal')
  return cells.year === undefined ? undefined : yearAndQuarter(cells.year, cells.quarter, 'unknown')
}

function yearAndQuarter(said: string, part: string | undefined, basis: Fiscal['basis']): Fiscal {
  if (part === undefined) return { year: Number(said), raw: said, basis }
  const quarter = Number(part.slice(-1)) as 1 | 2 | 3 | 4
  return { year: Number(said), quarter, raw: `Q${quarter} ${said}`, basis }
}
