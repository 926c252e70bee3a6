import { bodyOf } from '../body.js'
import { countMatches } from '../count-matches.js'
import { letterShare } from '../letter-share.js'
import type { Line, Source } from '../source.js'
import type { Format, Look, RawCall } from '../types.js'

/** So much of a text tells whether it is prose. */
const HEAD = 20_000
/** Prose has a few sentences of a few words, on lines of their own or not. */
const FEWEST_SENTENCES = 3
const FEWEST_WORDS = 3
const WORD = /\p{L}{2,30}/gu
/** and most of its characters are letters. */
const LETTER_SHARE = 0.6
/** Any other format that fits knows more. */
const SCORE = 0.05

function look(source: Source): Look {
  return { score: isProse(source.text.slice(0, HEAD)) ? SCORE : 0, read: () => [read(source)] }
}

function isProse(text: string): boolean {
  if (letterShare(text) < LETTER_SHARE) return false
  let full = 0
  for (const sentence of text.split(/[.?!…](?=\s|$)|[\r\n]+/)) {
    if (countMatches(WORD, sentence, FEWEST_WORDS) >= FEWEST_WORDS) full++
    if (full === FEWEST_SENTENCES) return true
  }
  return false
}

/** The whole text is one turn of nobody. */
function read({ text, lines }: Source): RawCall {
  const pieces = lines.map(({ start, end }: Line) => ({ start, end, join: '\n' as const }))
  const body = bodyOf(text, pieces)
  return {
    turns: [{ label: null, name: '', title: null, firm: null, section: undefined, ...body }],
    roster: [],
    company: {},
    event: {},
    coverage: 'unlabelled',
    furniture: [],
    diagnostics: [
      {
        code: 'noSpeakers',
        level: 'warn',
        message: 'nothing says who speaks, so questions and answers cannot be told apart and the comparison is refused',
      },
    ],
  }
}

/** Sentences and nothing else, often one a line: the last resort (FORMATS 2.15). */
export const sentenceLines: Format = {
  id: 'sentence-lines',
  medium: 'text',
  lastResort: true,
  looksFor: 'sentences without speakers, one a line or running on',
  look,
}
