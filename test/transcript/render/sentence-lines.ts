import type { InventedCall } from './call.js'

/** A sentence a line, no speakers. */
export const render = (call: InventedCall): string =>
  `${call.turns.flatMap(({ text }) => text.split(/(?<=[.?!]) /)).join('\n')}\n`
