const NAMES: Readonly<Record<string, unknown>> = {
  None: null,
  True: true,
  False: false,
  nan: null,
  null: null,
  true: true,
  false: false,
}
const ESCAPES: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', '\n': '' }
const HEX_DIGITS: Readonly<Record<string, number>> = { x: 2, u: 4, U: 8 }
/** Deeper nesting is no list of turns. */
const DEEPEST = 12

/** Thrown inside this file only. */
const BROKEN = Symbol('broken')

/**
 * The value of a Python literal, as tables of pandas hold their lists: single quotes, `None`, `array([...])`, commas
 * missing between the entries of a NumPy array. JSON is read too; `undefined` where the text is neither.
 *
 * @example pythonLiteral("[{'speaker': 'Operator', 'text': \"It's on\"}]") // => [{ speaker: 'Operator', text: "It's on" }]
 */
export function pythonLiteral(source: string): unknown {
  let at = 0

  const skip = (): void => {
    while (at < source.length && /[\s,]/.test(source[at]!)) at++
  }

  const text = (quote: string): string => {
    const parts: string[] = []
    let from = ++at
    for (;;) {
      const char = source[at]
      if (char === undefined) throw BROKEN
      if (char === quote) break
      if (char !== '\\') {
        at++
        continue
      }
      parts.push(source.slice(from, at))
      const next = source[at + 1] ?? ''
      const digits = HEX_DIGITS[next]
      const hex = digits === undefined ? '' : source.slice(at + 2, at + 2 + digits)
      const code = /^[\da-f]+$/i.test(hex) ? Number.parseInt(hex, 16) : -1
      const isCode = code >= 0 && code <= 0x10ffff && hex.length === digits
      parts.push(isCode ? String.fromCodePoint(code) : (ESCAPES[next] ?? next))
      at += 2 + (isCode ? hex.length : 0)
      from = at
    }
    parts.push(source.slice(from, at++))
    return parts.join('')
  }

  const list = (close: string, depth: number): unknown[] => {
    const values: unknown[] = []
    for (at++, skip(); source[at] !== close; skip()) values.push(value(depth + 1))
    at++
    return values
  }

  const record = (depth: number): Record<string, unknown> => {
    const entries: [string, unknown][] = []
    for (at++, skip(); source[at] !== '}'; skip()) {
      const key = value(depth + 1)
      skip()
      if (source[at++] !== ':') throw BROKEN
      entries.push([String(key), value(depth + 1)])
    }
    at++
    return Object.fromEntries(entries)
  }

  const word = (depth: number): unknown => {
    const [found] = /^[\w.+-]{1,40}/.exec(source.slice(at, at + 40)) ?? []
    if (found === undefined) throw BROKEN
    at += found.length
    // array([...], dtype=object), Timestamp('...'): the first argument is the value.
    if (source[at] === '(') return list(')', depth)[0]
    if (source[at] === '=') {
      at++
      return value(depth + 1)
    }
    return found in NAMES ? NAMES[found] : /^[\d.+-]/.test(found) ? Number(found) : found
  }

  const value = (depth: number): unknown => {
    if (depth > DEEPEST) throw BROKEN
    skip()
    const char = source[at]
    if (char === '[') return list(']', depth)
    if (char === '(') return list(')', depth)
    if (char === '{') return record(depth)
    return char === "'" || char === '"' ? text(char) : word(depth)
  }

  try {
    const found = value(0)
    skip()
    return at === source.length ? found : undefined
  } catch (error) {
    if (error === BROKEN) return undefined
    throw error
  }
}
