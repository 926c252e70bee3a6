import { oneOf } from './signs.js'
import type { Line } from './source.js'

/** `**Ann Lee**`, `### Ann Lee`, `[EXW](https://…)`, `• Ann Lee`; `* ` and `- ` begin lists of other formats too. */
const MARKED = /^(?:#{1,6} |[•●▪] |\*\*|__|[*_](?=[\p{L}])|!?\[)|\]\(/u
const OPENING = /^(?:#{1,6}|[•●▪]) +| +#{1,6}$/g
const LINK = /!?\[([^[\]]{0,200})\]\([^()\s]{0,500}\)/g
const STRONG = /(\*\*|__)(?=\S)(.{1,200}?)(?<=\S)\1/g
const SLANTED = /(?<![\p{L}\p{N}*_])([*_])(?=[^\s*_])([^*_]{1,200})(?<=\S)\1(?![\p{L}\p{N}*_])/gu
/** Longer lines are speech, which keeps its signs. */
const LONGEST = 300

const opensMarked = oneOf('#*_•●▪')
const OPENS = /^(?:#{1,6} |\*\*|__|[•●▪] )\S/

/** The lines with the signs of Markdown taken out of the short ones: their spans stay those of the whole lines. */
export const withoutMarkup = (lines: readonly Line[]): readonly Line[] =>
  lines.some(isMarked) ? lines.map((line) => ({ ...line, text: plain(line.text) })) : lines

/** A text is Markdown where it has a strong word or a head at a line start. */
const isMarked = ({ text }: Line): boolean => opensMarked(text.charCodeAt(0)) && OPENS.test(text)

function plain(line: string): string {
  if (line.length > LONGEST || !MARKED.test(line)) return line
  const bare = line
    .replace(LINK, '$1')
    .replace(LINK, '$1')
    .replace(STRONG, '$2')
    .replace(SLANTED, '$2')
    .replace(OPENING, '')
    .trim()
  return bare === '' ? line : bare
}
