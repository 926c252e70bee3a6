import { plainText } from '../body.js'

/**
 * Words of a field as turn text: a line break between paragraphs, entities resolved, outer blanks gone; a list is
 * paragraphs. Empty for anything that holds no words.
 */
export function speechOf(value: unknown): string {
  if (Array.isArray(value)) return paragraphs(value.map(speechOf))
  if (typeof value !== 'string' || value === 'nan') return ''
  const listed = /^\s*\{\s*"/.test(value) ? arrayInBraces(value.trim()) : undefined
  if (listed !== undefined) return speechOf(listed)
  const text = plainText(value)
  if (text.includes('\r')) return paragraphs(text.split(/[\n\r]/))
  return text.includes('\n') ? paragraphs(text.split('\n')) : text.trim()
}

const paragraphs = (lines: readonly string[]): string =>
  lines
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n')

/** `{"first","second"}`, as dumps of databases write a list. */
function arrayInBraces(text: string): readonly unknown[] | undefined {
  if (!text.endsWith('"}')) return undefined
  try {
    return JSON.parse(`[${text.slice(1, -1)}]`)
  } catch {
    return undefined
  }
}
