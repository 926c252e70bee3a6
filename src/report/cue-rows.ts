import { AXES, type Axis } from '../lexicon/classes.js'
import type { ScoredCall } from '../scoring/score-call.js'
import type { SentenceScore } from '../scoring/score-text.js'

/** One cue as a row: the shape of `hedgerow cues --format jsonl`. Offsets are into the turn's text. */
export interface CueRow {
  readonly turn: number
  /** Index of the sentence in its turn. */
  readonly sentence: number
  readonly start: number
  readonly end: number
  readonly text: string
  readonly class: string
  readonly axis: Axis
  readonly strength: number
  readonly negated: boolean
  /** Only of cues that are part of the sentence's tone: the signed weight, and the words that name what moves. */
  readonly weight?: number
  readonly of?: string
  readonly entry: string
  readonly lexicon: string
  readonly source: string
  readonly speaker: string
  readonly role: string
  readonly section: string
  readonly kind: string
  readonly boilerplate: boolean
  /** Only in rows of refused matches: the sense rule that refused, or `overlap`. */
  readonly rejected?: string
}

/** Which cues are shown. */
export interface CueFilter {
  /** `own`: every category of the user's own lexicons. Default: `stance`. */
  readonly axis?: Axis | 'own' | 'all'
  /** Also the refused matches. Default: false. */
  readonly rejected?: boolean
}

const isShipped = (axis: Axis): boolean => AXES.some((each) => each === axis)

/** What a cue adds to the tone of its sentence. */
function toneOf({ toneParts }: SentenceScore, start: number, id: string): Pick<CueRow, 'weight' | 'of'> {
  const part = toneParts.find((each) => each.start === start && each.class === id)
  if (part === undefined) return {}
  return part.of === undefined ? { weight: part.weight } : { weight: part.weight, of: part.of }
}

/** The cues of a scored call, in text order. */
export function cueRows(call: ScoredCall, { axis = 'stance', rejected = false }: CueFilter = {}): readonly CueRow[] {
  return call.turns.flatMap(({ turn, sentences }) =>
    sentences.flatMap((sentence, index) => {
      const { speaker, role, section, kind } = turn
      const where = { turn: turn.index, sentence: index }
      const said = { speaker, role, section, kind, boilerplate: sentence.boilerplate }
      const held = sentence.cues.map(
        ({ start, end, text, class: id, axis: on, strength, negated, entry }): CueRow => ({
          ...where,
          start,
          end,
          text,
          class: id,
          axis: on,
          strength,
          negated,
          ...toneOf(sentence, start, id),
          entry: entry.pattern,
          lexicon: entry.lexicon,
          source: entry.source,
          ...said,
        }),
      )
      const refused = rejected
        ? sentence.rejected.map(
            ({ start, end, text, entry, reason }): CueRow => ({
              ...where,
              start,
              end,
              text,
              class: entry.class,
              axis: entry.axis,
              strength: entry.strength,
              negated: false,
              entry: entry.pattern,
              lexicon: entry.lexicon,
              source: entry.source,
              ...said,
              rejected: reason,
            }),
          )
        : []
      return [...held, ...refused]
        .filter((row) => axis === 'all' || row.axis === axis || (axis === 'own' && !isShipped(row.axis)))
        .sort((a, b) => a.start - b.start)
    }),
  )
}
