/** The columns of tokens: see `Tokens`. */
export interface Columns {
  readonly start: Int32Array
  readonly end: Int32Array
  readonly symbol: Int32Array
  readonly kind: Uint8Array
  readonly space: Uint8Array
}

/** Columns for so many tokens, with those of `old` in front. */
export function allocate(capacity: number, old?: Columns): Columns {
  // One buffer for all columns: a call has a hundred turns, and buffers are what makes small scans slow.
  const buffer = new ArrayBuffer(capacity * 14)
  const columns = {
    start: new Int32Array(buffer, 0, capacity),
    end: new Int32Array(buffer, capacity * 4, capacity),
    symbol: new Int32Array(buffer, capacity * 8, capacity),
    kind: new Uint8Array(buffer, capacity * 12, capacity),
    space: new Uint8Array(buffer, capacity * 13, capacity),
  }
  if (old !== undefined) {
    columns.start.set(old.start)
    columns.end.set(old.end)
    columns.symbol.set(old.symbol)
    columns.kind.set(old.kind)
    columns.space.set(old.space)
  }
  return columns
}

/** Where a scan puts its tokens: columns that grow with the texts, so that a call of many turns makes them once. */
export interface Room {
  columns: Columns
  count: number
}

/** Room for the tokens of a text of `length` characters; it grows if they are more. */
export const roomFor = (length: number): Room => ({ columns: allocate((length >> 2) + 16), count: 0 })
