import type { Span } from '../base/span.js'
import type { Piece } from './body.js'
import { isSmallLetter, lastCode, oneOf } from './signs.js'
import type { Line } from './source.js'
import type { Furniture, FurnitureKind } from './types.js'

/** A line, or what of it is left after a heading was cut off. */
export interface WrappedLine extends Line {
  /** Characters of the whole line; those of `text` where absent. */
  readonly full?: number
}

/** A stretch of lines made into paragraphs. */
export interface Unwrapped {
  readonly pieces: readonly Piece[]
  /** Hyphens that only the line end made. */
  readonly hyphens: readonly Furniture[]
}

/** Lines are hard-wrapped where they are about as wide as these, */
const NARROWEST = 40
const WIDEST = 160
/** and this share of the characters stands in lines that fill most of the width. */
const FILLED_SHARE = 0.6
const FILLED = 0.75
/** A line goes on if the next word would have passed this share of the width: letters differ in width, so it is no 1. */
const FULL = 0.9
/** In the middle of a sentence a paragraph only ends where the line is really short. */
const SHORT = 0.6
/** This share of the characters stands in lines up to the width; a line with a lost line break is longer. */
const WIDTH_QUANTILE = 0.9
const SAMPLE = 5000

/**
 * How many characters wide a hard-wrapped text is; `undefined` where its lines are paragraphs.
 *
 * @param lines The lines of the whole text: one turn is too little to tell.
 */
export function wrapWidth(lines: readonly Line[]): number | undefined {
  /** The characters in lines of each length. */
  const characters = new Uint32Array(WIDEST + 1)
  let all = 0
  let seen = 0
  for (const { text } of lines) {
    if (text === '') continue
    all += text.length
    if (text.length <= WIDEST) characters[text.length]! += text.length
    seen++
    if (seen === SAMPLE) break
  }
  let upTo = 0
  const width = characters.findIndex((sum) => {
    upTo += sum
    return upTo >= WIDTH_QUANTILE * all
  })
  if (width < NARROWEST) return undefined
  const short = characters.subarray(0, Math.ceil(FILLED * width)).reduce((sum, each) => sum + each, 0)
  return all - short >= FILLED_SHARE * all ? width : undefined
}

/** So many of the lines of a wrapped text begin in the middle of a sentence. */
const INSIDE_SENTENCE = 0.2

/** The same for texts that may have a paragraph a line: `undefined` unless many lines begin in small letters. */
export function unwrapperIfWrapped(all: readonly Line[]): ReturnType<typeof unwrapper> | undefined {
  const width = wrapWidth(all)
  if (width === undefined) return undefined
  let filled = 0
  let inside = 0
  for (const { text } of all.slice(0, SAMPLE)) {
    if (text === '') continue
    filled++
    if (beginsSmall(text)) inside++
  }
  return inside >= INSIDE_SENTENCE * filled ? unwrapper(all, width) : undefined
}

const BROKEN_WORD = /\p{L}.$/u

/** True for a line that ends in a letter and a hyphen. */
const isBrokenOff = (text: string): boolean => isHyphen(lastCode(text)) && BROKEN_WORD.test(text.slice(-3))

/** True for a line that ends in a full stop, or in quotes and brackets after one. */
function endsSentence(text: string): boolean {
  let last = text.length - 1
  while (last > 0 && isCloser(text.charCodeAt(last))) last--
  return isStop(text.charCodeAt(last))
}

const isCloser = oneOf('"”’)]')
const isStop = oneOf('.?!…')
const isHyphen = oneOf('-\u00ad\u2010')

const beginsSmall = (text: string): boolean => {
  const first = text.charCodeAt(0)
  return isSmallLetter(first) || (first > 127 && /^\p{Ll}/u.test(text))
}

/**
 * Joins the lines of a stretch of a hard-wrapped text to paragraphs; a short line and a blank one end a paragraph.
 *
 * Words broken at a line end are rejoined. Where the text is not wrapped, every line is a paragraph.
 *
 * @param all The lines of the whole text: they tell the width, and how words are spelled.
 */
