import { chanceOf } from '../chance.js'
import { inventedName } from './invented-names.js'
import { TRADES, type Trade } from './trades.js'

/** An invented company. What it is never changes; who leads it does (`chiefs.ts`). */
export interface Firm {
  /** From 0, across cohorts. */
  readonly number: number
  readonly company: string
  /** Without its legal form. */
  readonly short: string
  /** Four letters, its own. */
  readonly ticker: string
  readonly exchange: string
  readonly trade: Trade
  /** Names of its own products, places and customers, some of which each of its calls mentions. */
  readonly brands: readonly string[]
  readonly places: readonly string[]
  readonly customers: readonly string[]
  /** How many quarters its fiscal year is ahead of the calendar: 0 to 3. */
  readonly fiscalShift: number
  /** Days from the end of a quarter to its usual day for calls. */
  readonly reportDay: number
  /** Logarithm of assets in millions, at the start. */
  readonly size: number
  /** Debt by assets. */
  readonly leverage: number
  /** What its tone lies above that of others, in standard deviations of the abnormal tone. */
  readonly tone: number
  /** Numbers of the analysts that follow it, in the pool all firms share. */
  readonly analysts: readonly number[]
}

/** So many analysts follow all firms together. */
export const ANALYSTS = 400
/** Company names have three syllables: so many there are, and from here on. */
const NAMES = { from: 2400, count: 96_000, step: 50_021 }
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'

/** The firm of a number: drawn alone, whatever others there are. */
export function firmOf(seed: number, number: number): Firm {
  const draws = chanceOf(seed, 'firm', number)
  const { below, pick, normal, beta, uniform } = draws
  const trade = pick(TRADES)
  const short = `${inventedName(NAMES.from + ((number * NAMES.step) % NAMES.count))} ${pick(trade.suffixes)}`
  const names = (count: number): readonly string[] => Array.from({ length: count }, () => inventedName(below(60_000)))
  return {
    number,
    company: `${short}, Inc.`,
    short,
    ticker: tickerOf(number),
    exchange: uniform() < 0.55 ? 'NYSE' : 'NASDAQ',
    trade,
    brands: names(4),
    places: names(5),
    customers: names(4),
    fiscalShift: uniform() < 0.7 ? 0 : 1 + below(3),
    reportDay: 18 + below(30),
    size: normal(7.5, 1.5),
    leverage: beta(2, 4),
    tone: normal(0, 0.5),
    analysts: Array.from({ length: 24 }, () => below(ANALYSTS)).filter((each, i, all) => all.indexOf(each) === i),
  }
}

/** 7,919 has no factor in common with 26⁴, so 456,976 firms have each their own. */
function tickerOf(number: number): string {
  let rest = (number * 7919 + 104_729) % 26 ** 4
  let letters = ''
  for (let i = 0; i < 4; i++) {
    letters += LETTERS[rest % 26]
    rest = Math.floor(rest / 26)
  }
  return letters
}
