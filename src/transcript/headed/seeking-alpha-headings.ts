import { canBeSame, isMisspelling, type NameParts, nameKey } from '../names.js'
import { besideComma, rosterEntry } from '../roster.js'
import { foldKey } from '../section-words.js'
import { oneOf } from '../signs.js'
import type { Line } from '../source.js'
import { TITLE_WORD } from '../titles.js'
import type { RosterEntry } from '../types.js'
import type { Mark } from './cut.js'
import { isIntroduced } from './introduced.js'
import { isChair, isPersonName, isPhrase, unnamedLabel } from './speaker-labels.js'

/** A line of a transcript; of a web page also how it is set. */
export interface SetLine extends Line {
  /** All of it is strong; `undefined` where nothing can be. */
  readonly isStrong?: boolean
  readonly asks?: 'question' | 'answer'
}

/** `Q - Cy Day`, `A –Bo Ray`, and a dash that lost its letter. */
const PREFIX = /^(?:([QA]) ?)?[-–—] ?(?=\p{L})/u
const beginsPrefix = oneOf('QA-–—')
/** A number of one vendor's people: `Q - Cy Day {BIO 1234567 <GO>}`. */
const NUMBERED = / ?\{BIO \d{1,12} <GO>\}$/
const SEPARATOR = / [-–—]{1,2} /
/** Labels of pages that plain text could hold as speech. */
const KIND_ONLY = /^(?:Analysts?|Executives?|Company Representatives?|Shareholders?|Attendees?)$/
const LONGEST = 140
const LONGEST_BARE = 60
const SENTENCE_END = /[.?!…]$/
const LEGAL_FORM =
  /[ ,](?:Inc|Corp|Co|Ltd|LLC|LLP|LP|L\.P|plc|N\.V|S\.A|AG|SE|Holdings|Group|Company|Corporation|Limited)\.?$/i
/** In a longer roster a name is looked up as written. */
const CROWD = 300

type Heading = Mark & { is: 'heading' }

/**
 * The speakers' headings by line number: lines that say a name of the roster, alone or with its title or firm, and
 * labels that name nobody. Another name is one where it was just introduced, comes back, can be a listed one written
 * otherwise, or follows `Q - ` or `A - `.
 *
 * @param from The first line below the roster.
 * @param company The company's name: `Ann Lee - Example Inc.` has a firm, not a title.
 */
