import {
  claim,
  emphatic,
  forecast,
  negatedBefore,
  notBurden,
  notCogitation,
  notNegated,
  notOrder,
  outcome,
  outlookNext,
  viewpoint,
} from './claim.js'
import { notAtHand, notReliance, notSupplied, pending } from './condition.js'
import { firstPerson } from './first-person.js'
import { notPictured, ofThings } from './impression.js'
import { notMonth, notPast, notRequest } from './modal.js'
import { openIf } from './open-if.js'
import {
  clauseEnd,
  notAdvice,
  notAsked,
  notLeading,
  notOpening,
  notProcedure,
  notRhetorical,
  notWithinCall,
} from './procedure.js'
import { notTopic, notUtmost, quantity, quantityBefore, quantityNear } from './quantity.js'
import type { Sense } from './sense.js'
import {
  adjectiveNext,
  adverb,
  notAttributive,
  notNounNext,
  notRelative,
  notType,
  noun,
  softerNext,
  verb,
  verbNext,
} from './speech-part.js'

/** Every sense rule, by the name that the `sense` column of a lexicon uses. */
export const SENSES: ReadonlyMap<string, Sense> = new Map(
  [
    adjectiveNext,
    adverb,
    claim,
    clauseEnd,
    emphatic,
    firstPerson,
    forecast,
    negatedBefore,
    notAdvice,
    notAsked,
    notAtHand,
    notAttributive,
    notBurden,
    notCogitation,
    notLeading,
    notMonth,
    notNegated,
    notNounNext,
    notOpening,
    notOrder,
    notPast,
    notPictured,
    notProcedure,
    notRelative,
    notReliance,
    notRequest,
    notRhetorical,
    notSupplied,
    notTopic,
    notType,
    notUtmost,
    notWithinCall,
    noun,
    ofThings,
    openIf,
    outcome,
    outlookNext,
    pending,
    quantity,
    quantityBefore,
    quantityNear,
    softerNext,
    verb,
    verbNext,
    viewpoint,
  ].map((sense) => [sense.name, sense]),
)
