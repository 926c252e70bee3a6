import { type Anchored, holdsAny } from './anchored.js'
import { dateIn } from './dates.js'
import { fiscalIn } from './fiscal.js'
import { firmKey } from './standing.js'
import type { CallEvent, Company, Diagnostic, Fiscal, RawCall, Turn } from './types.js'

/** A pattern whose words may begin with a capital. */
const capitalised = (pattern: string): string =>
  pattern.replace(/(?<![\p{L}\\\d])\p{Ll}(?=\p{L})/gu, (letter) => `[${letter}${letter.toUpperCase()}]`)
const PERIOD = capitalised(
  String.raw`(?:(?:fiscal )?(?:year )?(?:\d{4} )?(?:[Qq][1-4]|(?:first|second|third|fourth|1st|2nd|3rd|4th)[- ](?:fiscal )?quarter)(?: (?:of )?(?:fiscal )?(?:year )?'?\d{2,4})?|(?:fiscal )?(?:full[- ])?year \d{4})`,
)
/** "Welcome to the Fourth Quarter and Full Year 2031 call" names no company so far. */
const NO_COMPANY = capitalised(
  String.raw`(?!(?:first|second|third|fourth|\d\w\w|[Qq][1-4]|fiscal|full)[- ](?:fiscal|and|quarter|year|\d))`,
)
/** What kind of call it is: no part of the company's name. */
const KIND = capitalised(
  String.raw`(?:conference|earnings|results|quarterly|financial (?:results|update)|investor (?:call|conference|update)|teleconference|call|webcast)\b`,
)
/** Words between a period and what kind of call it is that name no company. */
const NO_NAME = `(?!${KIND}|${capitalised('(?:quarter|half|financial|operating|business|investor|analyst|shareholder|fiscal|annual|full|year|video|virtual|company)')}\\b|[Ff][Yy] ?\\d)`
const NAME = String.raw`(?<name>\p{Lu}[\p{L}\p{N}&.,'’ -]{1,60}?)(?<possessive>['’]s)?['’]?`
const CAPITALS = String.raw`(?<name>\p{Lu}[\p{L}\p{N}&.'’-]*?(?:,? (?:of |and )?[\p{Lu}\p{N}&][\p{L}\p{N}&.'’-]*?){0,6}?)(?<possessive>['’]s)?`
const GREETING = `[Ww]elcome (?:you )?(?:all |everyone |everybody )?to `
const THE = `(?:the |today's |today’s )?`
/** Ways to open a call with its company, the surest first. */
const WELCOMES: readonly Anchored[] = [
  { anchors: ['elcome'], pattern: `${GREETING}(?<title>${THE}${NO_COMPANY}${NAME},? (?<period>${PERIOD}))\\b` },
  { anchors: ['elcome'], pattern: `${GREETING}(?<title>${THE}(?<period>${PERIOD}) ${NO_NAME}${CAPITALS}) ${KIND}` },
  {
    anchors: ['begin'],
    pattern: `(?:^|[.!?] )[Tt]he ${NO_COMPANY}${NO_NAME}${CAPITALS} ${KIND}[^.?!]{0,30} will (?:now )?begin`,
  },
].map(({ anchors, pattern }) => ({ anchors, pattern: new RegExp(pattern, 'u') }))
const PERIOD_ONLY =
  /\b(Q[1-4] \d{4}|(?:first|second|third|fourth)[- ](?:fiscal )?quarter(?: (?:of )?(?:fiscal )?(?:year )?\d{4})?)/iu

