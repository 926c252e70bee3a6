import type { Line } from '../source.js'
import type { Furniture, FurnitureKind } from '../types.js'

/** What a page says beside the speech, told by one cell of a line: cells are parted by two blanks or more. */
export interface PageParts {
  /** `undefined` for speech. */
  readonly kindOf: (cell: string) => FurnitureKind | undefined
  /** Begins a notice that may run over the next lines, */
  readonly noticeBegins?: RegExp
  /** and ends it. */
  readonly noticeEnds?: RegExp
}

export interface Pages {
  /** The lines without those of the pages, and without the blank ones around these. */
  readonly lines: readonly Line[]
  readonly furniture: readonly Furniture[]
}

const LONGEST = 400
const MOST_NOTICE_LINES = 4
const PAGE_NUMBER = /^(?:page )?\d{1,4}(?: of \d{1,4})?$/i

/** The cells of a line of a laid-out page. */
export const cellsOf = (text: string): readonly string[] => text.split(/\s{2,}|\t/)

/**
 * Takes headers, footers and page numbers out, so that speech can be rejoined across pages.
 *
 * A line goes where all its cells are parts of the page; a bare number only beside such a line.
 */
export function withoutPages(lines: readonly Line[], parts: PageParts): Pages {
  const alone = lines.map(({ text }) => kindOfLine(text, parts))
  const kinds = withNumbers(lines, withNotices(lines, alone, parts))
  const kept: Line[] = []
  const furniture: Furniture[] = []
  let atBreak = false
  lines.forEach((line, i) => {
    const kind = kinds[i]
    if (kind !== undefined) {
      furniture.push({ start: line.start, end: line.end, kind })
      while (kept.at(-1)?.text === '') kept.pop()
      atBreak = true
    } else if (line.text !== '' || !atBreak) {
      kept.push(line)
      atBreak = false
    }
  })
  return { lines: kept, furniture }
}

function kindOfLine(text: string, { kindOf }: PageParts): FurnitureKind | undefined {
  if (text === '' || text.length > LONGEST) return undefined
  const cells = cellsOf(text).filter((cell) => !PAGE_NUMBER.test(cell))
  const kinds = cells.map(kindOf)
  return kinds.includes(undefined) ? undefined : kinds[0]
}

type Kinds = readonly (FurnitureKind | undefined)[]

/** Lets a notice go on to its end, at most over a few lines. */
function withNotices(lines: readonly Line[], alone: Kinds, { noticeBegins, noticeEnds }: PageParts): Kinds {
  if (noticeBegins === undefined || noticeEnds === undefined) return alone
  const kinds = [...alone]
  lines.forEach(({ text }, i) => {
    if (alone[i] === undefined || !noticeBegins.test(text)) return
    const next = lines.slice(i, i + MOST_NOTICE_LINES)
    const end = next.findIndex((line) => line.text === '' || noticeEnds.test(line.text))
    if (end !== -1 && next[end]!.text !== '') kinds.fill(alone[i], i, i + end + 1)
  })
  return kinds
}

const isNumber = ({ text }: Line): boolean => text.length < 20 && cellsOf(text).every((cell) => PAGE_NUMBER.test(cell))

/** A bare number is a page's where the filled line before or after it is. */
function withNumbers(lines: readonly Line[], others: Kinds): Kinds {
  const kinds = [...others]
  let before: FurnitureKind | undefined
  let waiting: number[] = []
  lines.forEach((line, i) => {
    if (line.text === '') return
    if (others[i] === undefined && isNumber(line)) {
      if (before === undefined) waiting.push(i)
      else kinds[i] = before
      return
    }
    before = others[i]
    if (before !== undefined) for (const number of waiting) kinds[number] = before
    waiting = []
  })
  return kinds
}
