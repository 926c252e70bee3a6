import type { CALL } from './call.js'

/** A sentence a line, no speakers. */
export const render = (call: typeof CALL): string =>
  `${call.turns.flatMap(({ text }) => text.split(/(?<=[.?!]) /)).join('\n')}\n`
