import { looksLikeName } from '../names.js'
import { foldKey } from '../section-words.js'
import type { Line } from '../source.js'
import { TITLE_WORD } from '../titles.js'
import type { RawTurn } from '../types.js'
import { type Listed, titleAndFirm } from './people.js'

export interface Heading extends Pick<RawTurn, 'name' | 'title' | 'firm' | 'asks'> {
  /** The line after the heading, */
  readonly next: number
  /** or the offset in the heading's last line where speech begins. */
  readonly from?: number
}

/** What the headings of a document are compared with. */
export interface Known {
  readonly people: ReadonlyMap<string, Listed>
  readonly company: string | undefined
  /** `Q` and `A` may stand right before the first words. */
  readonly hasSigns: boolean
}

/** `Operator: ` and unnamed speakers begin a line of speech. */
const LABEL = /^(Operator|Moderator|Coordinator|(?:Unidentified|Unknown|Unverified) \w{2,30}(?: \w{2,30}){0,2}):\s*/
/** `<Q - Cy Day>: `, `<A – Bo Ray – Example Widgets>: `. */
const ANGLE = /^<\s?(?:([QA])\s?[-–—]\s?)?([^<>]{2,150}?)\s?>\s?:?\s*/
const MARK_AT_END = /^(.*\S)\s+([QA])$/
const MARK_ALONE = /^[QA]$/
/** A mark that the text runs into; a capital follows the article "A" only in a name. */
const MARK_GLUED = /^([QA])\s+(?=[\p{Lu}"“'‘(\d])/u
const LONGEST = 160
const MOST_TITLE_LINES = 3
/** A title whose line ends so goes on. */
const GOES_ON = /(?:[,&]|\band|\bof)$/

const ASKS = { Q: 'question', A: 'answer' } as const
type Sign = keyof typeof ASKS

/** A heading that stands in a line of speech: of the operator, and of everybody in the older style. */
export function labelAt(lines: readonly Line[], i: number, known: Known): Heading | undefined {
  const { text } = lines[i]!
  const [label, name] = LABEL.exec(text) ?? []
  if (name !== undefined) return { name: name.trim(), title: null, firm: null, next: i, from: label!.length }
  const [all, sign, said] = text.startsWith('<') ? (ANGLE.exec(text) ?? []) : []
  if (said === undefined) return undefined
  const [person = '', ...rest] = said.split(/\s[-–—]\s/)
  const firm = rest.join(' - ') || null
  const listed = known.people.get(foldKey(person))
  const asks = sign === undefined ? {} : { asks: ASKS[sign as Sign] }
  return {
    name: person,
    title: listed?.title ?? null,
    firm: firm ?? listed?.firm ?? null,
    ...asks,
    next: i,
    from: all!.length,
  }
}

/** What a sign says that stands alone on a line; `undefined` for any other line. */
export const signOf = (text: string): Heading['asks'] => (MARK_ALONE.test(text) ? ASKS[text as Sign] : undefined)

/** A mark cut off the end of a line. */
function unmarked(text: string): { readonly said: string; readonly sign: Sign | undefined } {
  const [, said, sign] = MARK_AT_END.exec(text) ?? []
  return said === undefined ? { said: text, sign: undefined } : { said, sign: sign as Sign }
}

/**
 * A heading of its own: name line, title line, and `Q` or `A` at the end of either, alone, or before the first words.
 *
 * Below a leader any name will do; elsewhere the person must be listed, with this title.
 */
export function headingAt(lines: readonly Line[], start: number, isLed: boolean, known: Known): Heading | undefined {
  let at = nextFilled(lines, start)
  let sign: Sign | undefined
  const takeMark = (): void => {
    if (sign !== undefined || !MARK_ALONE.test(lines[at]?.text ?? '')) return
    sign = lines[at]!.text as Sign
    at = nextFilled(lines, at + 1)
  }
  takeMark()
  const first = lines[at]
  if (first === undefined || first.text.length > LONGEST) return undefined
  const named = unmarked(first.text)
  const person = known.people.get(foldKey(named.said))
  if (person === undefined && !(isLed && looksLikeName(named.said))) return undefined
  sign ??= named.sign
  at++
  takeMark()
  const title = titleAt(lines, at, person, known)
  if (title === undefined && !isLed) return undefined
  sign ??= title?.sign
  at = title?.next ?? at
  const after = nextFilled(lines, at)
  if (MARK_ALONE.test(lines[after]?.text ?? '')) {
    sign ??= lines[after]!.text as Sign
    at = after + 1
  }
  const affiliation = title === undefined ? NOBODY : titleAndFirm(title.said, known.company)
  const heading = { name: named.said, ...affiliation, next: at }
  if (sign !== undefined) return { ...heading, asks: ASKS[sign] }
  const speech = nextFilled(lines, at)
  if (!known.hasSigns) return heading
  const [glued, letter] = MARK_GLUED.exec(lines[speech]?.text ?? '') ?? []
  if (glued === undefined) return heading
  return { ...heading, asks: ASKS[letter as Sign], next: speech, from: glued.length }
}

const NAME_AND_TITLE = /^([^,<>:]{3,60}), (\S.*)$/

/** A heading of the older style, `Name, Title` on a line of its own after a blank one. */
export function titledNameAt(lines: readonly Line[], i: number, known: Known): Heading | undefined {
  const { text } = lines[i]!
  if (text.length > LONGEST || (i > 0 && lines[i - 1]!.text !== '')) return undefined
  const [, name, said] = NAME_AND_TITLE.exec(text) ?? []
  if (name === undefined || !looksLikeName(name) || TITLE_WORD.test(name) || !isTitle(said!, known)) return undefined
  return { name, ...titleAndFirm(said!, known.company), next: i + 1 }
}

const NOBODY = { title: null, firm: null } as const

interface TitleLines {
  readonly said: string
  readonly sign: Sign | undefined
  readonly next: number
}

/** The title below a name: as the list has it, over as many lines as it takes there; else one line with the shape. */
function titleAt(lines: readonly Line[], at: number, person: Listed | undefined, known: Known): TitleLines | undefined {
  const below = joinedBelow(lines, at)
  const listed = person === undefined || person.said === '' ? undefined : foldKey(person.said)
  return (
    below.find(({ said }) => listed !== undefined && foldKey(said) === listed) ??
    below.find(
      ({ said }, i) => (i === 0 || GOES_ON.test(below[i - 1]!.said)) && isTitle(said, known) && !GOES_ON.test(said),
    )
  )
}

/** The lines below, joined: the first, the first two, and so on. */
function joinedBelow(lines: readonly Line[], at: number): readonly TitleLines[] {
  const joined: TitleLines[] = []
  for (let i = at; i < at + MOST_TITLE_LINES && (lines[i]?.text ?? '') !== ''; i++) {
    if (lines[i]!.text.length > LONGEST) break
    const { said, sign } = unmarked(lines[i]!.text)
    const before = joined.at(-1)
    joined.push({ said: before === undefined ? said : `${before.said} ${said}`, sign, next: i + 1 })
  }
  return joined
}

const SENTENCE = /\p{Ll}{3,}[.?!](?:\s|$)/u
const ABBREVIATED = /\b(?:Inc|Ltd|Corp|Co|Bros|Cos|Intl)\.$/

/** A title and no sentence: a title word before the first comma, or the company at the end, and mostly capitals. */
function isTitle(said: string, { company }: Known): boolean {
  if (said.length > LONGEST || (SENTENCE.test(said) && !ABBREVIATED.test(said))) return false
  const words = said.split(/\s+/).filter((word) => word.length > 3)
  const capitals = words.filter((word) => /^[\p{Lu}\d(]/u.test(word)).length
  const [beforeComma = ''] = said.split(',', 1)
  const names = TITLE_WORD.test(beforeComma) || (company !== undefined && said.endsWith(company))
  return names && capitals >= 0.7 * words.length
}

/** The first filled line from here on; past the end where there is none. */
export function nextFilled(lines: readonly Line[], from: number): number {
  let i = from
  while (i < lines.length && lines[i]!.text === '') i++
  return i
}
