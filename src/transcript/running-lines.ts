import { speakerIn } from './headed/speaker-line.js'
import { oneOf } from './signs.js'
import type { Line } from './source.js'
import type { Furniture, FurnitureKind } from './types.js'
import { withoutPageLines } from './unwrap.js'

/** `Page 3 of 12`, `3/12`, `- 3 -`, `Page 3`, and the tags of a filing: ends or begins a page. */
const PAGE_MARK =
  /^(?:<\/?(?:page|text|document)>|page ?\d{1,4}(?: ?(?:of|\/|\|) ?\d{1,4})?|\d{1,4} ?(?:of|\/) ?\d{1,4}|- ?\d{1,4} ?-)$/i
const LONGEST_MARK = 20
const beginsMark = oneOf('0123456789-<Pp')
const NUMBER = /^\d{1,4}$/
/** A page begins and ends with so many lines of its own at most, */
const EDGE = 6
/** that stand on so many pages at least, and on this share of them. */
const FEWEST = 3
const SHARE = 0.5
const LONGEST = 200

/** The lines of a text without those that its pages begin and end with, and without the blank ones around these. */
export interface Flowing {
  readonly lines: readonly Line[]
  readonly furniture: readonly Furniture[]
}

/**
 * Takes out what pages repeat: title, date and number at the head or foot of each, told by standing there again and
 * again and nowhere else.
 *
 * Pages are parted by form feeds, or by their numbers ("Page 3 of 12").
 */
export function withoutRunningLines(text: string, lines: readonly Line[]): Flowing {
  if (!text.includes('\f') && !lines.some((line) => isPageMark(line.text))) return { lines, furniture: [] }
  const filled = lines.flatMap((line, i) => (line.text === '' ? [] : [i]))
  const breaks = breaksIn(text, lines, filled)
  if (breaks.length < FEWEST - 1) return { lines, furniture: [] }
  const repeats = repeated(lines, filled, breaks)
  const kinds = new Map<number, FurnitureKind>()
  for (const i of filled) if (isPageMark(lines[i]!.text)) kinds.set(i, 'footer')
  const isOfPage = (i: number): boolean => repeats.has(i) || isPageMark(lines[i]!.text) || NUMBER.test(lines[i]!.text)
  for (const start of breaks) {
    // From the break outwards: speech ends what belongs to the page.
    for (let at = start - 1; at >= start - EDGE && at >= 0 && isOfPage(filled[at]!); at--)
      kinds.set(filled[at]!, 'footer')
    for (let at = start; at < start + EDGE && at < filled.length && isOfPage(filled[at]!); at++)
      kinds.set(filled[at]!, 'header')
  }
  return withoutPageLines(lines, (_, i) => kinds.get(i))
}

const isPageMark = (line: string): boolean =>
  line.length <= LONGEST_MARK && beginsMark(line.charCodeAt(0)) && PAGE_MARK.test(line)

/** Where pages begin, as places in `filled`. */
function breaksIn(text: string, lines: readonly Line[], filled: readonly number[]): readonly number[] {
  const breaks: number[] = []
  let place = 0
  for (let feed = text.indexOf('\f'); feed !== -1; feed = text.indexOf('\f', feed + 1)) {
    while (place < filled.length && lines[filled[place]!]!.start < feed) place++
    if (breaks.at(-1) !== place) breaks.push(place)
  }
  if (breaks.length === 0)
    filled.forEach((i, at) => {
      if (isPageMark(lines[i]!.text)) breaks.push(at + 1)
    })
  if (breaks.at(-1) !== filled.length) breaks.push(filled.length)
  return breaks
}

/** Lines at the same place of many pages, and nowhere else but for once. */
function repeated(lines: readonly Line[], filled: readonly number[], breaks: readonly number[]): ReadonlySet<number> {
  const places = new Map<string, number[]>()
  const keys = new Map<number, string>()
  const keyAt = (at: number): string | undefined => {
    const line = lines[filled[at] ?? -1]?.text
    return line === undefined || line.length > LONGEST || speakerIn(line)?.isSure === true ? undefined : folded(line)
  }
  for (const start of breaks)
    for (let offset = -EDGE; offset < EDGE; offset++) {
      const key = keyAt(start + offset)
      if (key === undefined) continue
      const placed = `${offset} ${key}`
      keys.set(start + offset, key)
      const same = places.get(placed)
      if (same === undefined) places.set(placed, [start + offset])
      else same.push(start + offset)
    }
  const fewest = Math.max(FEWEST, Math.ceil(SHARE * breaks.length))
  const often = [...places.values()].filter((at) => at.length >= fewest)
  if (often.length === 0) return new Set()
  const times = new Map(often.map((at) => [keys.get(at[0]!)!, 0]))
  for (const i of filled) {
    const line = lines[i]!.text
    const key = line.length > LONGEST ? '' : folded(line)
    const seen = times.get(key)
    if (seen !== undefined) times.set(key, seen + 1)
  }
  const found = new Set<number>()
  for (const at of often)
    if (times.get(keys.get(at[0]!)!)! <= at.length + 1) for (const each of at) found.add(filled[each]!)
  return found
}

const folded = (line: string): string => line.replace(/\d+/g, '#')
