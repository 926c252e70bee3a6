/**
 * Tests of single characters by their code, for what is asked of every line of a text: even a regular expression that
 * fails at the first character costs several times as much. Outside a line the code is NaN, which is no sign.
 */
export type SignTest = (code: number) => boolean

/** True for the letters a to z. */
export const isSmallLetter: SignTest = (code) => code >= 97 && code <= 122

/** True for the letters a to z and A to Z. */
export const isPlainLetter: SignTest = (code) => (code >= 97 && code <= 122) || (code >= 65 && code <= 90)

export const isDigit: SignTest = (code) => code >= 48 && code <= 57

/** White space as `trim` knows it. */
export const isBlank: SignTest = (code) =>
  code <= 32 ? code === 32 || (code >= 9 && code <= 13) : code >= 160 && /\s/.test(String.fromCharCode(code))

/** True for the signs of a text. */
export function oneOf(signs: string): SignTest {
  const plain = new Uint8Array(128)
  const others = new Set<number>()
  for (const sign of signs) {
    const code = sign.charCodeAt(0)
    if (code < plain.length) plain[code] = 1
    else others.add(code)
  }
  return (code) => (code < 128 ? plain[code] === 1 : others.has(code))
}

/** The code of the last character. */
export const lastCode = (text: string): number => text.charCodeAt(text.length - 1)
