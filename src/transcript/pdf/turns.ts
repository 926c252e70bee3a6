import { bodyOf } from '../body.js'
import { readUnheaded } from '../headed/unheaded.js'
import { rawTurn } from '../raw-turn.js'
import { type Line, trimmed } from '../source.js'
import type { Diagnostic, Furniture, FurnitureKind, RawTurn } from '../types.js'
import { unwrapper, type WrappedLine } from '../unwrap.js'

/** Who speaks from here on; `next` is the line after the heading. */
export interface HeadingMark extends Pick<RawTurn, 'name' | 'title' | 'firm' | 'asks'> {
  readonly is: 'heading'
  readonly next: number
  /** Where in line `next` the heading ends and speech begins. */
  readonly from?: number
}

/** What lines of a page text are, up to line `next`; lines without a mark are speech. */
export type PdfMark =
  | HeadingMark
  | { readonly is: 'section'; readonly section: 'prepared' | 'qa'; readonly next: number }
  | { readonly is: 'furniture'; readonly kind: FurnitureKind; readonly next: number }
  /** A sign beside the speech that says what the turn does. */
  | { readonly is: 'sign'; readonly asks: NonNullable<RawTurn['asks']>; readonly next: number }

export interface PdfTurns {
  readonly turns: readonly RawTurn[]
  readonly furniture: readonly Furniture[]
  readonly diagnostics: readonly Diagnostic[]
}

const OPERATOR = { label: null, name: 'Operator', title: null, firm: null } as const

/**
 * Turns from marked lines, with wrapped lines joined and broken words repaired.
 *
 * Without a head for the questions no section is explicit: the first head then covers both.
 *
 * @param lines Without those of the pages; all of them, so that their width can be told.
 * @param start The first line of the call.
 */
export function turnsIn(
  text: string,
  lines: readonly Line[],
  start: number,
  marks: ReadonlyMap<number, PdfMark>,
): PdfTurns {
  const unwrap = unwrapper(speechOf(lines, start, marks))
  const turns: RawTurn[] = []
  const furniture: Furniture[] = []
  const diagnostics: Diagnostic[] = []
  const hasQa = [...marks.values()].some((mark) => mark.is === 'section' && mark.section === 'qa')
  let section: RawTurn['section']
  let open: { readonly mark: HeadingMark; readonly head: Line[]; asks: RawTurn['asks'] } | undefined
  let body: WrappedLine[] = []

  const close = (): void => {
    const said = body
    body = []
    if (open === undefined) {
      unheaded(said)
      return
    }
    const { mark, head, asks } = open
    open = undefined
    const { pieces, hyphens } = unwrap(said)
    for (const hyphen of hyphens) furniture.push(hyphen)
    const spoken = bodyOf(text, pieces)
    const label = head.map((line) => line.text).join(' ')
    const isEmpty = spoken.text === ''
    if (isEmpty) diagnostics.push(noText(label, turns.length))
    const speaker = { label, name: mark.name, title: mark.title, firm: mark.firm }
    const own = [...head.map(spanOf), ...spoken.pieces]
    turns.push(rawTurn(speaker, section, spoken, own, { asks, flags: isEmpty ? ['empty'] : undefined }))
  }

  const unheaded = (said: readonly Line[]): void => {
    const filled = said.filter((line) => line.text !== '')
    if (filled.length === 0) return
    const found = readUnheaded(filled, section, turns.length)
    for (const notice of found.notices) furniture.push(notice)
    diagnostics.push(...found.diagnostics)
    if (found.speech.length === 0) return
    const { pieces, hyphens } = unwrap(found.speech)
    for (const hyphen of hyphens) furniture.push(hyphen)
    const spoken = bodyOf(text, pieces)
    turns.push(rawTurn(OPERATOR, section, spoken, spoken.pieces, { flags: ['no-speaker'] }))
  }

  for (let i = start; i < lines.length; i++) {
    const mark = marks.get(i)
    if (mark === undefined) {
      body.push(lines[i]!)
      continue
    }
    const covered = lines.slice(i, mark.next).filter((line) => line.text !== '')
    i = mark.next - 1
    if (mark.is === 'heading') {
      close()
      const rest = mark.from === undefined ? undefined : restOf(text, lines[mark.next]!, mark.from)
      open = { mark, head: rest === undefined ? covered : [...covered, rest.head], asks: mark.asks }
      if (rest === undefined) continue
      body.push(rest.said)
      i++
    } else if (mark.is === 'sign' && open !== undefined && section !== 'prepared') {
      open.asks ??= mark.asks
      open.head.push(...covered)
    } else if (mark.is === 'sign') body.push(...covered)
    else {
      if (mark.is === 'section') close()
      for (const line of covered)
        furniture.push({ ...spanOf(line), kind: mark.is === 'section' ? 'heading' : mark.kind })
      if (mark.is === 'section') section = hasQa ? mark.section : undefined
    }
  }
  close()
  return { turns, furniture, diagnostics }
}

/** The lines without a mark: leaders and heads would mislead about the width of the speech. */
function speechOf(lines: readonly Line[], start: number, marks: ReadonlyMap<number, PdfMark>): readonly Line[] {
  const speech: Line[] = []
  for (let i = start; i < lines.length; i++) {
    const mark = marks.get(i)
    if (mark !== undefined && mark.next > i) i = mark.next - 1
    else speech.push(lines[i]!)
  }
  return speech
}

const spanOf = ({ start, end }: Line) => ({ start, end })

const noText = (label: string, turn: number): Diagnostic => ({
  code: 'missingText',
  level: 'warn',
  turn,
  message: `nothing stands under "${label}"`,
})

/** A line cut into the end of a heading and the speech after it. */
function restOf(text: string, line: Line, from: number): { readonly head: Line; readonly said: WrappedLine } {
  return {
    head: trimmed(text, line.start, line.start + from),
    said: { ...trimmed(text, line.start + from, line.end), full: line.text.length },
  }
}
