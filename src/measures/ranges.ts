const FIGURE = String.raw`([$€£¥]?)(\d[\d,]*(?:\.\d+)?)\s?(%|percent\b|percentage points\b|basis points\b|cents\b|thousand\b|million\b|billion\b|trillion\b)?`
const RANGE = new RegExp(
  String.raw`(?<![\w.,$€£¥/-])(?:(rang\w+ |range of )?(from ))?(?:between )?${FIGURE}\s?(to|and|-|–|—|through)\s?${FIGURE}(?![\w/-]|\.\d|,\d)`,
  'gi',
)
const SCALE: Readonly<Record<string, number>> = { thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12 }
/** Wider than this, high / low, two figures are no guidance: a phone number, a date, a list. */
const WIDEST = 10

/**
 * The relative widths (high − low) / mid of the numeric ranges of a sentence.
 *
 * A range is two rising figures joined by "to", "and" (after "between"), "through" or a dash: "$1.2 to $1.3 billion",
 * "between 3% and 5%". The first figure takes the unit of the second where it has none. No ranges are years, figures of
 * different kinds, a move ("from 3% to 5%" without "range") and a second figure more than ten times the first.
 *
 * @example rangeWidths('We expect 9 to 11 million.') // => [0.2]
 */
export function rangeWidths(sentence: string): number[] {
  const widths: number[] = []
  for (const [all, range, from, sign, first, unit, joint, sign2, second, unit2] of sentence.matchAll(RANGE)) {
    if (from !== undefined && range === undefined) continue
    if (joint === 'and' && !/between/i.test(all)) continue
    if ((sign2 !== '' && sign !== sign2) || !isSameKind(unit, unit2)) continue
    if (sign !== '' && [unit, unit2].some((name) => name !== undefined && kindOf(name) !== 'scale')) continue
    const low = amountOf(first!, unit ?? unit2)
    const high = amountOf(second!, unit2 ?? unit)
    if (isYear(first!, sign!, unit ?? unit2) && isYear(second!, sign2!, unit2)) continue
    if (low > 0 && high > low && high <= WIDEST * low) widths.push((high - low) / ((high + low) / 2))
  }
  return widths
}

const amountOf = (digits: string, unit: string | undefined): number =>
  Number(digits.replaceAll(',', '')) * (SCALE[unit?.toLowerCase() ?? ''] ?? 1)

const kindOf = (unit: string): string => {
  const name = unit.toLowerCase()
  return name in SCALE ? 'scale' : name === 'percent' ? '%' : name
}
const isSameKind = (a: string | undefined, b: string | undefined): boolean =>
  a === undefined || b === undefined || kindOf(a) === kindOf(b)
const isYear = (digits: string, sign: string, unit: string | undefined): boolean =>
  sign === '' && unit === undefined && /^(?:19|20)\d\d$/.test(digits)
