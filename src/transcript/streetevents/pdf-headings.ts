import { looksLikeName } from '../names.js'
import type { HeadingMark } from '../pdf/turns.js'
import { foldKey } from '../section-words.js'
import type { Line } from '../source.js'
import { TITLE_WORD } from '../titles.js'
import type { RosterEntry } from '../types.js'
import { affiliationIn } from './people.js'

/** A line of the list of people and those after it, as a key: nothing parts the name from the firm. */
interface ListedLine {
  readonly side: RosterEntry['side']
  readonly key: string
}

/** The lines of the list by the key of their first words: of one word, of two, and so on. */
export type PdfList = ReadonlyMap<string, ListedLine>

export interface ListLine extends Line {
  readonly side: RosterEntry['side']
}

const MOST_NAME_WORDS = 7
const MOST_LINES = 3
const LONGEST = 220
const SHORTEST = 8

/** The list of people for comparison with headings. */
export function pdfListOf(lines: readonly ListLine[]): PdfList {
  const list = new Map<string, ListedLine>()
  lines.forEach(({ text, side }, i) => {
    if (text === '' || text.length > LONGEST) return
    const key = foldKey(
      lines
        .slice(i, i + MOST_LINES)
        .map((line) => line.text.slice(0, LONGEST))
        .join(' '),
    )
    const words = text.split(/\s+/, MOST_NAME_WORDS)
    words.forEach((_, count) => {
      const first = foldKey(words.slice(0, count + 1).join(''))
      if (!list.has(first)) list.set(first, { side, key })
    })
  })
  return list
}

const BARE =
  /^(?:operator|editor|coordinator|moderator|(?:unidentified|unknown|unverified) [\w-]{2,30}(?: [\w-]{2,30}){0,2})$/i
const SEPARATOR = /\s+[-–—]\s+/

/** How often a line that may be a heading stands in a text. */
export type Repeats = ReadonlyMap<string, number>

/** The lines with two separators, counted. */
export function repeatsOf(lines: readonly Line[]): Repeats {
  const repeats = new Map<string, number>()
  for (const { text } of lines) if (mayBeHeading(text)) repeats.set(text, (repeats.get(text) ?? 0) + 1)
  return repeats
}

const mayBeHeading = (text: string): boolean =>
  text.length >= SHORTEST && text.length <= LONGEST && !text.endsWith('.') && text.split(SEPARATOR, 3).length === 3

/**
 * The heading at line `i`: `Operator`, or `Name - Firm - Title` over one line or two; `undefined` for speech.
 *
 * It holds if the list has it; else it needs two separators, and must come back or end in a title.
 */
export function pdfHeadingAt(
  lines: readonly Line[],
  i: number,
  list: PdfList,
  repeats: Repeats,
): (HeadingMark & { readonly side: RosterEntry['side'] }) | undefined {
  const { text } = lines[i]!
  if (text.length > LONGEST) return undefined
  if (BARE.test(text)) return { is: 'heading', name: text, title: null, firm: null, side: 'unknown', next: i + 1 }
  const [name = '', ...rest] = text.split(SEPARATOR)
  if (rest.length === 0 || !looksLikeName(name)) return undefined
  const listed = list.get(foldKey(name))
  const heading = (said: string, next: number) => {
    const side = listed?.side ?? 'unknown'
    return { is: 'heading', name, ...affiliationIn(said, side), side, next } as const
  }
  const said = rest.join(' - ')
  if (listed !== undefined) {
    const below = lines[i + 1]?.text ?? ''
    if (below !== '' && below.length <= LONGEST && listed.key.startsWith(foldKey(text + below)))
      return heading(`${said} ${below}`, i + 2)
    if (listed.key.startsWith(foldKey(text)) || TITLE_WORD.test(rest.at(-1)!)) return heading(said, i + 1)
  }
  const isRepeated = (repeats.get(text) ?? 0) > 1
  const isTitled = name.includes(' ') && TITLE_WORD.test(rest.at(-1)!)
  return mayBeHeading(text) && (isRepeated || isTitled) ? heading(said, i + 1) : undefined
}
