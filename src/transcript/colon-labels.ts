import { judgeOf } from './label-judge.js'
import { type Candidate, type ColonLabel, candidatesOf, isRole, type Place } from './label-places.js'
import { isDigit } from './signs.js'

/** With so few labels at line starts and glued ones, the turns of a text may be parted by blanks. */
const FEW = 3

/** A list of people is no longer than this. */
const LONGEST_LIST = 20_000

/** The labels of a text, and where the list of people ends that it begins with. */
export interface ColonLabels {
  readonly labels: readonly ColonLabel[]
  /** Start of the first label if there is a list, else 0. */
  readonly listEnd: number
}

/**
 * The speaker labels of a text in order: `Name: `, `Name - Firm: `, `**Name**:`, `[Name]:`.
 *
 * A label stands at a line start, or after the sentence before with or without a blank where line ends were lost. It
 * must be confirmed: by a role ("Operator"), the list of people, an introduction, or by coming back.
 *
 * @param hasList Whether the text begins with a list of people; everything before the first label belongs to it.
 */
export const colonLabels = (text: string, hasList: boolean): ColonLabels => chosenOf(text, hasList, candidatesOf(text))

function chosenOf(text: string, hasList: boolean, candidates: readonly (readonly Candidate[])[]): ColonLabels {
  const listEnd = hasList ? firstStart(candidates) : 0
  const judge = judgeOf(text, candidates, listEnd > LONGEST_LIST ? '' : text.slice(0, listEnd))
  const chosen = (places: ReadonlySet<Place>): readonly ColonLabel[] => {
    const found: ColonLabel[] = []
    for (const here of candidates) {
      const open = here.filter(({ place, start }) => places.has(place) && start >= listEnd)
      const label =
        open.find((candidate) => judge(candidate) === 'sure') ??
        open.find((candidate) => candidate.isAfterSentence && judge(candidate) === 'introduced') ??
        open.find(
          (candidate) => candidate.isAfterSentence && candidate.place !== 'spaced' && judge(candidate) === 'likely',
        )
      if (label !== undefined) found.push(label)
    }
    return found
  }
  const tight = chosen(TIGHT)
  return { labels: tight.length > FEW ? tight : withUnmarked(text, chosen(EVERY)), listEnd }
}

/** The labels of a text as above; `undefined` where it cannot have so many, which is told sooner. */
export function manyColonLabels(text: string, hasList: boolean, fewest: number): ColonLabels | undefined {
  if (!hasColons(text, fewest)) return undefined
  const candidates = candidatesOf(text)
  if (candidates.length < fewest && withUnmarked(text, candidates.flat()).length < fewest) return undefined
  return chosenOf(text, hasList, candidates)
}

/** True for a text with so many colons, those of times left out. */
function hasColons(text: string, fewest: number): boolean {
  let seen = 0
  for (let colon = text.indexOf(':'); colon !== -1 && seen < fewest; colon = text.indexOf(':', colon + 1))
    if (!(isDigit(text.charCodeAt(colon - 1)) && isDigit(text.charCodeAt(colon + 1)))) seen++
  return seen === fewest
}

const TIGHT: ReadonlySet<Place> = new Set(['line', 'glued'])
const EVERY: ReadonlySet<Place> = new Set(['line', 'glued', 'spaced'])

/** Where blanks part the turns, the known labels also stand after a turn that ends without a full stop. */
function withUnmarked(text: string, labels: readonly ColonLabel[]): readonly ColonLabel[] {
  const known = new Map(labels.map((label) => [label.label, label]))
  const longest = labels.reduce((most, { label }) => Math.max(most, label.length), 0)
  const byEnd = new Map(labels.map((label) => [label.end, label]))
  const found: ColonLabel[] = []
  for (let colon = text.indexOf(':'); colon !== -1 && known.size > 0; colon = text.indexOf(':', colon + 1)) {
    const marked = byEnd.get(colon + 1) ?? byEnd.get(colon + 3)
    if (marked !== undefined) {
      found.push(marked)
      continue
    }
    const window = text.slice(Math.max(0, colon - longest - 1), colon)
    for (let at = window.indexOf(' '); at !== -1; at = window.indexOf(' ', at + 1)) {
      const label = known.get(window.slice(at + 1))
      if (label === undefined) continue
      const end = colon + 1
      found.push({ ...label, start: end - 1 - label.label.length, end })
      break
    }
  }
  return found
}

/** Where the first label starts: with the longest spelling that comes back, else the shortest. */
function firstStart(candidates: readonly (readonly Candidate[])[]): number {
  const [first = [], ...rest] = candidates
  const comesBack = (label: string): boolean => rest.some((here) => here.some((later) => later.label === label))
  return (first.find(({ label, name }) => isRole(name) || comesBack(label)) ?? first.at(-1))?.start ?? 0
}
