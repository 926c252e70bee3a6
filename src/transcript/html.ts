import { Tokenizer, TokenizerMode } from 'parse5'
import { plainText } from './body.js'

/** A line of a page: a paragraph, heading or list item, or the part of one between line breaks. */
export interface Block {
  /** The element it stands in: `p`, `h2`, `li`, `div`. */
  readonly tag: string
  /** Blanks folded. */
  readonly text: string
  /** How many characters of the text are strong from its start: a name before what is said. */
  readonly strong: number
  /** What a class of an element in it says the speaker does. */
  readonly asks?: 'question' | 'answer'
  /** `article`: in the body of an article; `promotion`: set there by the site; else `undefined`. */
  readonly place: 'article' | 'promotion' | undefined
}

/** Elements that begin and end a line. Those of the second row take no others of their kind: their ends are often left out. */
const CONTAINERS =
  words(`address article blockquote body center details div dl fieldset figcaption form header html main
  ol section summary table tbody tfoot thead ul`)
const LEAVES = words('p h1 h2 h3 h4 h5 h6 li td th tr dt dd hr option pre title')
/** Nothing in these is text of the article; the first four also end a line. */
const SKIPPED_BLOCKS = words('aside figure footer nav')
const SKIPPED_INLINE = words(
  'button iframe noembed noframes noscript object script select style svg template textarea xmp',
)
const RAW = words('iframe noembed noframes noscript style xmp')
const STRONG = words('strong b')

/** Classes and ids of what holds the article, and of what the site sets into it. */
const ARTICLE =
  /(?:^| )(?:a-body|article-content|article-body|tailwind-article-body|article-body-transcript|content-container|sa-art|caas-body)(?= |$)/i
const PROMOTION = /(?:^| )(?:[\w-]*promo(?:box|tion)?|[\w-]*advert[\w-]*|[\w-]*pitch[\w-]*|inline-ad|ad-\w+|ad)(?= |$)/i

function words(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/))
}

const isSkipped = (tag: string): boolean => SKIPPED_BLOCKS.has(tag) || SKIPPED_INLINE.has(tag)

interface Open {
  readonly tag: string
  readonly place: Block['place']
  readonly isSkipped: boolean
}

/**
 * A page as a flat list of lines, in order; scripts, menus and the like left out, entities resolved.
 *
 * It reads tokens and builds no tree: what is left open or closed twice costs nothing, however often.
 */
export function htmlBlocks(html: string): readonly Block[] {
  const blocks: Block[] = []
  const stack: Open[] = []
  const openTags = new Map<string, number>()
  let leaf: { readonly tag: string; readonly place: Block['place'] } | undefined
  let said = ''
  let strongDepth = 0
  let strongEnd: number | undefined
  let asks: Block['asks']

  const top = (): Open | undefined => stack.at(-1)

  const flush = (): void => {
    if (said !== '') {
      const text = fold(said)
      const place = leaf?.place ?? top()?.place
      const strong =
        strongEnd === undefined ? text.length : Math.min(text.length, fold(said.slice(0, strongEnd)).length)
      const tag = leaf?.tag ?? top()?.tag ?? 'body'
      if (text !== '') blocks.push({ tag, text, strong, place, ...(asks === undefined ? {} : { asks }) })
    }
    said = ''
    strongEnd = undefined
  }

  const endLine = (): void => {
    flush()
    leaf = undefined
    strongDepth = 0
    asks = undefined
  }

  const say = (chars: string): void => {
    if (top()?.isSkipped === true) return
    if (strongDepth === 0 && strongEnd === undefined && /\S/.test(chars)) strongEnd = said.length
    said += chars
  }

  const open = (tag: string, named: string): void => {
    const outer = top()
    const isBody = tag === 'html' || tag === 'body'
    const own = isBody ? undefined : ARTICLE.test(named) ? 'article' : PROMOTION.test(named) ? 'promotion' : undefined
    stack.push({ tag, place: own ?? outer?.place, isSkipped: outer?.isSkipped === true || isSkipped(tag) })
    openTags.set(tag, (openTags.get(tag) ?? 0) + 1)
  }

  const closeTo = (tag: string): void => {
    if ((openTags.get(tag) ?? 0) === 0) return
    for (let last = stack.pop(); last !== undefined; last = stack.pop()) {
      openTags.set(last.tag, openTags.get(last.tag)! - 1)
      if (last.tag === tag) return
    }
  }

  const tokenizer = new Tokenizer(
    {},
    {
      onStartTag({ tagName: tag, attrs, selfClosing }) {
        const named = attrs.map(({ name, value }) => (NAMING.has(name) ? ` ${value}` : '')).join('')
        if (tag === 'br') flush()
        else if (STRONG.has(tag)) strongDepth++
        else if (LEAVES.has(tag)) {
          endLine()
          const own = PROMOTION.test(named) ? 'promotion' : undefined
          leaf = { tag, place: own ?? top()?.place }
        } else if (CONTAINERS.has(tag) || SKIPPED_BLOCKS.has(tag)) {
          endLine()
          open(tag, named)
        } else if ((SKIPPED_INLINE.has(tag) && !selfClosing) || (tag === 'span' && ARTICLE.test(named)))
          open(tag, named)
        else if (tag === 'span') asks = asked(named) ?? asks
        if (tag === 'script') tokenizer.state = TokenizerMode.SCRIPT_DATA
        else if (RAW.has(tag)) tokenizer.state = TokenizerMode.RAWTEXT
        else if (tag === 'title' || tag === 'textarea') tokenizer.state = TokenizerMode.RCDATA
      },
      onEndTag({ tagName: tag }) {
        if (STRONG.has(tag)) strongDepth = Math.max(0, strongDepth - 1)
        else if (LEAVES.has(tag)) endLine()
        else if (CONTAINERS.has(tag) || SKIPPED_BLOCKS.has(tag)) {
          endLine()
          closeTo(tag)
        } else if (SKIPPED_INLINE.has(tag)) closeTo(tag)
      },
      onCharacter: ({ chars }) => say(chars),
      onWhitespaceCharacter: ({ chars }) => say(chars),
      onNullCharacter: () => {},
      onComment: () => {},
      onDoctype: () => {},
      onEof: endLine,
    },
  )
  tokenizer.write(html, true)
  return blocks
}

const NAMING: ReadonlySet<string> = new Set(['class', 'id', 'data-test-id'])

const asked = (named: string): Block['asks'] =>
  /(?:^| )question(?: |$)/.test(named) ? 'question' : /(?:^| )answer(?: |$)/.test(named) ? 'answer' : undefined

/** Entities that were escaped twice resolved, blanks of all kinds folded. */
const fold = (text: string): string => {
  const plain = plainText(text)
  return (UNEVEN.test(plain) ? plain.replace(/\s+/g, ' ') : plain).trim()
}
const UNEVEN = /\s\s|[^\S ]/