export interface Facts {
  readonly company: Company
  readonly event: CallEvent
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * Company and event as the source's head says them, else as the first turns say them, verbatim; what neither says is left
 * out. The file's name decides nothing: a contradiction is reported.
 */
export function factsOf(
  call: Pick<RawCall, 'company' | 'event'>,
  turns: readonly Pick<Turn, 'text'>[],
  file?: string,
): Facts {
  const said = spokenFacts(turns)
  const company: Company = { ...said.company, ...call.company, ids: call.company.ids ?? {} }
  const event: CallEvent = { ...said.event, ...call.event }
  const diagnostics = [
    ...strangers(call.company, said.company.name),
    ...conflicts(call.event.fiscal, said.event.fiscal, file),
    ...ambiguity(event),
  ]
  return { company, event, diagnostics }
}

/** Company and period as the first turns say them. */
export function spokenFacts(turns: readonly Pick<Turn, 'text'>[]): {
  readonly company: { readonly name?: string }
  readonly event: CallEvent
} {
  const opening = turns
    .slice(0, 2)
    .map(({ text }) => text.slice(0, 1500))
    .join('\n')
  const { title, name, possessive, period } = welcomeIn(opening) ?? {}
  const raw = (period ?? PERIOD_ONLY.exec(opening)?.[1])?.trim()
  const fiscal = raw === undefined ? undefined : (fiscalIn(raw) ?? { raw, basis: 'unknown' as const })
  return {
    company:
      name === undefined
        ? {}
        : companyIn(possessive !== undefined && isBorneBy(name, turns) ? name + possessive : name),
    event: {
      ...(title === undefined ? {} : { title }),
      ...(fiscal === undefined ? {} : { fiscal: { ...fiscal, raw: raw! } }),
    },
  }
}

function welcomeIn(opening: string): Readonly<Record<string, string | undefined>> | undefined {
  for (const { anchors, pattern } of WELCOMES) {
    const found = holdsAny(opening, anchors) ? pattern.exec(opening) : null
    if (found !== null) return found.groups
  }
  return undefined
}

/** A head and a speech that name two companies. */
function strangers({ name: head, ticker }: Partial<Company>, speech: string | undefined): readonly Diagnostic[] {
  if (head === undefined || speech === undefined || isSameCompany(head, speech, ticker)) return []
  return [
    {
      code: 'metadataConflict',
      level: 'warn',
      message: `the head says ${head}, the speech says ${speech}; the head is taken`,
    },
  ]
}

/** A first word of which one begins the other, a longer word in common, the initials, or the ticker. */
function isSameCompany(head: string, speech: string, ticker: string | undefined): boolean {
  const [one, other] = [firmKey(head).split(' '), firmKey(speech).split(' ')]
  const initials = head
    .split(/[^\p{L}\p{N}]+/u)
    .map((word) => word.charAt(0))
    .join('')
    .toLowerCase()
  const short = other.join('')
  return (
    one[0]!.startsWith(other[0]!) ||
    other[0]!.startsWith(one[0]!) ||
    one.some((word) => word.length > 3 && other.includes(word)) ||
    [one.join(''), ticker?.toLowerCase()].includes(short) ||
    (short.length > 1 && initials.startsWith(short))
  )
}

/** Nobody says the name without its "'s", and some say it so where nothing is possessed: "at Pell's." */
function isBorneBy(name: string, turns: readonly Pick<Turn, 'text'>[]): boolean {
  let isBorne = false
  for (const { text } of turns)
    for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + 1)) {
      const end = at + name.length
      if (isLetter(text.charAt(at - 1)) || isLetter(text.charAt(end))) continue
      if (!/^['’]s/.test(text.slice(end, end + 2))) return false
      isBorne ||= /^(?:[.,;:?!]|$| (?:and|is|has|was|will|Inc)\b)/.test(text.slice(end + 2, end + 8))
    }
  return isBorne
}
const isLetter = (sign: string): boolean => /[\p{L}\p{N}]/u.test(sign)

/** The name before its possessive, before a period and before what kind of call it is. */
function companyIn(said: string): { readonly name?: string } {
  const name = said.replace(AFTER_NAME, '').replace(/[, ]+$/, '')
  return name === '' ? {} : { name }
}
const AFTER_NAME = new RegExp(
  String.raw`['’]s? .*$|,? (?:\p{Ll}[\p{L}-]* )?${KIND}.*$|,? [Ff]iscal(?: year)? \d{4}\b.*$`,
  'u',
)

/** Head, speech and file name that name different periods. */
function conflicts(
  head: Fiscal | undefined,
  speech: Fiscal | undefined,
  file: string | undefined,
): readonly Diagnostic[] {
  const name = file?.split(/[/\\]/).at(-1)?.replaceAll('_', ' ').replaceAll('-', ' ')
  const said: (readonly [string, Fiscal])[] = []
  if (head !== undefined) said.push(['the head', head])
  if (speech !== undefined) said.push(['the speech', speech])
  const named = name === undefined ? undefined : fiscalIn(name)
  if (named !== undefined) said.push(['the file name', named])
  const [first, ...others] = said
  const other = others.find(([, fiscal]) => first !== undefined && differs(first[1], fiscal))
  if (first === undefined || other === undefined) return []
  return [
    {
      code: 'metadataConflict',
      level: 'warn',
      message: `${first[0]} says ${first[1].raw}, ${other[0]} says ${other[1].raw}; ${first[0]} is taken`,
    },
  ]
}

const differs = (a: Fiscal, b: Fiscal): boolean =>
  (a.year !== undefined && b.year !== undefined && a.year !== b.year) ||
  (a.quarter !== undefined && b.quarter !== undefined && a.quarter !== b.quarter)

function ambiguity({ date, dateRaw }: CallEvent): readonly Diagnostic[] {
  if (date !== undefined || dateRaw === undefined || dateIn(dateRaw)?.ambiguous !== true) return []
  return [
    {
      code: 'ambiguousDate',
      level: 'warn',
      message: `"${dateRaw}" can be read day first or month first; no date is taken`,
    },
  ]
}
