import type { InventedCall } from './call.js'

/** A row a word between pipes, punctuation apart. */
export function render(call: InventedCall): string {
  const numbers = new Map<string, number>()
  let time = 0
  const rows = call.turns.flatMap(({ who, text }) => {
    const key = who?.name ?? 'Operator'
    if (!numbers.has(key)) numbers.set(key, numbers.size)
    return text.split(' ').map((word) => {
      const [, token = word, mark = ''] = /^(.*[^.,?:])([.,?:])$/.exec(word) ?? []
      time += 0.25
      return `${token}|${numbers.get(key)}|${time.toFixed(2)}|${(time + 0.2).toFixed(2)}|${mark}|LC|[]`
    })
  })
  return `token|speaker|ts|endTs|punctuation|case|tags\n${rows.join('\n')}\n`
}
