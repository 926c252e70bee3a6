/** A line of a text with its number, from 1. */
export interface Line {
  readonly text: string
  readonly line: number
}

/** The lines of a text whatever ends them, empty ones left out. */
export const linesOf = (text: string): readonly Line[] =>
  text
    .replace(/^\ufeff/, '')
    .split(/\r\n|\r|\n/)
    .map((content, index) => ({ text: content, line: index + 1 }))
    .filter((each) => each.text.trim() !== '')

/** What parts the fields of a table, by its first line: a tab, else a semicolon, else a comma. */
export const separatorOf = (line: string): string => ['\t', ';'].find((mark) => line.includes(mark)) ?? ','

/**
 * The fields of one line; a field in double quotes may hold the separator, and a doubled quote is a quote.
 *
 * @example fieldsOf('"so, so",x', ',') // => ['so, so', 'x']
 */
export function fieldsOf(line: string, separator: string): readonly string[] {
  if (!line.includes('"')) return line.split(separator).map((field) => field.trim())
  const fields: string[] = []
  let field = ''
  let quoted = false
  for (let i = 0; i < line.length; i++) {
    const char = line[i]!
    if (char === '"') {
      if (quoted && line[i + 1] === '"') field += line[i++]
      else quoted = !quoted
    } else if (char === separator && !quoted) {
      fields.push(field.trim())
      field = ''
    } else field += char
  }
  return [...fields, field.trim()]
}
