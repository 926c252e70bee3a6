import { claim, emphatic, firstPerson, forecast, notCogitation, notNegated, outcome } from './claim.js'
import { notMonth, notPast, notRequest } from './modal.js'
import { notProcedure, notRhetorical, openIf } from './procedure.js'
import { notTopic, quantity, quantityBefore } from './quantity.js'
import type { Sense } from './sense.js'
import { adjectiveNext, adverb, notAttributive, notType, noun, verb } from './speech-part.js'

/** Every sense rule, by the name that the `sense` column of a lexicon uses. */
export const SENSES: ReadonlyMap<string, Sense> = new Map(
  [
    adjectiveNext,
    adverb,
    claim,
    emphatic,
    firstPerson,
    forecast,
    notAttributive,
    notCogitation,
    notMonth,
    notNegated,
    notPast,
    notProcedure,
    notRequest,
    notRhetorical,
    notTopic,
    notType,
    noun,
    openIf,
    outcome,
    quantity,
    quantityBefore,
    verb,
  ].map((sense) => [sense.name, sense]),
)
