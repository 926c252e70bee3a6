import { isIdentified } from './names.js'
import { roleOf } from './titles.js'
import type { Evidence, Role, RosterEntry, Side } from './types.js'

/** One reason to put somebody on a side. */
export interface Vote {
  readonly side: Side
  /** `undefined` where the reason says the side only. */
  readonly role: Role | undefined
  readonly evidence: Evidence
}

/** How much a reason counts, and how sure it alone makes us. */
const WEIGHTS: Readonly<Record<Evidence, { readonly weight: number; readonly confidence: number }>> = {
  field: { weight: 3, confidence: 0.97 },
  label: { weight: 3, confidence: 0.95 },
  roster: { weight: 2.5, confidence: 0.95 },
  title: { weight: 2.5, confidence: 0.95 },
  'operator-intro': { weight: 2, confidence: 0.85 },
  'spoke-prepared': { weight: 2, confidence: 0.8 },
  behaviour: { weight: 1, confidence: 0.6 },
  default: { weight: 0, confidence: 0.3 },
}
/** What opposing evidence costs. */
const DOUBT = 0.25

export interface Standing {
  readonly role: Role
  readonly side: Side
  readonly evidence: readonly Evidence[]
  readonly confidence: number
  /** Evidence of some weight speaks for another side. */
  readonly doubt: boolean
}

const UNKNOWN: Standing = { role: 'unknown', side: 'unknown', evidence: ['default'], confidence: 0.3, doubt: false }
const DEFAULT_ROLE: Readonly<Record<Side, Role>> = {
  company: 'executive',
  outside: 'analyst',
  operator: 'operator',
  unknown: 'unknown',
}

/** Where somebody stands by all the reasons: the side with the most weight, the first role said for it. */
export function weigh(votes: readonly Vote[]): Standing {
  if (votes.length === 0) return UNKNOWN
  if (votes.length === 1) return standingOf(votes[0]!)
  let best: Side | undefined
  let [most, second] = [0, 0]
  for (const { side } of votes) {
    if (side === 'unknown' || side === best) continue
    const weight = weightOf(votes, side)
    if (best === undefined || weight > most) {
      second = most
      most = weight
      best = side
    } else second = Math.max(second, weight)
  }
  if (best === undefined) return { ...UNKNOWN, role: votes[0]!.role ?? 'unknown' }
  const own = votes.filter(({ side }) => side === best)
  const doubt = second >= WEIGHTS['spoke-prepared'].weight
  const evidence: Evidence[] = []
  let confidence = 0
  for (const vote of own) {
    if (!evidence.includes(vote.evidence)) evidence.push(vote.evidence)
    confidence = Math.max(confidence, WEIGHTS[vote.evidence].confidence)
  }
  return {
    side: best,
    role: own.find(({ role }) => role !== undefined)?.role ?? DEFAULT_ROLE[best],
    evidence,
    confidence: Math.round((confidence - (doubt ? DOUBT : 0)) * 100) / 100,
    doubt,
  }
}

function weightOf(votes: readonly Vote[], side: Side): number {
  let weight = 0
  for (const vote of votes) if (vote.side === side) weight += WEIGHTS[vote.evidence].weight
  return weight
}

/** Where a single reason puts somebody. */
const standingOf = ({ side, role, evidence }: Vote): Standing =>
  side === 'unknown'
    ? { ...UNKNOWN, role: role ?? 'unknown' }
    : {
        side,
        role: role ?? DEFAULT_ROLE[side],
        evidence: [evidence],
        confidence: WEIGHTS[evidence].confidence,
        doubt: false,
      }

/** What name, title and firm say by themselves; a firm that is not the company's makes an outsider of its people. */
export function votesOfTitle(
  name: string,
  title: string | null,
  firm: string | null,
  companyFirms: ReadonlySet<string>,
): readonly Vote[] {
  const byName = roleOf(name, null)
  if (byName !== undefined) return [{ ...byName, evidence: 'label' }]
  const byTitle = roleOf(name, title)
  const isOutsideTitle = byTitle?.side === 'outside'
  if (firm !== null && firm !== '' && companyFirms.size > 0 && !isOutsideTitle) {
    if (companyFirms.has(firmKey(firm)))
      return [{ side: 'company', role: byTitle?.role ?? undefined, evidence: 'title' }]
    return [{ side: 'outside', role: undefined, evidence: 'title' }]
  }
  // A firm alone is no title, and a title beside a firm that nobody knows yet says little.
  if (byTitle === undefined || (firm !== null && byTitle.role === 'executive')) return []
  return [{ ...byTitle, evidence: 'title' }]
}

export const votesOfRoster = (entry: RosterEntry | undefined): readonly Vote[] => {
  if (entry === undefined || entry.side === 'unknown') return []
  const said = roleOf(isIdentified(entry.name) ? entry.name : '', entry.title)
  return [{ side: entry.side, role: said?.side === entry.side ? said.role : undefined, evidence: 'roster' }]
}

const COMPANY_FORM =
  /\b(?:the|inc|incorporated|corp|corporation|co|company|companies|ltd|limited|llc|llp|l\.?p|plc|n\.?v|s\.?a|ag|se|group|holdings?|international)\b\.?/g

/** A firm's name without its legal form, for comparison; a name that is nothing else keeps it. */
export function firmKey(firm: string): string {
  const lower = firm.toLowerCase()
  return lettersOf(lower.replace(COMPANY_FORM, ' ')) || lettersOf(lower)
}

const lettersOf = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, ' ').trim()
