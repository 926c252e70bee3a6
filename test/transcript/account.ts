import type { RawCall } from '../../src/transcript/types.js'

/** Every filled character that neither a turn nor furniture has, and how often two have the same one. */
export function account(text: string, { turns, furniture }: RawCall): { left: string; twice: number } {
  const spans = [...turns.flatMap(({ pieces }) => pieces), ...furniture].sort((a, b) => a.start - b.start)
  let [at, left, twice] = [0, '', 0]
  for (const { start, end } of spans) {
    if (start < at) twice++
    left += text.slice(at, start).trim()
    at = Math.max(at, end)
  }
  return { left: left + text.slice(at).trim(), twice }
}
