import type { Chance } from '../chance.js'

const list = (words: string): readonly string[] => words.split(' ')
const HEADS = list(
  'Bal Bren Cor Cran Dal Dren Dun Fal Fen Gar Glen Gor Hal Har Hol Hud Jar Kel Kir Kol Lan Lar Len Lor Mal Mer Mil Mor Nar Nel Nor Ost Pal Pel Per Pol Quil Ral Ren Ros Sal Sel Sol Stan Tal Tar Tel Thor Tor Ul Val Var Vel Vin Wal Wen Wil Yar Zan Zel',
)
const MIDDLES = list(
  'ba be by co da de do fa ga go ha ka ki la li lo ma me mi mo na ni no pa ra ri ro sa se si ta te ti to va ve vi wa za zo',
)
const ENDS = list(
  'bar beck berg bin burn cott dale den dor dran ford gard grim ham hart holm kin land ley lin lund man mark mere mond mont nell ner rick sby sen ston ta tek ton vale ver vik wick worth',
)

/**
 * A name made of syllables, another for each whole number from 0: two syllables below 2,400, three below 98,400, four
 * below 4 million.
 *
 * @example inventedName(0) // => 'Balbar'
 */
export const inventedName = (number: number): string =>
  HEADS[number % HEADS.length]! + ending(Math.floor(number / HEADS.length))

const ending = (number: number): string =>
  number < ENDS.length
    ? ENDS[number]!
    : MIDDLES[(number - ENDS.length) % MIDDLES.length]! + ending(Math.floor((number - ENDS.length) / MIDDLES.length))

const EXPONENT = 1.12
const LARGEST = 2_000_000
const TAIL = LARGEST ** (1 - EXPONENT) - 1

/**
 * A name as texts have them: a few come again and again, most once. Ranks follow a power law with exponent 1.12 over 2
 * million names, so that a vocabulary goes on growing.
 *
 * @source Zipf, G. K. (1949). Human behavior and the principle of least effort. Addison-Wesley; drawn by the inverse of
 *   the continuous distribution function
 */
export const rareName = ({ uniform }: Chance): string =>
  inventedName(Math.floor((1 + uniform() * TAIL) ** (1 / (1 - EXPONENT))) - 1)

const GIVEN = list(
  'Ada Alan Alice Amir Andrea Anna Anton Arun Beth Boris Carla Cecil Clara Colin Dana Daniel David Diego Donna Edwin Elena Emil Erica Felix Fiona Frank Gavin Greta Hanna Hector Helen Henry Ida Igor Irene Ivan Jane Jonas Julia Karl Kate Kenji Laura Leon Linda Lucas Maria Martin Mei Miguel Nadia Nora Oscar Paula Peter Priya Ralph Rita Robert Rosa Samir Sarah Simon Sofia Steven Tara Thomas Vera Victor Wanda Walter Yuki Yusuf',
)

/** A person's name: the surname is another for each number. */
export function personName(number: number, { pick, uniform }: Chance): string {
  const initial = uniform() < 0.12 ? ` ${pick(INITIALS)}.` : ''
  return `${pick(GIVEN)}${initial} ${inventedName((number * 77 + 13) % SURNAMES)}`
}
const SURNAMES = 90_000
const INITIALS = list('A B C D E F G H J K L M N P R S T W')
