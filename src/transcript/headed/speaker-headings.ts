import type { Line } from '../source.js'
import type { Speaker } from './cut.js'
import { isIntroduced } from './introduced.js'
import { isPersonName, isPhrase } from './speaker-labels.js'
import { dashedIn, type HeadingLine, speakerIn } from './speaker-line.js'

const LONGEST_NAME = 60
/** So many people come back under headings of one form where it is the form of a text. */
const FEWEST_OF_FORM = 2

/** False for a line that is no heading of these lines, whatever else they hold. */
export function mayBeHeading(line: string, lines: readonly Line[]): boolean {
  const speaker = speakerIn(line)
  // Titles of calls have commas and brackets too, and stand once.
  if (speaker !== undefined) return speaker.form === undefined || lines.filter(({ text }) => text === line).length > 1
  return line.length <= LONGEST_NAME && isPersonName(line) && lines.some(({ text }) => text.startsWith(`${line} `))
}

/**
 * The headings of a text by line number: names that come back, bear a title, or were just introduced; and a name alone
 * where it has a title elsewhere.
 */
export function speakerHeadings(lines: readonly Line[]): ReadonlyMap<number, Speaker> {
  const candidates: (readonly [number, HeadingLine])[] = []
  // Headings come back: each is read once.
  const known = new Map<string, HeadingLine | null>()
  const readDashed = (line: string): HeadingLine | undefined => {
    let speaker = known.get(line)
    if (speaker === undefined) {
      speaker = dashedIn(line) ?? null
      known.set(line, speaker)
    }
    return speaker ?? undefined
  }
  lines.forEach(({ text }, i) => {
    const speaker = speakerIn(text, readDashed)
    if (speaker !== undefined) candidates.push([i, speaker])
  })
  const comesBack = returning(() => candidates.map(([, { name }]) => name))
  const standsAgain = returning(() =>
    candidates.flatMap(([i, { isLong, form }]) => (isLong || form !== undefined ? [lines[i]!.text] : [])),
  )
  const formOf = formIn(candidates, (i) => standsAgain(lines[i]!.text))
  const headings: (readonly [number, Speaker])[] = []
  const titled = new Set<string>()
  for (const [i, { name, title, firm, isLong, isSure, form }] of candidates) {
    const line = lines[i]!.text
    if (isLong && !standsAgain(line)) continue
    if (form !== undefined && form !== formOf()) continue
    if (form === undefined) {
      if (!isSure && (isPhrase(name) || !(comesBack(name) || isIntroduced(lines, i, name)))) continue
    } else if (!standsAgain(line) && !(title !== null && lines[i - 1]?.text === '') && !isIntroduced(lines, i, name))
      continue
    headings.push([i, { name, title, firm }])
    if ((title ?? firm) !== null && name.includes(' ')) titled.add(name)
  }
  return titled.size === 0 ? new Map(headings) : withBareNames(lines, headings, titled)
}

/** Whether words stand more than once; they are counted when first asked. */
function returning(all: () => readonly string[]): (words: string) => boolean {
  let twice: Set<string> | undefined
  return (words) => {
    if (twice === undefined) {
      const once = new Set<string>()
      twice = new Set<string>()
      for (const each of all()) (once.has(each) ? twice : once).add(each)
    }
    return twice.has(words)
  }
}

/** The form without a dash that the headings of a text have, if any: the first under which enough people come back. */
function formIn(
  candidates: readonly (readonly [number, HeadingLine])[],
  standsAgain: (i: number) => boolean,
): () => HeadingLine['form'] {
  let found: { readonly form: HeadingLine['form'] } | undefined
  return () => {
    found ??= {
      form: (['comma', 'brackets'] as const).find((form) => {
        const people = candidates.filter(([i, speaker]) => speaker.form === form && standsAgain(i))
        return new Set(people.map(([, { name }]) => name)).size >= FEWEST_OF_FORM
      }),
    }
    return found.form
  }
}

/** The headings, and lines that are one of the names with a title elsewhere. */
function withBareNames(
  lines: readonly Line[],
  headings: readonly (readonly [number, Speaker])[],
  titled: ReadonlySet<string>,
): ReadonlyMap<number, Speaker> {
  const all = new Map<number, Speaker>()
  let next = 0
  lines.forEach(({ text }, i) => {
    const [at, speaker] = headings[next] ?? []
    if (at === i) {
      all.set(i, speaker!)
      next++
    } else if (text !== '' && text.length <= LONGEST_NAME && titled.has(text))
      all.set(i, { name: text, title: null, firm: null })
  })
  return all
}
