import type { Chance } from '../chance.js'
import type { Firm } from './firms.js'
import { rareName } from './invented-names.js'

/** Where and by whom something is said: what slots are filled from. */
export interface Scene {
  readonly draws: Chance
  readonly firm: Firm
  readonly quarter: number
  readonly year: number
  readonly chief: string
  readonly finance: string
  readonly relations: string
  /** The analyst of the exchange. */
  readonly asker: { readonly name: string; readonly firm: string }
}

const MONTHS = 'January February March April May June July August September October November December'.split(' ')
const QUARTERS = ['First', 'Second', 'Third', 'Fourth']
const REGIONS =
  'North America|Latin America|Europe|Asia|the Midwest|the Southeast|Canada|Germany|Japan|the Nordic countries|the West|Texas|Brazil|India'.split(
    '|',
  )
const FEW = 'two three four five six seven eight nine twelve eighteen'.split(' ')
const PERIODS = ['quarter', 'quarter', 'quarter', 'period']

const digit = ({ draws }: Scene): number => draws.below(10)
const given = (name: string): string => name.slice(0, name.indexOf(' '))
const percent = (value: number): string => `${value >= 10 ? Math.round(value) : value.toFixed(1)}%`
const grouped = (value: number): string =>
  value < 1000 ? `${value}` : `${Math.floor(value / 1000)},${String(value % 1000).padStart(3, '0')}`

/** Millions by the size of the firm: a draw around a fiftieth of its assets. */
const millions = ({ draws, firm }: Scene): number => draws.lognormal(Math.exp(firm.size) / 50, 0.9)
const dollars = (value: number): string =>
  value >= 1000
    ? `$${(value / 1000).toFixed(1)} billion`
    : `$${value < 10 ? value.toFixed(1) : Math.round(value)} million`
const cents = (value: number): string => `$${value.toFixed(2)}`

/** A name of the firm's own, or now and then any name at all. */
const named = ({ draws }: Scene, own: readonly string[]): string =>
  draws.uniform() < 0.85 ? draws.pick(own) : rareName(draws)

/** What each slot says. */
export const SLOTS = {
  products: ({ draws, firm }) => draws.pick(firm.trade.products),
  input: ({ draws, firm }) => draws.pick(firm.trade.inputs),
  buyer: ({ draws, firm }) => draws.pick(firm.trade.buyers),
  segment: ({ draws, firm }) => draws.pick(firm.trade.segments),
  site: ({ draws, firm }) => draws.pick(firm.trade.sites),
  brand: (scene) => named(scene, scene.firm.brands),
  place: (scene) => named(scene, scene.firm.places),
  customer: (scene) => named(scene, scene.firm.customers),
  rare: ({ draws }) => rareName(draws),
  bankname: ({ draws }) => `${rareName(draws)} Bank`,
  region: ({ draws }) => draws.pick(REGIONS),
  month: ({ draws }) => draws.pick(MONTHS),
  period: ({ draws }) => draws.pick(PERIODS),
  quarter: ({ quarter }) => QUARTERS[quarter - 1]!,
  nextquarter: ({ quarter }) => QUARTERS[quarter % 4]!.toLowerCase(),
  lastquarter: ({ quarter, year }) => (quarter === 1 ? `Q4 of ${year - 1}` : `Q${quarter - 1}`),
  year: ({ year }) => `${year}`,
  company: ({ firm }) => firm.company,
  short: ({ firm }) => firm.short,
  fewword: ({ draws }) => draws.pick(FEW),
  pct: ({ draws }) => percent(draws.lognormal(8, 0.7)),
  lowpct: ({ draws }) => `${12 + draws.below(50)}%`,
  highpct: (scene) => `9${digit(scene)}.${digit(scene)}%`,
  bps: ({ draws }) => `${10 + 10 * draws.below(30)} basis points`,
  money: (scene) => dollars(millions(scene)),
  count: ({ draws }) => grouped(Math.round(draws.lognormal(300, 1.1)) + 3),
  shares: (scene) => `${Math.round(millions(scene)) + 10}.${digit(scene)}`,
  eps: ({ draws }) => cents(0.05 + draws.exponential(0.8)),
  moneyrange: (scene) => {
    const low = millions(scene)
    return `${dollars(low)} to ${dollars(low * 1.06)}`
  },
  epsrange: ({ draws }) => {
    const low = 0.1 + draws.exponential(0.9)
    return `${cents(low)} to ${cents(low + 0.02 + draws.below(12) / 100)}`
  },
  pctrange: ({ draws }) => {
    const low = 2 + draws.below(30)
    return `${low}% to ${low + 1 + draws.below(4)}%`
  },
  asker: ({ asker }) => asker.name,
  bank: ({ asker }) => asker.firm,
  given: ({ asker }) => given(asker.name),
  chief: ({ chief }) => chief,
  finance: ({ finance }) => finance,
  relations: ({ relations }) => relations,
  chiefgiven: ({ chief }) => given(chief),
  relationsgiven: ({ relations }) => given(relations),
} as const satisfies Readonly<Record<string, (scene: Scene) => string>>

export type SlotName = keyof typeof SLOTS
