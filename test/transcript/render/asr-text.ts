import type { InventedCall } from './call.js'

/** As speech recognition writes it: numbers for speakers, times, a line a turn. */
export function render(call: InventedCall): string {
  const numbers = new Map<string, number>()
  return call.turns
    .map(({ who, text }, i) => {
      const key = who?.name ?? 'Operator'
      if (!numbers.has(key)) numbers.set(key, numbers.size + 1)
      const minutes = String(i * 2).padStart(2, '0')
      return `Speaker ${numbers.get(key)} (00:${minutes}:05): ${text}\n`
    })
    .join('\n')
}