export function seekingAlphaHeadings(
  lines: readonly SetLine[],
  from: number,
  roster: readonly RosterEntry[],
  company: string | undefined,
): ReadonlyMap<number, Heading> {
  const names = new Set(roster.map(({ name }) => name))
  let known: readonly { readonly key: string; readonly parts: NameParts }[] | undefined
  const keys = new Map<string, string>()
  const keyOf = (name: string): string => {
    const known = keys.get(name)
    if (known !== undefined) return known
    const key = nameKey(name)
    keys.set(name, key)
    return key
  }
  const listed = new Map(roster.map((entry) => [keyOf(entry.name), entry]))
  /** Who is listed comes back, mostly with the same words. */
  const before = new Map<string, Heading['speaker']>()
  const candidates: number[] = []
  for (let i = from; i < lines.length; i++) {
    const { text, isStrong } = lines[i]!
    if (text !== '' && text.length <= LONGEST && isStrong !== false) candidates.push(i)
  }
  let twice: ReadonlySet<string> | undefined
  const headings = new Map<number, Heading>()
  for (const i of candidates) {
    const heading = headingAt(i)
    if (heading !== undefined) headings.set(i, heading)
  }
  return headings

  function headingAt(i: number): Heading | undefined {
    const { text: label, asks: set } = lines[i]!
    const prefix = beginsPrefix(label.charCodeAt(0)) ? PREFIX.exec(label) : null
    const asks = prefix?.[1] === 'Q' ? 'question' : prefix?.[1] === 'A' ? 'answer' : set
    const said = prefix === null ? label : label.slice(prefix[0].length).trim()
    const line = said.endsWith('<GO>}') ? said.replace(NUMBERED, '') : said
    const speaker =
      lines[i]!.isStrong === true && KIND_ONLY.test(line)
        ? { name: line, title: null, firm: null }
        : speakerIn(line, i, asks !== undefined)
    if (speaker === undefined) return undefined
    const isAsking = asks !== undefined && !isChair(speaker.name)
    return { is: 'heading', label, speaker, ...(isAsking ? { asks } : {}) }
  }

  function speakerIn(line: string, i: number, isPrefixed: boolean): Heading['speaker'] | undefined {
    const known = before.get(line)
    if (known !== undefined) return known
    const label = unnamedLabel(line)
    const speaker = label === undefined ? personIn(line, i, isPrefixed) : { name: label, title: null, firm: null }
    if (speaker !== undefined && (label !== undefined || listed.has(keyOf(speaker.name)))) before.set(line, speaker)
    return speaker
  }

  function personIn(line: string, i: number, isPrefixed: boolean): Heading['speaker'] | undefined {
    const dash = SEPARATOR.exec(line)
    const beside = dash === null ? besideComma(line) : undefined
    const name = (beside?.[0] ?? (dash === null ? line : line.slice(0, dash.index))).trim()
    // Most lines are short speech, and not worth a key.
    if (!names.has(name) && !isPersonName(name)) return undefined
    const entry = listed.get(keyOf(name))
    if (entry === undefined ? !isUnlistedName(name, line, i, isPrefixed) : name !== entry.name && !isPersonName(name))
      return undefined
    const rest = beside?.[1] ?? (dash === null ? undefined : line.slice(dash.index + dash[0].length))
    if (rest === undefined) return { name, title: null, firm: null }
    if (!/^[\p{Lu}\p{Lo}\d(]/u.test(rest)) return undefined
    if (SENTENCE_END.test(rest) && !LEGAL_FORM.test(rest) && rest !== (entry?.firm ?? entry?.title)) return undefined
    const { title, firm } = withFirm(rosterEntry(line, entry?.side ?? 'unknown'), company)
    return { name, title, firm }
  }

  function isUnlistedName(name: string, line: string, i: number, isPrefixed: boolean): boolean {
    if (name.length > LONGEST_BARE || !name.includes(' ') || SENTENCE_END.test(name)) return false
    if (!isPersonName(name) || isPhrase(name)) return false
    if (isPrefixed) return true
    twice ??= repeated(candidates.map((each) => lines[each]!.text))
    if (twice.has(line)) return true
    const key = keyOf(name)
    const own = partsIn(key)
    known ??= roster.length > CROWD ? [] : [...listed.keys()].map((each) => ({ key: each, parts: partsIn(each) }))
    const isListed = known.some(
      (other) => canBeSame(own, other.parts) || isCutShort(own, other.parts) || isMisspelling(key, other.key),
    )
    return isListed || isIntroduced(lines, i, name)
  }
}

/** The parts of a name from its key: initials in the middle do not count. */
function partsIn(key: string): NameParts {
  const words = key.split(' ').map((word) => word.replace(/\.$/, ''))
  return words.length < 2 ? { given: words, surname: '' } : { given: words.slice(0, -1), surname: words.at(-1)! }
}

/** The short ones of the lines that stand more than once. */
function repeated(lines: readonly string[]): ReadonlySet<string> {
  const once = new Set<string>()
  const twice = new Set<string>()
  for (const line of lines) {
    if (line.length > LONGEST_BARE) continue
    if (once.has(line)) twice.add(line)
    else once.add(line)
  }
  return twice
}

/** One half of a double surname: "Lee" for "Lee-Day". */
const isCutShort = (a: NameParts, b: NameParts): boolean =>
  a.given[0] === b.given[0] &&
  a.surname !== '' &&
  (b.surname.startsWith(`${a.surname}-`) || b.surname.endsWith(`-${a.surname}`))

/** The right side of `Ann Lee - Example Inc.` is the company and no title. */
export function withFirm(entry: RosterEntry, company: string | undefined): RosterEntry {
  const { title, firm } = entry
  if (title === null || firm !== null || TITLE_WORD.test(title)) return entry
  const [said, known] = [foldKey(title), foldKey(company ?? '')]
  const isCompany = known !== '' && said !== '' && (known.startsWith(said) || said.startsWith(known))
  return isCompany || LEGAL_FORM.test(title) ? { ...entry, title: null, firm: title } : entry
}
