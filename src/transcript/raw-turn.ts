import type { Span } from '../base/span.js'
import type { Body } from './body.js'
import type { RawTurn } from './types.js'

/** What not every source says of a turn. */
type Extras = { readonly [key in 'asks' | 'origin' | 'flags']?: RawTurn[key] | undefined }

/**
 * A turn from who speaks, its section and its words. What is `undefined` of the extras is left out.
 *
 * @param pieces All its stretches of the source: those of the body, and the heading before them.
 */
export function rawTurn(
  { label, name, title, firm }: Pick<RawTurn, 'label' | 'name' | 'title' | 'firm'>,
  section: RawTurn['section'],
  { text, span }: Body,
  pieces: readonly Span[],
  extras: Extras = {},
): RawTurn {
  // No spreads: there are a hundred turns a call, and a spread costs as much as reading a paragraph.
  const turn: { -readonly [key in keyof RawTurn]: RawTurn[key] } = {
    label,
    name,
    title,
    firm,
    section,
    text,
    span,
    pieces,
  }
  if (extras.asks !== undefined) turn.asks = extras.asks
  if (extras.origin !== undefined) turn.origin = extras.origin
  if (extras.flags !== undefined) turn.flags = extras.flags
  return turn
}
