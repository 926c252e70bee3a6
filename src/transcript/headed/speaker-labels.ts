import { looksLikeName } from '../names.js'
import { isSmallLetter, lastCode, oneOf } from '../signs.js'

const CHAIR =
  /^(?:Operator|OPERATOR|Coordinator|Moderator|Facilitator|Editor|Conference (?:Operator|Facilitator|Coordinator|Moderator))$/
const UNNAMED = /^(?:Un(?:identified|known|verified)) ?[A-Z][A-Za-z]*(?: [A-Z][A-Za-z]*){0,3}(?: \d{1,2})?$|^\?\?+$/
/** What these begin with. */
const beginsLabel = oneOf('OCMFEU?')
/** What a label can bear behind it without being another's. */
const TRAIL = /[ ,]*(?:\((?:Operator Instructions|ph)\)|\[(?:Operator Instructions|ph)\])?[ ,:]*$/i
const trails = oneOf(' ,:)]')
/** Han, kana, Hangul: scripts without capitals. */
const NO_CAPITALS = /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}·・ ]{2,20}$/u

/**
 * Who speaks where the label is no name: `Operator`, `Unidentified Analyst`, `Operator (Operator Instructions)`.
 *
 * @returns The label without what trails it; `undefined` for any other line.
 */
export function unnamedLabel(line: string): string | undefined {
  if (line.length > 60 || !beginsLabel(line.charCodeAt(0))) return undefined
  const label = trails(lastCode(line)) ? line.replace(TRAIL, '') : line
  return CHAIR.test(label) || UNNAMED.test(label) ? label : undefined
}

/** True for the label of who runs the call. */
export const isChair = (label: string): boolean => CHAIR.test(label)

/** A second name in quotes or brackets, and a particle before the first. */
const ASIDE = / ?(?:["“(][\p{L}.'’ -]{1,20}["”)])(?= |$)/u
const PARTICLE = /^(?:(?:de|del|della|di|da|du|la|le|van|von|der|den|bin|al|el|ter) ){1,3}(?=\p{L})/u
const SMALL_FIRST = /^(?:del?|della|d[iau]|l[ae]|v[ao]n|de[rn]|bin|[ae]l|ter)\b/
const beginsParticle = oneOf('abdeltv')
const LONGEST = 60

/** False for a line that begins in small letters, but for a particle: most lines of wrapped speech are no headings. */
export function mayBeginName(line: string): boolean {
  const first = line.charCodeAt(0)
  return !isSmallLetter(first) || (beginsParticle(first) && SMALL_FIRST.test(line))
}

/** True for text in the shape of a name: `William "Bill" Day`, `van der Meer`, and scripts without capitals. */
export function isPersonName(text: string): boolean {
  if (text.length > LONGEST) return false
  if (looksLikeName(text)) return true
  const plain = text.replace(ASIDE, '').replace(PARTICLE, '')
  return (plain !== text && looksLikeName(plain)) || NO_CAPITALS.test(text)
}

/** Words a short statement opens with, and the heads of figures; nobody's first name where nothing else speaks for one. */
const OPENERS = new Set(
  `absolutely adjusted all and any but capital cash closing congrats congratulations correct cost costs diluted earnings
  end exactly fair first fiscal forward free from full good got great gross hello hey hi how income interest just last
  margin maybe most net next non note okay on operating other our over perfect please prepared question questions
  revenue revenues right safe sales second slide sorry sounds sure thank thanks that the then third this total
  understood very welcome well what when where why yeah year yep yes you`.split(/\s+/),
)

/** True for a line in the shape of a name that nobody is called: "Good Morning", "Net Income". */
export const isPhrase = (line: string): boolean => OPENERS.has(/^[\p{L}'’]*/u.exec(line)![0].toLowerCase())
