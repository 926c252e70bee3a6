import type { Participant, Role, Side } from './types.js'

interface TitleRule {
  readonly pattern: RegExp
  readonly role: Role
  readonly side: Side
}

/** Asked of the speaker's name, in order. */
const BY_NAME: readonly TitleRule[] = [
  {
    pattern: /^(?:(?:conference |call |event ){0,2}(?:operator|coordinator|moderator|facilitator)|editor)\b(?! of)/i,
    role: 'operator',
    side: 'operator',
  },
  // Who speaks "(through interpreter)" is none.
  { pattern: /(?<!(?:through|via) (?:an? )?)(?:interpreter|translator)/i, role: 'interpreter', side: 'unknown' },
  {
    pattern: /^(?:un(?:identified|known|verified|named)) ?(?:shareholder|stockholder)/i,
    role: 'shareholder',
    side: 'outside',
  },
  {
    pattern:
      /^(?:un(?:identified|known|verified|named)) ?(?:analyst|audience|investor|attendee|questioner|caller|media)/i,
    role: 'analyst',
    side: 'outside',
  },
  {
    pattern: /^(?:un(?:identified|known|verified|named)) ?(?:company|executive|corporate|management|officer)/i,
    role: 'executive',
    side: 'company',
  },
  { pattern: /^un(?:identified|known|verified|named)|^\?+$/i, role: 'unknown', side: 'unknown' },
  { pattern: /^(?:analyst|participant|questioner|audience member|caller)s?$/i, role: 'analyst', side: 'outside' },
  { pattern: /^(?:executives?|company representative)$/i, role: 'executive', side: 'company' },
  { pattern: /^(?:shareholders?|attendees?)$/i, role: 'shareholder', side: 'outside' },
]

/** What a name of any of these begins with or holds; most names are a person's. */
const MAY_BE_ROLE =
  /^(?:conference|call|event|operator|coordinator|moderator|facilitator|editor|un|\?|analyst|participant|questioner|audience|executive|company|shareholder|attendee)|interpreter|translator/i

/** Asked of the title, in order. */
const BY_TITLE: readonly TitleRule[] = [
  {
    pattern: /^(?:conference |call |event ){0,2}(?:operator|coordinator|moderator|facilitator)$/i,
    role: 'operator',
    side: 'operator',
  },
  {
    pattern:
      /\binvestor(?:,? (?:and |& )?[a-z]+){0,3} relations\b|\bIR\b|\binvestor (?:communications|affairs)\b|\bshareholder (?:services|relations)\b/i,
    role: 'investor_relations',
    side: 'company',
  },
  { pattern: /\banalyst\b|\bresearch division\b/i, role: 'analyst', side: 'outside' },
  {
    pattern: /\b(?:share|stock)holder\b|\b(?:private|retail|individual) investor\b/i,
    role: 'shareholder',
    side: 'outside',
  },
  { pattern: /\binterpreter\b|\btranslator\b/i, role: 'interpreter', side: 'unknown' },
  {
    pattern: /\b(?:reporter|journalist|correspondent)\b|^(?:conference |event )?host$/i,
    role: 'analyst',
    side: 'outside',
  },
]

/** What a title of any of these holds; most titles of the company are none. */
const MAY_BE_OTHER =
  /operator|ordinator|moderator|facilitator|investor|\bIR\b|holder|analyst|research|interpreter|translator|reporter|journalist|correspondent|host/i
const EXECUTIVE = { role: 'executive', side: 'company' } as const

/** The role a name or title gives by itself; `undefined` where neither says anything. */
export function roleOf(name: string, title: string | null): { readonly role: Role; readonly side: Side } | undefined {
  const byName = MAY_BE_ROLE.test(name) ? BY_NAME.find(({ pattern }) => pattern.test(name)) : undefined
  if (byName !== undefined || title === null) return byName
  const byTitle = MAY_BE_OTHER.test(title) ? BY_TITLE.find(({ pattern }) => pattern.test(title)) : undefined
  return byTitle ?? EXECUTIVE
}

/** The office a company title names. */
export function officeOf(title: string | null): NonNullable<Participant['office']> {
  if (title === null) return 'other'
  if (/\bCEO\b|chief executive/i.test(title)) return 'ceo'
  return /\bCFO\b|chief financial/i.test(title) ? 'cfo' : 'other'
}

/** Words that mark the right side of a heading as a title. */
export const TITLE_WORD =
  /\b(?:C[EFOT]O|COO|CIO|CMO|[ES]?VP|chief|president|vice|chair(?:man|woman|person)?|director|head|officer|treasurer|controller|secretary|founder|partner|manager|managing|analyst|investor relations|IR|general counsel|executive|principal|advisor|operator|interpreter)\b/i
