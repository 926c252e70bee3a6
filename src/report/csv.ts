import { stringify } from 'csv-stringify/sync'

/** Rows as CSV with a header line; `NaN`, `null` and missing cells are empty, a list is one cell with `; ` between. */
export const csv = (rows: readonly object[], columns: readonly string[]): string =>
  stringify([...rows], {
    header: true,
    columns: [...columns],
    cast: {
      number: (value) => (Number.isNaN(value) ? '' : String(value)),
      boolean: String,
      object: (value) => (Array.isArray(value) ? value.join('; ') : JSON.stringify(value)),
    },
  })
