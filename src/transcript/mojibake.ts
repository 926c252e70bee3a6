/** A text with its damage repaired, and how many damaged places it had. */
export interface Repaired {
  readonly text: string
  readonly repairs: number
}

/** What windows-1252 has at 0x80 to 0x9F; the five holes stay control characters. */
export const WINDOWS_1252_HIGH = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

/** The bytes of characters outside Latin-1. */
const HIGH_BYTES: ReadonlyMap<string, number> = new Map([...WINDOWS_1252_HIGH].map((each, i) => [each, 0x80 + i]))
const byteOf = (character: string): number => HIGH_BYTES.get(character) ?? character.charCodeAt(0)

/** Characters that stand for 0x80–0xBF, the later bytes of UTF-8. */
const LATER = `[\u0080-\u00bf${WINDOWS_1252_HIGH}]`
const SEQUENCE = `[Â-ß]${LATER}|[à-ï]${LATER}{2}|[ð-ô]${LATER}{3}`
const NEXT_SEQUENCE = new RegExp(SEQUENCE, 'y')
/** What is no whole sequence and yet no text: a lost last byte, a blank in place of a no-break space, a control. */
const REMNANT = '[\u0080-\u009f]|â€["\ufffd]?|Â(?= )'
const DAMAGE = new RegExp(`${SEQUENCE}|${REMNANT}`, 'g')
const SUSPECT = new RegExp(`[Â-ô]${LATER}|${REMNANT}`)
const LOST: Readonly<Record<string, string>> = { 'â€"': '—', 'â€': '”', 'â€\ufffd': '”', Â: '' }

/**
 * What damaged text is about: Latin letters, punctuation and symbols, ligatures, marks of order and of loss, signs;
 * and ƒ, ˆ and ˜, which damage leaves.
 */
const EXPECTED: readonly (readonly [from: number, to: number])[] = [
  [0x80, 0x17f],
  [0x192, 0x192],
  [0x2c6, 0x2c6],
  [0x2dc, 0x2dc],
  [0x1e00, 0x1eff],
  [0x2000, 0x27ff],
  [0xfb00, 0xfb06],
  [0xfeff, 0xfeff],
  [0xfffd, 0xfffd],
  [0x1f000, 0x1faff],
]
/** The least code point of a sequence of so many bytes. */
const LEAST: readonly number[] = [0, 0, 0x80, 0x800, 0x10000]
/** What good text may have after a letter: a mark, with or without a word behind it. */
const MARK = /^(?:[’–—…\u00a0]|[‘“”•»›](?!\p{L}))/u
/** Sequences in a row of so many characters are no chance, whatever they say: Greek, Chinese. */
const NO_CHANCE = 6
/** Text is damaged once or twice; a last pass reads the controls that came out. */
const PASSES = 4
/** So many pieces are joined at a time: a text of nothing but damage must not take memory for each. */
const MANY = 0x8000

/**
 * UTF-8 that was read as windows-1252 or Latin-1, once or several times over, read right: `donâ€™t` → `don’t`.
 *
 * Works sequence by sequence, so that text which is damaged only here and there comes out whole, and leaves alone what
 * good text may hold: `IRMÃ`, `METSÄ’S`, `É…`, `café »`. A capital before a mark can be either: there one sure place in
 * the text decides for all. Linear; a text without a suspicious pair is returned as it is.
 *
 * @example repairMojibake('Itâ€™s JosÃ©') // => { text: 'It’s José', repairs: 2 }
 */
export function repairMojibake(text: string): Repaired {
  const first = repairOnce(text)
  let last = first
  for (let pass = 1; pass < PASSES && last.repairs > 0; pass++) last = repairOnce(last.text)
  return { text: last.text, repairs: first.repairs }
}

function repairOnce(text: string): Repaired {
  if (!SUSPECT.test(text) || !hasSurePlace(text)) return { text, repairs: 0 }
  const chunks: string[] = []
  let pieces: string[] = []
  let at = 0
  let repairs = 0
  for (const { start, end, meant } of placesOf(text)) {
    pieces.push(text.slice(at, start), meant)
    at = end
    repairs++
    if (pieces.length < MANY) continue
    chunks.push(pieces.join(''))
    pieces = []
  }
  return { text: chunks.join('') + pieces.join('') + text.slice(at), repairs }
}

function hasSurePlace(text: string): boolean {
  for (const { isSure } of placesOf(text)) if (isSure) return true
  return false
}

/** A damaged place, or one that may be; what it was meant to be. */
interface Place {
  readonly start: number
  readonly end: number
  readonly meant: string
  readonly isSure: boolean
}

function* placesOf(text: string): Generator<Place> {
  let rowStart = 0
  let rowEnd = -1
  for (const { 0: said, index: start } of text.matchAll(DAMAGE)) {
    const end = start + said.length
    const code = codePointOf(said)
    if (code === undefined) {
      const meant = LOST[said] ?? WINDOWS_1252_HIGH[said.charCodeAt(0) - 0x80] ?? said
      // `Â ` behind a capital can be the end of a word of capitals.
      if (meant !== said) yield { start, end, meant, isSure: said !== 'Â' || !/\p{Lu}/u.test(text[start - 1] ?? '') }
      continue
    }
    if (start !== rowEnd) rowStart = start
    rowEnd = end
    const isRow = rowReaches(text, end, rowStart + NO_CHANCE)
    if (isRow || EXPECTED.some(([from, to]) => code >= from && code <= to))
      yield { start, end, meant: String.fromCodePoint(code), isSure: isRow || !isDoubtful(text, said, start) }
  }
}

/** The code point that a sequence spells; `undefined` for what is not well-formed. */
function codePointOf(said: string): number | undefined {
  if (said.length < 2 || LOST[said] !== undefined) return undefined
  const lead = byteOf(said[0]!) & (0x7f >> said.length)
  let code = lead
  for (let i = 1; i < said.length; i++) code = (code << 6) | (byteOf(said[i]!) & 0x3f)
  const isWellFormed = code >= LEAST[said.length]! && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff)
  return isWellFormed ? code : undefined
}

/** Whether sequences follow one another from `end` to `least`. */
function rowReaches(text: string, end: number, least: number): boolean {
  let at = end
  while (at < least) {
    NEXT_SEQUENCE.lastIndex = at
    const next = NEXT_SEQUENCE.exec(text)?.[0]
    if (next === undefined || codePointOf(next) === undefined) return false
    at += next.length
  }
  return true
}

/** Whether the characters of a sequence may also stand in good text: a letter that ends a word, and marks. */
function isDoubtful(text: string, said: string, start: number): boolean {
  if (said[0] === 'Â' || ![...said.slice(1)].every((each) => MARK.test(each))) return false
  if (said.length > 2) return true
  if (!MARK.test(text.slice(start + 1, start + 3))) return false
  const before = text[start - 1] ?? ''
  return said[0] === 'Ã' ? /[\p{L}\p{N}]/u.test(before) && !/\p{Ll}/u.test(before) : !/\p{Ll}/u.test(before)
}
