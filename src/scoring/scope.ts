import { SYMBOL } from '../text/symbols.js'
import { isIn, isWordAt, type SentencePlace, said, symbolAt } from './place.js'

/** How many words a negator reaches ahead, terminators aside. */
const REACH = 8

/**
 * Whether the token at `first` is in the scope of an odd number of negators.
 *
 * A scope runs from the negator to the next terminator: punctuation other than a comma, a contrast word, a
 * conjunction, or a comma before a new subject. List commas, "or" and "that" do not end it ("do not believe
 * that we are losing share"). "Unlikely" and "impossible" negate as "not" does, so "not unlikely" negates nothing.
 * Negators inside a phrase that is no negation ("not only", "no doubt") do not count.
 *
 * @param owned Tokens that belong to such a phrase.
 */
export function isNegated(place: SentencePlace, first: number, owned: (token: number) => boolean): boolean {
  let negators = 0
  let words = 0
  for (let i = first - 1; i >= place.from && words < REACH; i--) {
    if (endsScope(place, i)) break
    if (!isWordAt(place, i)) continue
    words++
    if (isIn(place, i, place.sets.negator) && !owned(i)) negators++
  }
  return negators % 2 === 1
}

const isComma = (place: SentencePlace, i: number): boolean => symbolAt(place, i) === SYMBOL.comma

function endsScope(place: SentencePlace, i: number): boolean {
  const symbol = symbolAt(place, i)
  if (symbol === SYMBOL.comma) return isIn(place, i + 1, place.sets.pronoun) || isIn(place, i + 1, place.sets.clause)
  if (!isWordAt(place, i)) return symbol === SYMBOL.stop || symbol === SYMBOL.dash
  // Thrown in between commas, "however" turns nothing.
  if (isIn(place, i, place.sets.contrast)) return !(isComma(place, i - 1) && isComma(place, i + 1))
  // "Not a problem and a distraction": a second noun stays in the scope.
  return isIn(place, i, place.sets.conjunction) && said(place, i) !== 'or' && !/^an?$/.test(said(place, i + 1))
}
