import { type Chance, chanceOf } from '../chance.js'
import type { InventedCall, Person } from '../transcript/render/call.js'
import type { Firm } from './firms.js'
import { intentsOf, logistic, type Manner, NON_ANSWER } from './intents.js'
import type { Outcome } from './outcome.js'
import { CALLS } from './parameters.js'
import { analystOf, type Executive } from './people.js'
import { type Script, type ScriptedTurn, scriptOf } from './script.js'
import * as joints from './words/joints.js'
import {
  ANSWER_HEADS,
  FOLLOW_UPS,
  QUESTION_ENDS,
  QUESTION_GROUNDS,
  QUESTION_HEADS,
  QUESTIONS,
} from './words/remarks.js'

/** All that a call is made of. */
export interface CallPlan {
  readonly seed: number
  readonly number: number
  readonly firm: Firm
  readonly year: number
  readonly quarter: number
  readonly date: string
  readonly chief: Executive
  readonly finance: Executive
  readonly relations: Executive
  readonly outcome: Outcome
  /** Added to the share of hedged sentences in the answers of a vague chief. */
  readonly vague: number
}

/** A call with what its sentences are meant to be, and the shares they were drawn with. */
export interface ComposedCall extends InventedCall {
  readonly turns: readonly ScriptedTurn[]
  readonly shares: Shares
}

/** True shares: of hedged sentences by speaker and section, without the openings that give no answer. */
export interface Shares {
  readonly chiefPrepared: number
  readonly chiefAnswers: number
  readonly financePrepared: number
  readonly financeAnswers: number
  /** Of the sentences with tone, the positive. */
  readonly positive: number
}

/** Writes a call. */
export function composeCall(plan: CallPlan): ComposedCall {
  const { seed, number, firm, quarter, year, date } = plan
  const draws = chanceOf(seed, 'plan', number)
  const shares = sharesOf(plan, draws.normal(0, CALLS.hedged.call))
  const { mean, deviation, least, most } = CALLS.sentences
  const total = Math.min(most, Math.max(least, Math.round(draws.lognormal(mean, deviation))))
  const prepared = Math.round(total * draws.beta(...CALLS.prepared))
  const ofFirm = (name: string, title: string): Person => ({ name, title, firm: firm.company, side: 'company' })
  const people = {
    relations: ofFirm(plan.relations.name, 'Vice President of Investor Relations'),
    chief: ofFirm(plan.chief.name, 'Chief Executive Officer'),
    finance: ofFirm(plan.finance.name, 'Chief Financial Officer'),
  }
  const names = { chief: plan.chief.name, finance: plan.finance.name, relations: plan.relations.name }
  const script = scriptOf(seed, number, { firm, quarter, year, ...names })
  writePrepared(script, people, prepared, shares, draws)
  const askers = writeQuestions(script, people, total - prepared, plan, shares, draws)
  writeClosing(script, people)
  const { company, ticker, exchange } = firm
  const everybody = [people.relations, people.chief, people.finance, ...askers]
  return { company, ticker, exchange, quarter, year, date, people: everybody, turns: script.turns, shares }
}

function sharesOf({ chief, finance, vague, outcome }: CallPlan, ofCall: number): Shares {
  const prepared = (speaker: Executive): number => logistic(CALLS.hedged.prepared + speaker.prepared + ofCall)
  const answers = (speaker: Executive): number => logistic(CALLS.hedged.answers + speaker.answers + ofCall)
  return {
    chiefPrepared: prepared(chief),
    chiefAnswers: Math.min(0.95, answers(chief) + (chief.vague ? vague : 0)),
    financePrepared: prepared(finance),
    financeAnswers: answers(finance),
    positive: logistic(CALLS.positive.base + CALLS.positive.slope * outcome.tone),
  }
}

interface Hosts {
  readonly relations: Person
  readonly chief: Person
  readonly finance: Person
}

function writePrepared(script: Script, hosts: Hosts, count: number, shares: Shares, plan: Chance): void {
  const ofChief = Math.max(4, Math.round(count * (0.4 + 0.25 * plan.uniform())))
  const ofFinance = Math.max(4, count - ofChief)
  const speaks = (share: number): Manner => ({ section: 'prepared', hedged: share, positive: shares.positive })
  script.operator('prepared', joints.WELCOME)
  script.said('prepared', hosts.relations, [joints.OPENING])
  script.meant('prepared', hosts.chief, intentsOf(ofChief, speaks(shares.chiefPrepared), plan), {
    before: joints.CHIEF_HEADS,
    after: joints.CHIEF_ENDS,
  })
  script.meant('prepared', hosts.finance, intentsOf(ofFinance, speaks(shares.financePrepared), plan), {
    before: joints.FINANCE_HEADS,
    after: joints.FINANCE_ENDS,
  })
}

/** The exchanges, until so many sentences are said; an analyst who has asked does not come again. Gives who asked. */
function writeQuestions(
  script: Script,
  hosts: Hosts,
  count: number,
  { seed, firm, chief, finance }: CallPlan,
  shares: Shares,
  plan: Chance,
): readonly Person[] {
  let left = count
  const answer = (isChief: boolean, isBrief: boolean): void => {
    const who = isChief ? hosts.chief : hosts.finance
    const { mean, deviation } = CALLS.answer
    const length = Math.max(1, Math.round(plan.lognormal(isBrief ? mean / 2 : mean, deviation)))
    const hedged = isChief ? shares.chiefAnswers : shares.financeAnswers
    const givesNone = plan.uniform() < (isChief ? chief : finance).nonAnswer
    const intents = intentsOf(length, { section: 'answers', hedged, positive: shares.positive }, plan)
    const hasHead = plan.uniform() < 0.5
    left -= length
    script.meant('qa', who, givesNone ? [NON_ANSWER, ...intents] : intents, hasHead ? { before: ANSWER_HEADS } : {})
  }
  const askers: Person[] = []
  const first = plan.below(firm.analysts.length)
  for (let i = 0; i < firm.analysts.length && left > 0; i++) {
    const { name, firm: bank } = analystOf(seed, firm.analysts[(first + i) % firm.analysts.length]!)
    const asker: Person = { name, title: 'Analyst', firm: bank, side: 'outside' }
    script.asks(asker)
    script.operator('qa', askers.length === 0 ? joints.FIRST_QUESTION : joints.NEXT_QUESTION)
    askers.push(asker)
    const grounds = Array.from({ length: 1 + plan.below(2) }, () => QUESTION_GROUNDS)
    script.said('qa', asker, [QUESTION_HEADS, ...grounds, QUESTIONS, ...(plan.uniform() < 0.4 ? [QUESTIONS] : [])])
    left -= 4
    const isChief = plan.uniform() < CALLS.chiefFirst
    answer(isChief, false)
    if (plan.uniform() < CALLS.second) answer(!isChief, true)
    const followed = plan.uniform()
    const [none, once] = CALLS.followUps
    const followUps = followed < none ? 0 : followed < none + once ? 1 : 2
    for (let j = 0; j < followUps; j++) {
      script.said('qa', asker, [FOLLOW_UPS])
      answer(isChief, true)
    }
    if (plan.uniform() < 0.4) script.said('qa', asker, [QUESTION_ENDS])
  }
  return askers
}

function writeClosing(script: Script, { chief }: Hosts): void {
  script.operator('closing', joints.NO_MORE)
  script.said('closing', chief, [joints.FAREWELL])
  script.operator('closing', joints.END)
}
