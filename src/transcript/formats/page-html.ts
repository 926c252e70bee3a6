import { callOfText } from '../schemas/call-text.js'
import type { ReadText } from '../schemas/schema.js'
import type { Format, Look } from '../types.js'

/** A page of which no site is known says less than one of a known site. */
const SCORE = 0.5

/** A printed page ends with its number. */
const PAGE_NUMBER = /^\d{1,3}$/

/**
 * A page of any other site, and exhibits of filings: its lines are read as text, without places in the source.
 *
 * @param readText How a text with speakers is read; `undefined` where it is in no such format.
 */
export const pageHtml = (readText: ReadText): Format => ({
  id: 'page-html',
  medium: 'html',
  lastResort: true,
  looksFor: 'any other page whose lines read as one of the text formats, such as an exhibit of a filing',
  look: ({ blocks }): Look => {
    const text = blocks
      .flatMap(({ text, place }) => (place === 'promotion' || PAGE_NUMBER.test(text) ? [] : [text]))
      .join('\n\n')
    const call = readText(text)
    if (call === undefined) return { score: 0, read: () => [] }
    return { score: SCORE, read: () => [callOfText(text, () => call)!] }
  },
})
