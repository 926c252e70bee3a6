import { BLANK, DIGIT, LETTER, NEWLINE } from '../base/characters.js'
import { unlistedSymbol } from './beginnings.js'
import { APOSTROPHE, BEYOND, CLASS_OF_BYTE, type Folded, foldText } from './fold.js'
import { allocate, type Room } from './room.js'
import { KEPT, LONGEST, spellingOf } from './spelling.js'
import { KIND, SPACE, SYMBOL } from './symbols.js'
import { cliticStart, isMagnitude, isTail, markEnd, markSymbol, numberEnd, wordEnd } from './token-ends.js'
import { spelledSymbol, symbolOf, type Vocabulary } from './vocabulary.js'

// An import or a field costs a look at each use, a constant of this file does not.
const { none: NO_SPACE, blank: SOME_SPACE, newline: LINE_BREAK } = SPACE
const { unknown: UNKNOWN } = SYMBOL
const { word: WORD } = KIND
const LONGEST_WORD = LONGEST
const [KEPT_A, KEPT_B, KEPT_C] = KEPT
const [CANN, OT] = spellingOf(foldText('cannot'), 0, 6)
const CLASSES = CLASS_OF_BYTE
const NOT_ASCII = (BEYOND << 24) | (BEYOND << 16) | (BEYOND << 8) | BEYOND
const [SPACE_BAR, DOT, COLON, AT] = [32, 46, 58, 64]
/** 1 for what may carry a word on after its letters, a full stop too; by byte. */
const JOINS = CLASSES.map((found, byte) => (found === DIGIT || [APOSTROPHE, DOT, COLON, AT].includes(byte) ? 1 : 0))

/**
 * Cut a folded text into tokens, and put them into room.
 *
 * The plain version of the loop is `cutToken` for whatever is no white space. Most tokens are words of ASCII letters
 * with a blank or mark behind: of these the end is found at once by the bits of `letters`, the spelling is read four
 * characters at a time, and no branch depends on how long they are. That takes a third of the time.
 */
export function cutTokens(folded: Folded, vocabulary: Vocabulary, room: Room): void {
  const { bytes, view, letters } = folded
  const { length } = folded.text
  let { start, end, symbol, kind, space } = room.columns
  let count = 0
  let gap: number = NO_SPACE
  for (let i = 0; i < length; ) {
    if (count + 2 > start.length) {
      room.columns = allocate(start.length * 2, room.columns)
      ;({ start, end, symbol, kind, space } = room.columns)
    }
    // Bits of the next 32 characters that are no letters: the lowest tells how many letters there are, none that all are.
    const bit = i & 31
    const others = ~((letters[i >> 5]! >>> bit) | ((letters[(i >> 5) + 1]! << 1) << (31 - bit)))
    const run = 31 - Math.clz32(others & -others)
    if (run > 0) {
      const next = bytes[i + run]!
      if (run <= LONGEST_WORD && (JOINS[next] === 0 || (next === DOT && CLASSES[bytes[i + run + 1]!] !== LETTER))) {
        const a = view.getInt32(i, true) & KEPT_A[run]!
        const b = view.getInt32(i + 4, true) & KEPT_B[run]!
        const c = view.getInt32(i + 8, true) & KEPT_C[run]!
        if (((a | b | c) & NOT_ASCII) === 0 && (a !== CANN || b !== OT || c !== 0)) {
          const known = spelledSymbol(vocabulary, a, b, c)
          start[count] = i
          i += run
          end[count] = i
          symbol[count] = known === UNKNOWN ? unlistedSymbol(vocabulary, bytes, i - run, i) : known
          kind[count] = WORD
          space[count++] = gap
          gap = NO_SPACE
          if (next === SPACE_BAR) {
            gap = SOME_SPACE
            i++
          }
          continue
        }
      }
    } else {
      const found = CLASSES[bytes[i]!]!
      if (found >= BLANK) {
        if (found === NEWLINE) gap = LINE_BREAK
        else if (gap === NO_SPACE) gap = SOME_SPACE
        i++
        continue
      }
    }
    start[count] = i
    space[count] = gap
    gap = NO_SPACE
    room.count = count
    i = cutToken(folded, i, vocabulary, room)
    count = room.count
  }
  room.count = count
}

/** Write the token that starts here, and the tail it may have; give where the next may start. */
function cutToken(folded: Folded, start: number, vocabulary: Vocabulary, room: Room): number {
  const { bytes } = folded
  const found = CLASSES[bytes[start]!]!
  if (found === LETTER) {
    const last = wordEnd(bytes, start)
    const cut = cliticStart(bytes, start, last)
    write(room, cut, symbolAt(folded, start, cut, vocabulary, true), KIND.word)
    if (cut === last) return last
    room.columns.start[room.count] = cut
    room.columns.space[room.count] = SPACE.none
    write(room, last, symbolAt(folded, cut, last, vocabulary, false), KIND.clitic)
    return last
  }
  if (found === DIGIT) {
    const digits = numberEnd(bytes, start)
    const last = CLASSES[bytes[digits]!] === LETTER ? wordEnd(bytes, digits) : digits
    if (last === digits || isMagnitude(bytes, digits, last)) write(room, last, SYMBOL.number, KIND.number)
    else write(room, last, symbolAt(folded, start, last, vocabulary, false), KIND.word)
    return last
  }
  if (bytes[start] === APOSTROPHE && isTail(bytes, start)) {
    const last = wordEnd(bytes, start + 1)
    write(room, last, symbolAt(folded, start, last, vocabulary, false), KIND.clitic)
    return last
  }
  const last = markEnd(folded, start)
  write(room, last, markSymbol(bytes, start, last), KIND.mark)
  return last
}

/** The symbol of any letters and digits; what the vocabulary lacks may have a beginning or end of its own if it is whole. */
function symbolAt(
  { text, bytes }: Folded,
  start: number,
  end: number,
  vocabulary: Vocabulary,
  isWhole: boolean,
): number {
  let isAscii = true
  for (let i = start; i < end && isAscii; i++) isAscii = bytes[i]! < BEYOND
  // Bytes do not tell apart what is beyond ASCII.
  const codes = isAscii ? bytes : foldText(text.slice(start, end))
  const from = isAscii ? start : 0
  const known = symbolOf(vocabulary, codes, from, from + end - start)
  return known === UNKNOWN && isWhole ? unlistedSymbol(vocabulary, codes, from, from + end - start) : known
}

function write(room: Room, end: number, symbol: number, kind: number): void {
  const { columns, count } = room
  columns.end[count] = end
  columns.symbol[count] = symbol
  columns.kind[count] = kind
  room.count = count + 1
}