export function unwrapper(all: readonly Line[], width = wrapWidth(all)): (part: readonly WrappedLine[]) => Unwrapped {
  let spelled: ReadonlySet<string> | undefined
  return (part) => {
    const pieces: Piece[] = []
    const hyphens: Furniture[] = []
    let before: WrappedLine | undefined
    for (const line of part) {
      if (line.text === '') {
        before = undefined
        continue
      }
      const goesOn = before !== undefined && width !== undefined && continues(before, line, width)
      let join: Piece['join'] = goesOn ? ' ' : '\n'
      if (goesOn && isBrokenOff(before!.text) && beginsSmall(line.text)) {
        join = ''
        spelled ??= wordsOf(all)
        const hyphen = hyphenOf(before!, line, spelled)
        if (hyphen !== undefined) {
          pieces.push({ ...pieces.pop()!, end: hyphen.start })
          hyphens.push({ ...hyphen, kind: 'hyphen' })
        }
      }
      pieces.push({ start: line.start, end: line.end, join })
      before = line
    }
    return { pieces, hyphens }
  }
}

function continues(line: WrappedLine, next: Line, width: number): boolean {
  const isEnd = endsSentence(line.text)
  if (!isEnd && beginsSmall(next.text)) return true
  const blank = next.text.indexOf(' ')
  const word = blank === -1 ? next.text.length : blank
  return (line.full ?? line.text.length) + 1 + word >= (isEnd ? FULL : SHORT) * width
}

const WORD = /\p{L}[\p{L}'’]*(?:-\p{L}[\p{L}'’]*)*/gu

/** The words of a text, those with hyphens whole and in parts; the halves of words at line ends are none. */
function wordsOf(lines: readonly Line[]): ReadonlySet<string> {
  const words = new Set<string>()
  let isBroken = false
  for (const { text } of lines.slice(0, SAMPLE)) {
    const said = text.toLowerCase().match(WORD) ?? []
    const first = isBroken ? 1 : 0
    isBroken = isBrokenOff(text)
    for (const word of said.slice(first, isBroken ? -1 : undefined)) {
      words.add(word)
      if (word.includes('-')) for (const half of word.split('-')) words.add(half)
    }
  }
  return words
}

/** The hyphen at a line end if it goes: "man-|agement". It stays in a compound: "long-|term". */
function hyphenOf(line: Line, next: Line, spelled: ReadonlySet<string>): Span | undefined {
  const hyphen = { start: line.end - 1, end: line.end }
  const left = (/[\p{L}'’-]{1,60}$/u.exec(line.text.slice(-61, -1))?.[0] ?? '').toLowerCase()
  const right = (/^[\p{L}'’-]{1,60}/u.exec(next.text)?.[0] ?? '').toLowerCase()
  if (spelled.has(left + right)) return hyphen
  if (left.includes('-') || spelled.has(`${left}-${right}`)) return undefined
  return spelled.has(left) && spelled.has(right) ? undefined : hyphen
}

/**
 * Takes the lines out that pages add, and the blank ones around them, so that speech can be rejoined across pages.
 *
 * @param kindOf What a page line is; `undefined` for any other line.
 */
export function withoutPageLines(
  lines: readonly Line[],
  kindOf: (line: string, i: number) => FurnitureKind | undefined,
): { readonly lines: readonly Line[]; readonly furniture: readonly Furniture[] } {
  const kept: Line[] = []
  const furniture: Furniture[] = []
  let atBreak = false
  for (const [i, line] of lines.entries()) {
    const kind = line.text === '' ? undefined : kindOf(line.text, i)
    if (kind !== undefined) {
      furniture.push({ start: line.start, end: line.end, kind })
      while (kept.at(-1)?.text === '') kept.pop()
      atBreak = true
    } else if (line.text !== '' || !atBreak) {
      kept.push(line)
      atBreak = false
    }
  }
  return { lines: kept, furniture }
}
