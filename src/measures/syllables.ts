const codeOf = (letter: string): number => letter.charCodeAt(0)
const D = codeOf('d')
const E = codeOf('e')
const G = codeOf('g')
const I = codeOf('i')
const L = codeOf('l')
const N = codeOf('n')
const S = codeOf('s')
const U = codeOf('u')
const Y = codeOf('y')
const VOWEL = new Uint8Array(0x10000)
for (const letter of 'aeiouyAEIOUY') VOWEL[codeOf(letter)] = 1
/** Behind i, these vowels open a syllable of their own … */
const AFTER_I = new Set([...'aou'].map(codeOf))
/** … but not after these: "nation", "special", "million". */
const BLENDS = new Set([...'cglstx'].map(codeOf))
const A = codeOf('a')
const BEFORE_UA = new Set([...'gq'].map(codeOf))
/** Before these a final e stays silent: "like|ly", "state|ment". */
const SILENT_BEFORE = ['ly', 'ment', 'ful', 'less', 'ness'].map((ending) => [...ending].map(codeOf))

/**
 * Syllables of the word `[start, end)` of a text; endings -ed, -es and -ing do not count, as Gunning's fog wants it.
 *
 * A syllable is a group of vowels (a e i o u, and y but at the start and between vowels). "ia io iu" are two, but after
 * c g l s t x; so is "ua", but after g q. A final e is silent, but after consonant and l; and so it is before -ly, -ment,
 * -ful, -less, -ness. A rule of thumb for English: letters with accents are no vowels, names are read as English words.
 *
 * @example syllables('expected', 0, 8) // => 2: the ending -ed does not count
 */
export function syllables(text: string, start: number, end: number): number {
  const groups = vowelGroups(text, start, end)
  return groups < 2 ? groups : Math.max(1, groups - silent(text, start, end))
}

/**
 * Has the word `[start, end)` of a text three syllables or more?
 *
 * @example isComplex('visibility', 0, 10) // => true
 */
export function isComplex(text: string, start: number, end: number): boolean {
  const groups = vowelGroups(text, start, end)
  return groups > 3 || (groups === 3 && silent(text, start, end) === 0)
}

function vowelGroups(text: string, start: number, end: number): number {
  let groups = 0
  let inGroup = false
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i)
    if (VOWEL[code] === 0) inGroup = false
    else if ((code | 32) === Y && (inGroup || i === start) && isVowelAt(text, i + 1, end)) inGroup = false
    else if (!inGroup) {
      groups++
      inGroup = true
    } else if (splits(text, start, i)) groups++
  }
  return groups
}

const lower = (text: string, i: number): number => text.charCodeAt(i) | 32
const isVowelAt = (text: string, i: number, end: number): boolean => i < end && VOWEL[text.charCodeAt(i)] === 1

/** Does the vowel at `i` open a syllable of its own behind the vowel before it? */
function splits(text: string, start: number, i: number): boolean {
  const first = lower(text, i - 1)
  if (first !== I && first !== U) return false
  const second = lower(text, i)
  const before = i - 2 < start ? 0 : lower(text, i - 2)
  return first === I ? AFTER_I.has(second) && !BLENDS.has(before) : second === A && !BEFORE_UA.has(before)
}

/** 1 where the last vowel group is silent or that of an ending, else 0. */
function silent(text: string, start: number, end: number): number {
  const last = lower(text, end - 1)
  if (last === E) return silentE(text, start, end - 1) ? 1 : 0
  if (last === D || last === S) return lower(text, end - 2) === E && isConsonant(text, start, end - 3) ? 1 : 0
  if (last === G)
    return lower(text, end - 2) === N && lower(text, end - 3) === I && isConsonant(text, start, end - 4) ? 1 : 0
  for (const ending of SILENT_BEFORE) {
    const from = end - ending.length
    if (last !== ending.at(-1) || from - 1 <= start || lower(text, from - 1) !== E) continue
    if (ending.every((code, k) => lower(text, from + k) === code)) return silentE(text, start, from - 1) ? 1 : 0
  }
  return 0
}

const isConsonant = (text: string, start: number, i: number): boolean => i >= start && VOWEL[text.charCodeAt(i)] === 0
/** An e behind a consonant, but not behind consonant and l: "tab|le". */
const silentE = (text: string, start: number, i: number): boolean =>
  isConsonant(text, start, i - 1) && !(lower(text, i - 1) === L && isConsonant(text, start, i - 2))
