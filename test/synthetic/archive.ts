import { leadsOf } from './chiefs.js'
import { type ComposedCall, composeCall, type Shares } from './compose-call.js'
import { type Firm, firmOf } from './firms.js'
import { ARCHIVE_FORMATS, type FormatName } from './formats.js'
import { type Settings, type SyntheticOptions, settingsOf } from './options.js'
import { type Outcome, outcomeOf } from './outcome.js'
import { sizeOf } from './parameters.js'
import { executiveOf } from './people.js'
import { dateOf, fiscalOf, slotOf } from './schedule.js'
import { type Shelf, shelfOf } from './shelf.js'

/** What is known of a call beside its text. */
export interface CallFacts {
  readonly number: number
  readonly firm: Firm
  readonly date: string
  readonly year: number
  readonly quarter: number
  readonly chief: { readonly name: string; readonly vague: boolean }
  readonly finance: { readonly name: string }
  readonly outcome: Outcome
  readonly shares: Shares
}

/** One call of the archive, as it stands in its file. */
export interface SyntheticCall {
  readonly shelf: Shelf
  readonly format: FormatName
  readonly text: string
  readonly facts: CallFacts
  readonly call: ComposedCall
}

/** Makes calls of one archive by their numbers, in any order. */
export type MakeCall = (number: number) => SyntheticCall

/** The calls of an archive in their order, each made when it is asked for. */
export function* syntheticArchive(options: SyntheticOptions): Generator<SyntheticCall> {
  const make = callMaker(settingsOf(options))
  for (let number = 0; number < options.calls; number++) yield make(number)
}

/** A call depends on the seed, its number and the firms of its cohort, and on nothing else. */
export function callMaker(settings: Settings): MakeCall {
  const { seed, planted, firms } = settings
  let leads = { cohort: -1, of: leadsOf(seed, 0, firms) }
  return (number) => {
    const slot = slotOf(number, settings)
    if (leads.cohort !== slot.cohort) leads = { cohort: slot.cohort, of: leadsOf(seed, slot.cohort, firms) }
    const firm = firmOf(seed, slot.cohort * firms + slot.firm)
    const lead = leads.of(slot.firm, slot.quarter)
    const chief = executiveOf(seed, lead.chief)
    const finance = executiveOf(seed, lead.finance)
    const date = dateOf(seed, firm, slot.quarter)
    const fiscal = fiscalOf(firm, slot.quarter)
    const outcome = outcomeOf(seed, firm, slot.quarter, chief, sizeOf('tone', planted))
    const call = composeCall({
      seed,
      number,
      firm,
      date,
      chief,
      finance,
      outcome,
      ...fiscal,
      relations: executiveOf(seed, lead.relations),
      vague: sizeOf('vague', planted),
    })
    const shelf = shelfOf(number, `${firm.ticker}-${fiscal.year}q${fiscal.quarter}`, settings)
    const text = ARCHIVE_FORMATS[shelf.format].render(call, shelf.id)
    const facts = { number, firm, date, ...fiscal, chief, finance, outcome, shares: call.shares }
    return { shelf, format: shelf.format, text, facts, call }
  }
}
