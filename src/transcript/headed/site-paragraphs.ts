import type { FurnitureKind } from '../types.js'

interface SiteParagraph {
  readonly kind: FurnitureKind
  /** Nothing of the call comes after it, unless somebody speaks again. */
  readonly ends: boolean
}

interface Rule extends SiteParagraph {
  readonly pattern: RegExp
  /** What a paragraph holds that fits: asked first where the pattern can stand anywhere in it. */
  readonly likely?: RegExp
}

const rule = (kind: FurnitureKind, ends: boolean, pattern: RegExp, likely?: Rule['likely']): Rule => ({
  kind,
  ends,
  pattern,
  ...(likely === undefined ? {} : { likely }),
})

/** What transcript sites set around and between the speech, by how it reads. */
const RULES: readonly Rule[] = [
  rule(
    'advertisement',
    false,
    /\bMotley Fool Stock Advisor\b|\bStock Advisor(?:'s|’s)? (?:returns|team|analyst)|\bstocks (?:we|our analysts) like better than\b|\bbelieve are the (?:ten|10) best stocks\b|\b(?:ten|10) best stocks for investors\b/i,
    /stock/i,
  ),
  rule(
    'advertisement',
    false,
    /^(?:should you (?:invest|buy) \$?[\d,]+|where to invest \$|before you buy stock in\b|see the (?:ten|10) stocks\b|image source:|don['’]t miss this second chance|sponsored\b.{0,40}$|advertisement$)/i,
  ),
  rule(
    'advertisement',
    false,
    /^(?:see also \d{1,3} |(?:also )?read:? \d{1,3} |follow .{2,60} \([A-Z]{2,8}: ?[A-Z.]{1,8}\)$|photo by .{2,40} on \w+$|[a-z]{3,20}\/ ?(?:public domain|shutterstock\.com)$|to continue reading the q&a\b)/i,
  ),
  rule('footer', true, /^\[?end(?: of (?:the )?(?:transcript(?:ion)?|document))?\]?\.?$/i),
  rule('footer', true, /^(?:more \S{1,12} analysis|all earnings call transcripts|read next|recommended for you)$/i),
  rule('widget', true, /^\d{1,4} authors? in the last \d{1,3} days$/i),
  rule(
    'legal',
    true,
    /^(?:this article (?:is a transcript of this conference call|was generated with)\b|the motley fool (?:has|recommends|owns|is)\b|copyright policy:|all transcripts on this site are the copyright|this transcript (?:may not be|is provided|has been edited)\b|the information contained here is a textual representation|if you have any additional questions about our online transcripts)/i,
  ),
  rule(
    'legal',
    true,
    /\bhas no position in any (?:of the )?stocks? mentioned\b|\bthe motley fool has a disclosure policy\b/i,
  ),
]

/** What can stand between speech. */
export const INSIDE = RULES.filter(({ ends }) => !ends)
const HEAD = 1000

/** What a paragraph is if the site wrote it; `undefined` for speech. */
export function siteParagraph(text: string, rules = RULES): SiteParagraph | undefined {
  const head = text.slice(0, HEAD)
  return rules.find(({ likely, pattern }) => (likely === undefined || likely.test(head)) && pattern.test(head))
}

/** A rating widget, label by label. */
const WIDGET = /^(?:[1-5]|(?:v\. )?(?:bearish|bullish)|neutral|\d{1,4} authors? in the last \d{1,3} days)$/i

/** The first line of the rating widget that ends a text; the number of lines where there is none. */
function widgetStart(lines: readonly { readonly text: string }[]): number {
  let start = lines.length
  let isWidget = false
  for (let i = lines.length - 1; i >= 0; i--) {
    const { text } = lines[i]!
    if (text === '') continue
    if (!WIDGET.test(text)) break
    isWidget ||= text.length > 1
    start = i
  }
  return isWidget ? start : lines.length
}

/**
 * The lines that the site wrote, by number. What ends a page does so only after the last heading, and then for good.
 *
 * @param from The first line to ask.
 * @param lastHeading The number of the last speaker's heading.
 */
export function siteLines(
  lines: readonly { readonly text: string }[],
  from: number,
  lastHeading: number,
): ReadonlyMap<number, FurnitureKind> {
  const found = new Map<number, FurnitureKind>()
  let ending: FurnitureKind | undefined
  const widget = widgetStart(lines)
  for (let i = from; i < lines.length; i++) {
    if (i >= widget) {
      found.set(i, 'widget')
      continue
    }
    const { text } = lines[i]!
    if (text === '' && ending === undefined) continue
    const said = siteParagraph(text, i > lastHeading ? RULES : INSIDE)
    if (said?.ends === true) ending = said.kind
    if (said !== undefined) found.set(i, said.kind)
    else if (ending !== undefined) found.set(i, 'footer')
  }
  return found
}
