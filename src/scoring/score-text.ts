import type { Span } from '../base/span.js'
import { type Room, roomFor } from '../text/room.js'
import { scan, type Tokens } from '../text/scan.js'
import { splitSentences } from '../text/sentences.js'
import { KIND } from '../text/symbols.js'
import type { Cue, Rejection } from './cue.js'
import type { Engine } from './engine.js'
import { findCues } from './find-cues.js'
import { findOwn, freeOwners, inTextOrder } from './find-own.js'
import { looksForward } from './forward.js'
import { isQuestion, type SentencePlace } from './place.js'
import { composeTone, type Tone, type TonePart } from './tone.js'

const NONE: readonly never[] = []
const { word: WORD, number: NUMBER } = KIND

/** What hedgerow says of one sentence. Offsets are into the scored text. */
export interface SentenceScore extends Span {
  readonly words: number
  /** Numbers, years included. */
  readonly numbers: number
  /** At least one cue of the eight hedge classes. */
  readonly hedged: boolean
  readonly tone: Tone
  readonly toneScore: number
  readonly toneParts: readonly TonePart[]
  /** The sentence lies in a safe-harbour, non-GAAP or replay notice. */
  readonly boilerplate: boolean
  /** It ends in a question mark. */
  readonly question: boolean
  /** It says what is planned, expected or to come. */
  readonly forward: boolean
  /** In text order; on each axis they do not overlap. */
  readonly cues: readonly Cue[]
  /** Only with `explain`. */
  readonly rejected: readonly Rejection[]
}

/** What is known of a text before it is scored, and what is told. */
export interface ScoreOptions {
  /** Notices, in order: sentences that lie at least half inside one are `boilerplate`. Default: none. */
  readonly notices?: readonly Span[]
  /** Annotations, in order: their words are neither matched nor counted. Default: none. */
  readonly annotations?: readonly Span[]
  /** Take the text as one sentence. Default: false. */
  readonly whole?: boolean
  /** Also give the matches that were refused, with the reason. Default: false. */
  readonly explain?: boolean
}

/**
 * Score a text sentence by sentence.
 *
 * Pure and total: any string has a score, the empty one has no sentences.
 *
 * @example scoreText('We think so.', engine)[0]?.hedged // => true
 */
export function scoreText(text: string, engine: Engine, options: ScoreOptions = {}): SentenceScore[] {
  const desk = spare ?? { room: roomFor(text.length), owners: new Uint8Array(0) }
  spare = undefined
  const scores = scoreOn(desk, text, engine, options)
  if (text.length <= KEPT) spare = desk
  return scores
}

/** Where a text is laid out to be scored: nothing of it is in the scores, and the next text may have it. */
interface Desk {
  readonly room: Room
  /** Who owns each token of a sentence, on each axis. */
  owners: Uint8Array
}

/** The desk that is free; it is taken while in use, should a judge score texts itself. */
let spare: Desk | undefined
/** The desk of a longer text is not kept. */
const KEPT = 2 ** 20

function scoreOn(desk: Desk, text: string, engine: Engine, options: ScoreOptions): SentenceScore[] {
  const { own, lexicons } = engine
  const tokens = scan(text, lexicons.vocabulary, options.annotations, desk.room)
  const ownTokens = own === undefined ? undefined : scan(text, own.vocabulary, options.annotations)
  const starts = options.whole === true ? (tokens.count > 0 ? [0, tokens.count] : [0]) : splitSentences(tokens)
  let longest = 0
  for (let k = 0; k + 1 < starts.length; k++) longest = Math.max(longest, starts[k + 1]! - starts[k]!)
  const owned = (own ?? lexicons).axes.length * longest
  if (desk.owners.length < owned) desk.owners = new Uint8Array(2 * owned)
  const scores: SentenceScore[] = []
  const notices = options.notices ?? []
  let notice = 0
  for (let k = 0; k + 1 < starts.length; k++) {
    const from = starts[k]!
    while (notice < notices.length && notices[notice]!.end <= tokens.start[from]!) notice++
    scores.push(
      scoreSentence(tokens, ownTokens, from, starts[k + 1]!, engine, notices[notice], desk.owners, options.explain),
    )
  }
  return scores
}

function scoreSentence(
  tokens: Tokens,
  ownTokens: Tokens | undefined,
  from: number,
  to: number,
  engine: Engine,
  notice: Span | undefined,
  scratch: Uint8Array,
  explain: boolean | undefined,
): SentenceScore {
  const { lexicons, judge } = engine
  const place: SentencePlace = { tokens, sets: lexicons.wordSets, from, to, judge }
  if (ownTokens !== undefined) freeOwners(scratch, to - from)
  const { cues: placed, rejected } = findCues(lexicons, place, scratch, explain)
  const { tone, toneScore, parts } = composeTone(place, placed)
  const own = findOwn(engine, place, ownTokens, scratch, explain)
  const start = tokens.start[from]!
  const end = tokens.end[to - 1]!
  const { kind } = tokens
  let words = 0
  let numbers = 0
  for (let i = from; i < to; i++) {
    if (kind[i] === WORD) words++
    else if (kind[i] === NUMBER) numbers++
  }
  const question = isQuestion(place)
  const cues = placed.length === 0 ? NONE : placed.map(({ cue }) => cue)
  return {
    start,
    end,
    words: words + numbers,
    numbers,
    hedged: cues.some(({ family }) => family === 'hedge'),
    tone,
    toneScore,
    toneParts: parts,
    boilerplate: notice !== undefined && 2 * (Math.min(end, notice.end) - Math.max(start, notice.start)) >= end - start,
    question,
    forward: looksForward(cues, question),
    cues: inTextOrder(cues, own),
    rejected: own.rejected.length === 0 ? rejected : [...rejected, ...own.rejected],
  }
}
