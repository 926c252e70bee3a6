import type { Span } from '../../base/span.js'
import { type Body, bodyOf, type Piece } from '../body.js'
import { rawTurn } from '../raw-turn.js'
import type { Line } from '../source.js'
import type { Diagnostic, Furniture, FurnitureKind, RawTurn } from '../types.js'
import { unwrapperIfWrapped } from '../unwrap.js'
import { readUnheaded } from './unheaded.js'

/** Who speaks from here on, as the heading says it. */
export interface Speaker {
  readonly name: string
  readonly title: string | null
  readonly firm: string | null
}

/** What a line or block of a source is; one without a mark is speech. */
export type Mark =
  | {
      readonly is: 'heading'
      readonly speaker: Speaker
      readonly label: string
      readonly asks?: 'question' | 'answer'
      /** Speech that begins in the same block. */
      readonly said?: string
    }
  | { readonly is: 'section'; readonly section: 'prepared' | 'qa' }
  | { readonly is: 'furniture'; readonly kind: FurnitureKind }

export interface Cut {
  readonly turns: readonly RawTurn[]
  readonly furniture: readonly Furniture[]
  readonly diagnostics: readonly Diagnostic[]
}

const OPERATOR = { label: null, name: 'Operator', title: null, firm: null } as const
/** Inside a turn these can stand in the middle of a sentence. */
const CUTS_IN: ReadonlySet<FurnitureKind> = new Set(['advertisement', 'footer', 'header'])

/**
 * Turns from marked parts: a heading opens a turn, speech goes to it, furniture is taken out of it.
 *
 * A section line closes the turn before it and says the section of what follows. Speech under no heading is read by
 * `readUnheaded`.
 *
 * @param source The text the parts are lines of; `null` where they are no stretches of it (blocks of a page): no spans.
 */
export function cutTurns(source: string | null, parts: readonly Line[], marks: ReadonlyMap<number, Mark>): Cut {
  const turns: RawTurn[] = []
  const furniture: Furniture[] = []
  const diagnostics: Diagnostic[] = []
  let section: RawTurn['section']
  let heading: { readonly part: Line; readonly mark: Mark & { is: 'heading' } } | undefined
  let said: Said[] = []
  let hasCut = false
  let isApart = false
  let open: FurnitureKind | undefined

  const unwrap = source === null ? undefined : unwrapperIfWrapped(parts)
  const bodyIn = (lines: readonly Said[]): Body => {
    if (source === null) return bodyOfBlocks(lines)
    if (unwrap === undefined) return bodyOf(source, lines)
    const { pieces, hyphens } = unwrap(lines.flatMap((line) => (line.isApart === true ? [BLANK, line] : [line])))
    for (const hyphen of hyphens) furniture.push(hyphen)
    return bodyOf(
      source,
      pieces.map((piece, i) => (lines[i]!.join === ' ' ? { ...piece, join: ' ' } : piece)),
    )
  }

  const close = (): void => {
    const body = said
    said = []
    if (heading !== undefined) turns.push(turnOf(source, heading.part, heading.mark, bodyIn(body), section))
    else if (body.length > 0) closeUnheaded(body)
    heading = undefined
  }

  const closeUnheaded = (body: readonly Said[]): void => {
    const { notices, speech, diagnostics: oddities } = readUnheaded(body, section, turns.length)
    for (const { start, end, kind } of notices) furniture.push({ start, end, kind })
    diagnostics.push(...oddities)
    if (speech.length === 0) return
    const said = bodyIn(speech)
    turns.push(rawTurn(OPERATOR, section, said, said.pieces))
  }

  const remove = ({ start, end }: Span, kind: FurnitureKind): void => {
    if (open === kind) furniture.push({ start: furniture.pop()!.start, end, kind })
    else furniture.push({ start, end, kind })
    open = kind
  }

  parts.forEach((part, i) => {
    if (part.text === '') {
      isApart = true
      return
    }
    const mark = marks.get(i)
    if (mark === undefined) {
      const isRejoined = hasCut && said.length > 0 && isBroken(said.at(-1)!.text, part.text)
      said.push({ start: part.start, end: part.end, text: part.text, join: isRejoined ? ' ' : '\n', isApart })
      hasCut = false
      isApart = false
      open = undefined
      return
    }
    if (mark.is === 'furniture') {
      hasCut ||= CUTS_IN.has(mark.kind)
      remove(part, mark.kind)
      return
    }
    close()
    open = undefined
    hasCut = false
    if (mark.is === 'section') {
      section = mark.section
      furniture.push({ start: part.start, end: part.end, kind: 'heading' })
      return
    }
    heading = { part, mark }
    if (mark.said !== undefined && mark.said !== '') said.push({ start: 0, end: 0, text: mark.said, join: '\n' })
  })
  close()
  furniture.sort((a, b) => a.start - b.start)
  return { turns, furniture: source === null ? [] : furniture, diagnostics }
}

/** A line of speech, and what joins it to the one before. */
interface Said extends Piece {
  readonly text: string
  /** An empty line stands before it. */
  readonly isApart?: boolean
}

const BLANK: Line = { start: 0, end: 0, text: '' }

function turnOf(
  source: string | null,
  { start, end }: Line,
  { speaker: { name, title, firm }, label, asks }: Mark & { is: 'heading' },
  body: Body,
  section: RawTurn['section'],
): RawTurn {
  const pieces = source === null ? [] : [{ start, end }, ...body.pieces]
  return rawTurn({ label, name, title, firm }, section, body, pieces, { asks })
}

function bodyOfBlocks(said: readonly Said[]): Body {
  const text = said.map(({ text: line, join }, i) => (i === 0 ? '' : join) + line).join('')
  return { text, span: null, pieces: [] }
}

/** True for two halves of one sentence. */
const isBroken = (before: string, after: string): boolean => !/[.?!:"”)\]]$/.test(before) && /^\p{Ll}/u.test(after)
