import type { ColonLabel } from './label-places.js'
import { linesOf } from './source.js'
import { TITLE_WORD } from './titles.js'

/** Behind the label, before the first words: `Cy Day: (Foo Bank, Analyst) Good morning.` */
const ASIDE = /^[ \t]*\(([^()\n]{2,80}), ([^(),\n]{2,60})\)\s/
const LONGEST = 160
/** `MR. BO RAY – CHIEF EXECUTIVE OFFICER`: a person on a cover, and no words of his. */
const LISTED = /^(?:MR|MRS|MS|DR)\. [^\p{Ll}]{2,60} [-–—] [^\p{Ll}]{2,120}$/u

/**
 * The labels with what brackets behind them say of the speaker, and without those of a cover, where people stand
 * behind the part they have in the call (`MODERATOR: MR. BO RAY – FOO BANK`).
 */
export function withAsides(text: string, labels: readonly ColonLabel[]): readonly ColonLabel[] {
  const first = labels.findIndex(({ end }, i) => !isListed(text.slice(end, labels[i + 1]?.start)))
  return labels.slice(Math.max(first, 0)).map((label) => withAside(text, label))
}

const isListed = (said: string): boolean => {
  const [line] = said.length > MOST ? [] : linesOf(said).filter((each) => each.text !== '')
  return line !== undefined && line.text.length <= LONGEST && LISTED.test(line.text)
}
/** A cover is no longer. */
const MOST = 3000

function withAside(text: string, label: ColonLabel): ColonLabel {
  const [all, left, right] = ASIDE.exec(text.slice(label.end, label.end + LONGEST)) ?? []
  if (all === undefined || !(TITLE_WORD.test(left!) || TITLE_WORD.test(right!))) return label
  const [title, firm] = TITLE_WORD.test(right!) ? [right!, left!] : [left!, right!]
  return { ...label, title, firm, end: label.end + all.trimEnd().length }
}
