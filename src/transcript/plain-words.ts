/** The head or tail of a turn is all that words of its place in the call need. */
const MOST = 1500

/** What the families of phrases are asked of: straight quotes, plain blanks; of a long text its first and last `MOST` characters. */
export function plainWords(text: string): string {
  const kept = text.length <= 2 * MOST ? text : `${text.slice(0, MOST)} ${text.slice(-MOST)}`
  return ODD.test(kept) ? straightQuotes(kept).replace(/\s{2,}|[^\S ]/g, ' ') : kept
}
const ODD = /[’‘\n\t\u00a0]| {2}/

/** Curled apostrophes straight, each in its place: what rules about words are asked of. */
export const straightQuotes = (text: string): string => (/[’‘]/.test(text) ? text.replace(/[’‘]/g, "'") : text)
