import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Anchored, anyOf } from '../../src/transcript/anchored.js'
import { WAYS } from '../../src/transcript/introductions.js'
import { STRONG, WEAK } from '../../src/transcript/notice-signs.js'
import * as phrases from '../../src/transcript/phrases.js'
import { TO_OPERATOR } from '../../src/transcript/to-operator.js'

const TABLES: Readonly<Record<string, readonly Anchored[]>> = {
  HAND_OVER: phrases.HAND_OVER,
  OPEN: phrases.OPEN,
  INTRODUCE: phrases.INTRODUCE,
  MIDDLE: phrases.MIDDLE,
  CLOSE: phrases.CLOSE,
  END: phrases.END,
  FAREWELL: phrases.FAREWELL,
  TO_OPERATOR: TO_OPERATOR,
  STRONG,
  WEAK,
  WAYS,
}

/** Looking ahead and behind and word ends left out, letters of any script as ASCII: all that it matches, and more. */
function widened(source: string): RegExp {
  let plain = source
  for (let at = plain.search(/\(\?<?[!=]/); at !== -1; at = plain.search(/\(\?<?[!=]/)) {
    let [end, depth] = [at, 0]
    do {
      if (plain[end] === '\\') end++
      else depth += plain[end] === '(' ? 1 : plain[end] === ')' ? -1 : 0
      end++
    } while (depth > 0)
    plain = plain.slice(0, at) + plain.slice(end)
  }
  return new RegExp(
    plain
      .replaceAll('\\b', '')
      .replaceAll(/\[\\p\{L\}(?:\\p\{M\})?/g, '[A-Za-z')
      .replaceAll('\\p{Lu}', '[A-Z]')
      .replaceAll('\\p{L}', '[A-Za-z]'),
  )
}

describe('anchored rules', () => {
  it.each(Object.entries(TABLES).flatMap(([table, rules]) => rules.map((rule, n) => ({ table, n, ...rule }))))(
    '$table $n matches no text without one of its anchors',
    ({ pattern, anchors }) => {
      fc.assert(
        fc.property(fc.stringMatching(widened(pattern.source)), (text) => {
          expect(anchors.some((anchor) => text.toLowerCase().includes(anchor))).toBe(true)
        }),
      )
    },
  )

  it.each(WAYS.map((way, n) => ({ n, ...way })))('WAYS $n matches no text without its beginning', (way) => {
    const begins = new RegExp(way.begins.source.replaceAll('\\b', ''))
    fc.assert(fc.property(fc.stringMatching(widened(way.pattern.source)), (text) => begins.test(text)))
  })

  it('are asked in either case, and all of them', () => {
    const says = anyOf([
      { anchors: ['star'], pattern: /\bstar one/i },
      { anchors: ['*', 'pound'], pattern: /\* ?1|pound/i },
    ])
    expect(says('Press STAR one.')).toBe(true)
    expect(says('Press *1.')).toBe(true)
    expect(says('Press star two.')).toBe(false)
    expect(says('')).toBe(false)
  })
})
