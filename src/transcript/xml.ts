import { XMLParser } from 'fast-xml-parser'
import { plainText } from './body.js'

/** An element with its children in order; attributes and texts have their entities resolved. */
export interface XmlElement {
  /** Without its namespace. */
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly (XmlElement | string)[]
}

export interface Xml {
  /** Holds the elements of the top; none where nothing could be read. */
  readonly root: XmlElement
  /** The document declares entities; they stay as written. */
  readonly hasEntities: boolean
  /** Part of the document could not be read. */
  readonly isDamaged: boolean
}

/** Characters; what is larger is no call. */
const LARGEST = 200_000_000
const DEEPEST = 60

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  allowBooleanAttributes: true,
  parseTagValue: false,
  trimValues: false,
  processEntities: false,
  removeNSPrefix: true,
  ignoreDeclaration: true,
  ignorePiTags: true,
  maxNestedTags: DEEPEST,
})

const EMPTY: XmlElement = { name: '', attributes: {}, children: [] }

/**
 * Reads XML that nobody vouches for: no declared entity is expanded, nesting and size are bounded, nothing throws.
 *
 * A document that breaks off is read as far as it goes.
 */
export function readXml(text: string): Xml {
  const { rest, hasEntities, isOpen } = withoutDoctype(text)
  const end = rest.lastIndexOf('>') + 1
  const isCut = isOpen || rest.slice(end).trim() !== ''
  if (rest.length > LARGEST) return { root: EMPTY, hasEntities, isDamaged: true }
  try {
    const nodes: unknown = parser.parse(rest.slice(0, end))
    const root = { ...EMPTY, children: childrenOf(nodes) }
    return { root, hasEntities, isDamaged: isCut || root.children.length === 0 }
  } catch {
    return { root: EMPTY, hasEntities, isDamaged: true }
  }
}

/** The text without its document type, which is all that could declare entities. */
function withoutDoctype(text: string): { rest: string; hasEntities: boolean; isOpen: boolean } {
  const start = text.search(/<!DOCTYPE/i)
  if (start === -1) return { rest: text, hasEntities: false, isOpen: false }
  const end = endOfDoctype(text, start)
  return {
    rest: text.slice(0, start) + text.slice(end),
    hasEntities: /<!ENTITY/i.test(text.slice(start, end)),
    isOpen: end === text.length,
  }
}

/** Behind the `>` that no quote and no inner subset holds; the length of the text where there is none. */
function endOfDoctype(text: string, start: number): number {
  let depth = 0
  for (let i = start; i < text.length; i++) {
    const sign = text[i]!
    if (sign === '"' || sign === "'") {
      const close = text.indexOf(sign, i + 1)
      if (close === -1) return text.length
      i = close
    } else if (sign === '[') depth++
    else if (sign === ']') depth--
    else if (sign === '>' && depth <= 0) return i + 1
  }
  return text.length
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null

/** The parser's ordered form: `{ name: children, ':@': attributes }` and `{ '#text': text }`. */
function childrenOf(nodes: unknown): readonly (XmlElement | string)[] {
  if (!Array.isArray(nodes)) return []
  return nodes.filter(isRecord).flatMap((node): readonly (XmlElement | string)[] => {
    const name = Object.keys(node).find((key) => key !== ':@')
    if (name === undefined) return []
    if (name === '#text') return [plainText(String(node[name]))]
    return [{ name, attributes: attributesOf(node[':@']), children: childrenOf(node[name]) }]
  })
}

const attributesOf = (said: unknown): XmlElement['attributes'] =>
  isRecord(said)
    ? Object.fromEntries(Object.entries(said).map(([name, value]) => [name, plainText(String(value))]))
    : {}

const isElement = (child: XmlElement | string): child is XmlElement => typeof child !== 'string'

/** The elements among the children that have the name, whatever its case. */
export const childrenNamed = ({ children }: XmlElement, name: string): readonly XmlElement[] =>
  children.filter(isElement).filter((child) => child.name.toLowerCase() === name.toLowerCase())

/** All elements below that have the name, in order; none inside another of the name. */
export const allNamed = (element: XmlElement, name: string): readonly XmlElement[] =>
  element.children
    .filter(isElement)
    .flatMap((child) => (child.name.toLowerCase() === name.toLowerCase() ? [child] : allNamed(child, name)))

/** The text of an element and all below it, with single blanks and none around. */
export const textOf = (element: XmlElement): string =>
  rawTextOf(element)
    .replace(/\s{2,}|[^\S ]/g, ' ')
    .trim()

const rawTextOf = ({ children }: XmlElement): string =>
  children.map((child) => (isElement(child) ? rawTextOf(child) : child)).join('')

/** The attribute of the name, whatever its case; `undefined` where it is missing or empty. */
export function attributeOf({ attributes }: XmlElement, name: string): string | undefined {
  const said = Object.entries(attributes)
    .find(([key]) => key.toLowerCase() === name.toLowerCase())?.[1]
    .trim()
  return said === '' ? undefined : said
}
