import { type Anchored, holdsAny } from './anchored.js'

const WORD = String.raw`(?:(?:\p{Lu}\.){1,3}|Ste?\.|\p{Lu}[\p{L}\p{M}'’-]*)`
const NAME = `((?:(?:Dr|Mr|Ms|Mrs)\\. )?${WORD}(?: (?:${WORD}|de|da|van|von|der|bin|al|le|la)){0,3})`
/** A full stop belongs to the firm after an initial ("J.P. Hart") or a saint, and in "Inc." */
const FIRM = String.raw`((?!I )\p{Lu}(?:[^.?!;]|(?<=\b(?:\p{Lu}|St))\.){0,60}?(?:,? (?:Inc|LLC|L\.P|Co|Corp|Ltd)\.?)?)`
const TAIL =
  '(?=(?<!\\b(?:\\p{Lu}|St))\\.|[?!;]|,? (?:your line|please|go ahead|you may|with your|has our|will have our)|$)'
const LINK = '(?: with| from| of| at|,)'
const OPENS = '(?:^|[.?!] )'
/** A call of a name alone is brief; thanks and what is noted in brackets may go before. */
const CALLS = '^(?:[^]{0,80}[.?!\\])] )?'
const GO = '(?:your line|please|go ahead)'

/** A way to name somebody: what stands before the name and what behind it. */
interface Way extends Anchored {
  /** What stands before, and a sign that can begin a name: cheaper to ask, and cheaper to make, than the whole. */
  readonly begins: RegExp
}

const way = (anchors: readonly string[], before: string, behind: string): Way => ({
  anchors,
  begins: new RegExp(`${before}[^\\0-@[-\\x7f]`),
  pattern: new RegExp(`${before}${NAME}${behind}`, 'u'),
})

/** Ways to name the next questioner, the surest first; group 1 is the name, group 2 the firm where it is said. */
export const WAYS: readonly Way[] = [
  way(['line of '], '\\bline of ', `${LINK} ${FIRM}${TAIL}`),
  way(['your line', 'please', 'go ahead'], OPENS, `${LINK} ${FIRM},? ${GO}`),
  way(
    ['to ', 'for ', 'have ', 'is ', 'be ', 'from ', 'up ', 'uestion, '],
    '\\b(?:to|for|have|is|be|hear from|[Nn]ext up|[Ff]irst up|[Qq]uestion,) (?:the )?',
    `${LINK} ${FIRM}${TAIL}`,
  ),
  way(['from '], '\\bfrom ', `${LINK} ${FIRM}${TAIL}`),
  way(['-- with '], '\\bline of ', `\\. [^.]{0,40}-- with ${FIRM}${TAIL}`),
  way(['line of '], '\\bline of ', ''),
  way(['from '], '\\bfrom ', '(?=[.,])'),
  way(['is ', 'have '], '\\b(?:[Nn]ext|[Ff]irst)(?: up)?(?: is|,? we have) ', '(?=[.,])'),
  way([' has raised'], OPENS, `(?:${LINK} ${FIRM})? has raised`),
  way(['your line'], OPENS, ',? your line'),
  way([' has our', ' will have our'], OPENS, `${LINK} ${FIRM} (?:has|will have) our`),
  way(['.'], CALLS, `${LINK} ${FIRM}\\.$`),
]

/** A slip of the tongue gives way to what the transcriber puts right: "Ann (sic) [Anna] Day". */
const CORRECTED = /[^\s()[\]]+ [([]sic[)\]] \[([^[\]]{1,40})\]| [([]sic[)\]]/g

export interface Introduction {
  readonly name: string
  readonly firm: string | null
}

/**
 * Whom an operator's words introduce.
 *
 * @example introductionIn('Our next question comes from the line of Cy Day with Foo Partners.')
 *   // => { name: 'Cy Day', firm: 'Foo Partners' }
 */
export function introductionIn(text: string): Introduction | undefined {
  const said = text.includes('sic') ? text.replace(CORRECTED, (_, right: string | undefined) => right ?? '') : text
  for (const { anchors, begins, pattern } of WAYS) {
    if (!holdsAny(said, anchors) || !begins.test(said)) continue
    const found = pattern.exec(said)
    if (found !== null) return { name: found[1]!, firm: found[2]?.trim() ?? null }
  }
  return undefined
}
