import type { Fiscal } from './types.js'

const ORDINALS: Readonly<Record<string, 1 | 2 | 3 | 4>> = {
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  '1st': 1,
  '2nd': 2,
  '3rd': 3,
  '4th': 4,
}
/** Two digits are a year where no day ("31-Jul", "18 April") and no form ("10-Q") goes on; after words only where marked. */
const SHORT_YEAR = String.raw`\d{2}(?![-\w%]|[.,]\d| (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))`
const LINK = `(?:(?:,? (?:of )?(?:the )?(?:fiscal )?(?:year )?)|[ -]|)(?:FY)?['’]?`
const YEAR = String.raw`${LINK}(\d{4}\b|${SHORT_YEAR})`
const MARKED_YEAR = String.raw`${LINK}(\d{4}\b|(?<=['’]|FY|fiscal |year )${SHORT_YEAR})`
const QUARTER = new RegExp(String.raw`\bQ([1-4])(?:${YEAR}|(?!\w))|\b([1-4])Q(?:${YEAR}|(?!\w))`, 'i')
const WORDED = new RegExp(
  String.raw`\b(first|second|third|fourth|1st|2nd|3rd|4th)[- ](?:fiscal[- ])?quarter(?:${MARKED_YEAR})?`,
  'i',
)
const YEAR_FIRST =
  /\b(?:(?:fiscal(?: year)?|FY) ?)?(\d{4})(?:[- ]?Q([1-4])|[- ](first|second|third|fourth)[- ]quarter)/i
const HALF = /\bH([12])(?:[ -]?'?(\d{4}|\d{2}))?\b/
/** A report on the half year is on the first one. */
const HALF_YEAR = /\bhalf[- ]year(?:ly)?(?: results| report)?,? '?(\d{4})\b|\b(\d{4}) half[- ]year(?:ly)?\b/i
const FULL_YEAR = /\b(?:FY ?|(?:full[- ]|fiscal )year )'?(\d{4}|\d{2})\b/i

const fullYear = (text: string | undefined): number | undefined =>
  text === undefined ? undefined : text.length === 2 ? 2000 + Number(text) : Number(text)

/**
 * The first fiscal period a text names, as it names it; never derived from a date.
 *
 * @example fiscalIn('EXW Q3 2031 results')?.quarter // => 3
 */
export function fiscalIn(text: string): Fiscal | undefined {
  const basis = /\bfiscal\b/i.test(text) ? 'fiscal' : 'unknown'
  const reversed = YEAR_FIRST.exec(text)
  const coded = QUARTER.exec(text)
  const worded = WORDED.exec(text)
  const earliest = [reversed, coded, worded].filter((match) => match !== null).sort((a, b) => a.index - b.index)[0]
  if (earliest !== undefined) {
    const [raw] = earliest
    const year = earliest === reversed ? earliest[1] : earliest === coded ? (earliest[2] ?? earliest[4]) : earliest[2]
    const quarter =
      earliest === coded
        ? (Number(earliest[1] ?? earliest[3]) as 1 | 2 | 3 | 4)
        : earliest === worded
          ? ORDINALS[earliest[1]!.toLowerCase()]!
          : earliest[2] !== undefined
            ? (Number(earliest[2]) as 1 | 2 | 3 | 4)
            : ORDINALS[earliest[3]!.toLowerCase()]!
    return fiscal(raw, basis, fullYear(year), { quarter })
  }
  const half = HALF.exec(text)
  if (half !== null) return fiscal(half[0], basis, fullYear(half[2]), { half: Number(half[1]) as 1 | 2 })
  const halfYear = HALF_YEAR.exec(text)
  if (halfYear !== null) return fiscal(halfYear[0], basis, fullYear(halfYear[1] ?? halfYear[2]), { half: 1 })
  const year = FULL_YEAR.exec(text)
  return year === null ? undefined : fiscal(year[0], basis, fullYear(year[1]), {})
}

const fiscal = (
  raw: string,
  basis: Fiscal['basis'],
  year: number | undefined,
  part: Pick<Fiscal, 'quarter' | 'half'>,
): Fiscal => ({ ...(year === undefined ? {} : { year }), ...part, raw: raw.trim(), basis })
