import type { Span } from '../base/span.js'
import { type Block, htmlBlocks } from './html.js'
import { withoutMarkup } from './markdown.js'
import { isTableHeader } from './schemas/table-header.js'
import { isBlank } from './signs.js'

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
  /** The lines without the signs of Markdown, for texts with headings on lines of their own. */
  readonly plainLines: readonly Line[]
  /** The JSON value; the values of its lines where it is JSON Lines. Only for medium `json`. */
  readonly json: unknown
  /** The lines of the page. Only for medium `html`. */
  readonly blocks: readonly Block[]
}

/** A source of a text. Its medium is told by the text unless given. */
export const sourceOf = (text: string, name?: string, medium: Medium = mediumOf(text)): Source =>
  new ViewedText(text, name, medium)

/** A class, since getters of a plain object are made anew for each: V8 then keeps the lines of every text for long. */
class ViewedText implements Source {
  readonly text: string
  readonly name: string | undefined
  readonly medium: Medium
  #lines: readonly Line[] | undefined
  #plain: readonly Line[] | undefined
  #json: { readonly value: unknown } | undefined
  #blocks: readonly Block[] | undefined

  constructor(text: string, name: string | undefined, medium: Medium) {
    this.text = text
    this.name = name
    this.medium = medium
  }

  get lines(): readonly Line[] {
    this.#lines ??= linesOf(this.text)
    return this.#lines
  }

  get plainLines(): readonly Line[] {
    this.#plain ??= withoutMarkup(this.lines)
    return this.#plain
  }

  get json(): unknown {
    this.#json ??= { value: this.medium === 'json' ? parseJson(this.text) : undefined }
    return this.#json.value
  }

  get blocks(): readonly Block[] {
    this.#blocks ??= this.medium === 'html' ? htmlBlocks(this.text) : []
    return this.#blocks
  }
}

function mediumOf(text: string): Medium {
  const start = /\S/.exec(text)?.index ?? 0
  const head = text.slice(start, start + 4000)
  if (/^[{[]\s*["{[\]}]/.test(head)) return 'json'
  if (/^<\?xml|^<(?:Event|transcript)[\s>]/.test(head)) return 'xml'
  if (/^<!doctype html|^<(?:html|head|body|div|article|section|p|h[1-6]|span|strong)[\s>]/i.test(head)) return 'html'
  // A filing sets the page into an envelope of its own.
  if (/^<(?:SEC-)?DOCUMENT>/.test(head) && /<html[\s>]/i.test(head)) return 'html'
  const [first = ''] = head.split(/[\r\n]/, 1)
  return isTableHeader(first) ? 'csv' : 'text'
}

/** Line ends as transcripts have them: LF, CRLF, CR; a form feed also ends a line. */
export function linesOf(text: string): readonly Line[] {
  const lines: Line[] = []
  const nextEnd = (sign: string, from: number): number => {
    const at = text.indexOf(sign, from)
    return at === -1 ? Number.POSITIVE_INFINITY : at
  }
  let lf = nextEnd('\n', 0)
  let cr = nextEnd('\r', 0)
  let ff = nextEnd('\f', 0)
  for (let start = 0; ; ) {
    const end = Math.min(lf, cr, ff, text.length)
    lines.push(trimmed(text, start, end))
    if (end === text.length) return lines
    start = end === cr && lf === cr + 1 ? end + 2 : end + 1
    if (lf < start) lf = nextEnd('\n', start)
    if (cr < start) cr = nextEnd('\r', start)
    if (ff < start) ff = nextEnd('\f', start)
  }
}

/** The first of the lines: those that begin in so many characters. */
export function linesWithin(lines: readonly Line[], characters: number): readonly Line[] {
  if (lines.length === 0 || lines.at(-1)!.start < characters) return lines
  const end = lines.findIndex(({ start }) => start >= characters)
  return lines.slice(0, end)
}

/** The stretch without its outer white space. */
export function trimmed(text: string, start: number, end: number): Line {
  let from = start
  let to = end
  while (from < to && isBlank(text.charCodeAt(from))) from++
  while (to > from && isBlank(text.charCodeAt(to - 1))) to--
  return from >= to ? { start, end: start, text: '' } : { start: from, end: to, text: text.slice(from, to) }
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
