/** Of the text where it says so, never from a file's name or the clock. */
export interface Company {
  readonly name?: string
  readonly ticker?: string
  readonly exchange?: string
  /** Ids of the source: `cik`, `gvkey`, `companyid`, `isin`, `ric`. */
  readonly ids: Readonly<Record<string, string>>
}

export interface Fiscal {
  readonly year?: number
  readonly quarter?: 1 | 2 | 3 | 4
  readonly half?: 1 | 2
  /** As the source writes it. */
  readonly raw: string
  /** Whether the label counts fiscal or calendar quarters: only where the source says so. */
  readonly basis: 'fiscal' | 'calendar' | 'unknown'
}

export interface CallEvent {
  readonly id?: string
  readonly type?: string
  readonly title?: string
  /** `YYYY-MM-DD`; absent where the source gives none or an ambiguous one. */
  readonly date?: string
  /** As the source writes it. */
  readonly dateRaw?: string
  /** `HH:MM`, 24 hours. */
  readonly time?: string
  /** As the source writes it: `ET`, `GMT`, `-08:00`. */
  readonly tz?: string
  readonly durationSec?: number
  readonly language?: string
  readonly fiscal?: Fiscal
}
