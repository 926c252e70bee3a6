import { type Columns, numberOf, type Row, textOf } from '../fields.js'
import type { Origin } from '../types.js'
import type { TurnFields } from './turn-fields.js'

/** Reads the source's own id, number and times of a turn; `undefined` where a row has none. */
export function originReader(columns: Columns, fields: TurnFields): (row: Row) => Origin | undefined {
  if (!columns.has([...fields.id, ...fields.order, ...fields.start, ...fields.end])) return () => undefined
  const id = columns.field(fields.id)
  const order = columns.field(fields.order)
  const start = columns.field(fields.start)
  const end = columns.field(fields.end)
  return (row) => {
    const origin = defined({
      turnId: textOf(id(row)),
      order: numberOf(order(row)),
      startSec: secondsOf(start(row)),
      endSec: secondsOf(end(row)),
    })
    return Object.keys(origin).length === 0 ? undefined : origin
  }
}

type Filled<T> = { [K in keyof T]?: Exclude<T[K], undefined> }

/** An object without its undefined fields. */
export const defined = <T extends object>(fields: T): Filled<T> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Filled<T>

/** Seconds, or `hh:mm:ss`. */
function secondsOf(value: unknown): number | undefined {
  const number = numberOf(value)
  if (number !== undefined) return number
  const clock = /^(?:(\d{1,2}):)?(\d{1,2}):(\d{2}(?:\.\d{1,6})?)$/.exec(textOf(value) ?? '')
  return clock === null ? undefined : Number(clock[1] ?? 0) * 3600 + Number(clock[2]) * 60 + Number(clock[3])
}
