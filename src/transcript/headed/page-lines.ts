import type { Block } from '../html.js'
import type { Source } from '../source.js'
import type { SetLine } from './seeking-alpha-headings.js'

export interface PageLine extends SetLine {
  readonly tag: string
  /** How many characters from the start are strong. */
  readonly strong: number
}

/**
 * The lines of a page that can belong to a call: those of the article where `isOf` finds the call in one, else all; none
 * that the site set between them. They are no stretches of the source.
 */
export function pageLines(page: Source, isOf: (text: string) => boolean): readonly PageLine[] {
  const blocks = page.blocks.filter(({ place }) => place !== 'promotion')
  const isInArticle = blocks.some(({ place, text }) => place === 'article' && isOf(text))
  return blocks.filter(({ place, tag }) => !isInArticle || place === 'article' || ABOVE.test(tag)).map(lineOf)
}

/** Stand above an article, and say what it is about. */
const ABOVE = /^(?:title|h1)$/

const lineOf = ({ tag, text, strong, asks }: Block): PageLine => ({
  start: 0,
  end: 0,
  tag,
  text,
  strong,
  isStrong: strong === text.length || /^h[1-6]$/.test(tag),
  ...(asks === undefined ? {} : { asks }),
})
