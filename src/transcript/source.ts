import type { Span } from '../base/span.js'
import { isTableHeader } from './schemas/table-header.js'

/** A line without its line end and outer blanks; the span is that of `text`. */
export interface Line extends Span {
  readonly text: string
}

/** What a text is written in, told by its first characters. */
export type Medium = 'json' | 'xml' | 'html' | 'csv' | 'text'

/** The decoded text of a file, with the views of it that formats ask for; each is made once, when first asked for. */
export interface Source {
  readonly text: string
  readonly medium: Medium
  /** What the file is called; the last resort for metadata. */
  readonly name: string | undefined
  readonly lines: readonly Line[]
  /** The JSON value; the values of its lines where it is JSON Lines. Only for medium `json`. */
  readonly json: unknown
}

/** A source of a text. Its medium is told by the text unless given. */
export function sourceOf(text: string, name?: string, medium: Medium = mediumOf(text)): Source {
  let lines: readonly Line[] | undefined
  let json: { readonly value: unknown } | undefined
  return {
    text,
    medium,
    name,
    get lines() {
      lines ??= linesOf(text)
      return lines
    },
    get json() {
      json ??= { value: medium === 'json' ? parseJson(text) : undefined }
      return json.value
    },
  }
}

function mediumOf(text: string): Medium {
  const start = /\S/.exec(text)?.index ?? 0
  const head = text.slice(start, start + 4000)
  if (/^[{[]\s*["{[\]}]/.test(head)) return 'json'
  if (/^<\?xml|^<(?:Event|transcript)[\s>]/.test(head)) return 'xml'
  if (/^<!doctype html|^<(?:html|head|body|div|article|section|p|h[1-6]|span|strong)[\s>]/i.test(head)) return 'html'
  const [first = ''] = head.split(/[\r\n]/, 1)
  return isTableHeader(first) ? 'csv' : 'text'
}

/** Line ends as transcripts have them: LF, CRLF, CR; a form feed also ends a line. */
function linesOf(text: string): readonly Line[] {
  const lines: Line[] = []
  let start = 0
  for (let i = 0; i <= text.length; i++) {
    const code = i === text.length ? 10 : text.charCodeAt(i)
    if (code !== 10 && code !== 13 && code !== 12) continue
    lines.push(trimmed(text, start, i))
    if (code === 13 && text.charCodeAt(i + 1) === 10) i++
    start = i + 1
  }
  return lines
}

/** The stretch without its outer white space. */
export function trimmed(text: string, start: number, end: number): Line {
  const said = text.slice(start, end)
  const inner = said.trim()
  const from = start + (inner === '' ? 0 : said.length - said.trimStart().length)
  return { start: from, end: from + inner.length, text: inner }
}

function parseJson(text: string): unknown {
  const plain = text.replace(/^\ufeff/, '')
  try {
    return JSON.parse(plain)
  } catch {
    try {
      return plain.split('\n').flatMap((line) => (line.trim() === '' ? [] : [JSON.parse(line)]))
    } catch {
      return undefined
    }
  }
}
