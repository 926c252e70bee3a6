import type { Pattern } from './pattern.js'

/** What stands for a number, a currency sign and a per cent sign in an expansion; gaps are left empty. */
const MARKS = { '#': '7', $: '$', '%': '%' } as const

/**
 * The phrases a pattern stands for, gaps left out and beginnings as they are: what a reader checks and the reachability test feeds back.
 *
 * @param most Stop after this many.
 * @example expandPattern(parsePattern('(kind|sort) of', new Map(), { verbs: new Map(), nouns: new Map() })) // => ['kind of', 'sort of']
 */
export function expandPattern(pattern: Pattern, most = 5000): readonly string[] {
  const cross = (items: readonly Pattern[]): string[] =>
    items.reduce<string[]>(
      (prefixes, item) => {
        const tails = expand(item)
        const joined: string[] = []
        for (const prefix of prefixes) {
          for (const tail of tails) {
            if (joined.length >= most) return joined
            joined.push(prefix === '' || tail === '' ? prefix + tail : `${prefix} ${tail}`)
          }
        }
        return joined
      },
      [''],
    )
  const expand = (node: Pattern): string[] => {
    switch (node.kind) {
      case 'word':
        return [node.word]
      case 'prefix':
        return [node.prefix]
      case 'mark':
        return [MARKS[node.mark]]
      case 'sequence':
        return cross(node.items)
      case 'choice':
        return node.options.flatMap(expand)
      case 'optional':
        return ['', ...expand(node.item)]
      case 'context':
        return expand(node.item)
      default:
        return ['']
    }
  }
  return [...new Set(expand(pattern))].slice(0, most)
}

const CLITIC = "n't|'s|'re|'ve|'ll|'m|'d"
/** Of two clitics written together the scanner cuts off the last. */
const JOINED = new RegExp(`(?<! (?:${CLITIC})) (${CLITIC})\\b`, 'g')

/** A phrase of tokens as a person writes it: a clitic joined to its word, a second one set off. */
export const asWritten = (phrase: string): string =>
  phrase.replace(JOINED, '$1').replace(/\$ /g, '$').replace(/ %/g, '%')
