import type { Participant, Role, Side } from './types.js'

interface TitleRule {
  readonly pattern: RegExp
  readonly role: Role
  readonly side: Side
}

/** Asked of the speaker's name, in order. */
const BY_NAME: readonly TitleRule[] = [
  {
    pattern:
      /^(?:operator|coordinator|moderator|conference (?:operator|facilitator|coordinator)|facilitator|editor)\b/i,
    role: 'operator',
    side: 'operator',
  },
  { pattern: /^(?:unidentified|unknown) (?:analyst|audience|shareholder|investor)/i, role: 'analyst', side: 'outside' },
  { pattern: /^(?:unidentified|unknown) (?:company|executive|corporate)/i, role: 'executive', side: 'company' },
  { pattern: /^(?:unidentified|unknown)\b|^\?+$/i, role: 'unknown', side: 'unknown' },
  { pattern: /interpreter|translator/i, role: 'interpreter', side: 'unknown' },
]

/** Asked of the title, in order. */
const BY_TITLE: readonly TitleRule[] = [
  { pattern: /\banalyst\b|\bresearch division\b/i, role: 'analyst', side: 'outside' },
  { pattern: /\bshareholder\b|\bprivate investor\b/i, role: 'shareholder', side: 'outside' },
  { pattern: /\binterpreter\b|\btranslator\b/i, role: 'interpreter', side: 'unknown' },
  {
    pattern:
      /\binvestor relations\b|\bIR\b|\binvestor (?:communications|affairs)\b|\bshareholder (?:services|relations)\b/i,
    role: 'investor_relations',
    side: 'company',
  },
]

/** The role a name or title gives by itself; `undefined` where neither says anything. */
export function roleOf(name: string, title: string | null): { readonly role: Role; readonly side: Side } | undefined {
  const byName = BY_NAME.find(({ pattern }) => pattern.test(name))
  if (byName !== undefined || title === null) return byName
  return BY_TITLE.find(({ pattern }) => pattern.test(title)) ?? { role: 'executive', side: 'company' }
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
