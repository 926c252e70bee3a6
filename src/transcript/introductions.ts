const WORD = String.raw`(?:\p{Lu}\.|\p{Lu}[\p{L}\p{M}'’-]*)`
const NAME = `((?:(?:Dr|Mr|Ms|Mrs)\\. )?${WORD}(?: (?:${WORD}|de|da|van|von|der|bin|al|le|la)){0,3})`
/** A full stop belongs to the firm after an initial ("J.P. Hart") and in "Inc." */
const FIRM = String.raw`(\p{Lu}(?:[^.?!;]|(?<=\b\p{Lu})\.){0,60}?(?:,? (?:Inc|LLC|L\.P|Co|Corp|Ltd)\.?)?)`
const TAIL = '(?=(?<!\\b\\p{Lu})\\.|[?!;]|,? (?:your line|please|go ahead|you may|with your)|$)'
const LINK = '(?: with| from| of| at|,)'
const OPENS = '(?:^|[.?!] )'
const GO = '(?:your line|please|go ahead)'

/** Ways to name the next questioner, the surest first; group 1 is the name, group 2 the firm where it is said. */
const PATTERNS: readonly RegExp[] = [
  `\\bline of ${NAME}${LINK} ${FIRM}${TAIL}`,
  `${OPENS}${NAME}${LINK} ${FIRM},? ${GO}`,
  `\\bfrom ${NAME}${LINK} ${FIRM}${TAIL}`,
  `\\b(?:to|for|have|is|hear from) ${NAME}${LINK} ${FIRM}${TAIL}`,
  `\\bline of ${NAME}\\. [^.]{0,40}-- with ${FIRM}${TAIL}`,
  `\\bline of ${NAME}`,
  `\\bfrom ${NAME}(?=[.,])`,
  `${OPENS}${NAME},? your line`,
  `^${NAME}, ${FIRM}\\.$`,
].map((pattern) => new RegExp(pattern, 'u'))

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
  for (const pattern of PATTERNS) {
    const [, name, firm] = pattern.exec(text) ?? []
    if (name !== undefined) return { name, firm: firm?.trim() ?? null }
  }
  return undefined
}
