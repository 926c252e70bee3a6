import type { Span } from '../../base/span.js'
import type { Line } from '../source.js'
import type { Diagnostic, Furniture, FurnitureKind, RawTurn, RosterEntry } from '../types.js'
import { sectionKindOf } from './head.js'
import { isNumbered, isRule, type Mark, marksOf } from './marks.js'

interface Own {
  readonly lines: readonly Line[]
  readonly furniture: readonly Furniture[]
  readonly diagnostics: readonly Diagnostic[]
}

/** A stretch of a StreetEvents text from one mark to the next, with what it holds. */
export type Part =
  | (Own & { readonly content: 'speech'; readonly heading: Mark | undefined; readonly section: RawTurn['section'] })
  | (Own & { readonly content: 'roster'; readonly side: RosterEntry['side'] })
  | (Own & { readonly content: Exclude<FurnitureKind, 'roster'> })

/** What stands under a head. */
type Contents = (typeof CONTENTS)[keyof typeof CONTENTS]

/**
 * The parts of a text in order; speech is a part a turn, without the rules that set off nothing.
 *
 * Without a head for the questions no section is explicit: the first head then covers both.
 */
export function partsOf(lines: readonly Line[]): readonly Part[] {
  const marks = marksOf(lines, (name) => sectionKindOf(name).kind !== 'other')
  const kinds = marks.map((mark) => (mark.kind === 'section' ? sectionKindOf(nameOf(mark)) : undefined))
  const hasOutline = kinds.some((kind) => kind?.kind === 'outline')
  const hasQa = kinds.some((kind) => kind?.kind === 'speech' && kind.section === 'qa')
  const parts: Part[] = [furnish('header', lines.slice(0, marks[0]?.first), [])]
  let section: RawTurn['section']
  marks.forEach((mark, i) => {
    const under = lines.slice(mark.last + 1, marks[i + 1]?.first)
    const kind = kinds[i]
    const head = kind === undefined ? [] : furnitureOf(lines.slice(mark.first, mark.last + 1), 'heading')
    if (mark.kind === 'legal') {
      parts.push(legal(lines.slice(mark.first)))
      return
    }
    if (kind === undefined) {
      parts.push(speech(under, mark, section, head))
      return
    }
    const contents: Contents = hasOutline && kind.kind === 'other' ? 'editorial' : CONTENTS[kind.kind]
    section = kind.kind === 'speech' && hasQa ? kind.section : undefined
    if (kind.kind === 'roster')
      parts.push({
        content: 'roster',
        side: kind.side,
        lines: under,
        furniture: [...head, ...furnitureOf(under, 'roster')],
        diagnostics: [],
      })
    else if (contents === 'editorial' || contents === 'unread') parts.push(furnish(contents, under, head))
    else if (under.some((line) => line.text !== '' && !isRule(line)))
      parts.push(speech(under, undefined, section, head))
    else parts.push(furnish('heading', under, head))
  })
  return parts
}

const CONTENTS = { roster: 'roster', speech: 'speech', outline: 'editorial', other: 'unread' } as const

const nameOf = ({ inner }: Mark): string => inner.map(({ text }) => text).join(' ')

/** From the first filled line to the last. */
function filledSpan(lines: readonly Line[]): Span | undefined {
  const first = lines.find(({ text }) => text !== '')
  const last = lines.findLast(({ text }) => text !== '')
  return first === undefined ? undefined : { start: first.start, end: last!.end }
}

function furnitureOf(lines: readonly Line[], kind: FurnitureKind): readonly Furniture[] {
  const span = filledSpan(lines)
  return span === undefined ? [] : [{ start: span.start, end: span.end, kind }]
}

const UNREAD = { code: 'unreadText', level: 'warn', message: 'text under an unknown head is no turn' } as const
const AFTER = {
  code: 'textAfterCall',
  level: 'warn',
  message: 'numbered turns after the legal notice are no part of the call',
} as const

function furnish(content: Exclude<FurnitureKind, 'roster'>, lines: readonly Line[], head: readonly Furniture[]): Part {
  const own = furnitureOf(lines, content)
  const isUnread = content === 'unread' && own.length > 0
  return { content, lines, furniture: [...head, ...own], diagnostics: isUnread ? [UNREAD] : [] }
}

const legal = (lines: readonly Line[]): Part => ({
  ...furnish('legal', lines, []),
  diagnostics: lines.some(isNumbered) ? [AFTER] : [],
})

function speech(
  lines: readonly Line[],
  heading: Mark | undefined,
  section: RawTurn['section'],
  head: readonly Furniture[],
): Part {
  const said: Line[] = []
  const furniture = [...head]
  for (const line of lines) {
    if (line.text === '') continue
    if (isRule(line)) furniture.push({ start: line.start, end: line.end, kind: 'heading' })
    else said.push(line)
  }
  return { content: 'speech', heading, section, lines: said, furniture, diagnostics: [] }
}
