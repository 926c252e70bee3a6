import { dateIn } from '../dates.js'
import { fiscalIn } from '../fiscal.js'
import { sectionNamed } from '../section-words.js'
import type { Source } from '../source.js'
import type { CallEvent, Company, Diagnostic, Format, Look, RawCall, RawTurn, RosterEntry } from '../types.js'
import { allNamed, attributeOf, childrenNamed, readXml, textOf, type XmlElement } from '../xml.js'

const HEAD = 20_000

function look({ text }: Source): Look {
  const head = text.slice(0, HEAD)
  if (!/<(?:\w{1,20}:)?transcript[\s>]/i.test(head)) return { score: 0, read: () => readTranscripts(text) }
  const signs = [
    /<(?:\w{1,20}:)?participant\s/i,
    /<(?:\w{1,20}:)?section\s/i,
    /<(?:\w{1,20}:)?speaker\s/i,
    /<(?:\w{1,20}:)?plist[\s>]/i,
  ]
  const found = signs.filter((sign) => sign.test(head)).length
  return { score: found === 0 ? 0 : Math.min(0.95, 0.5 + found * 0.15), read: () => readTranscripts(text) }
}

/** The calls of a document; of the versions of one event the latest. */
function readTranscripts(text: string): readonly RawCall[] {
  const { root, hasEntities, isDamaged } = readXml(text)
  const found: readonly Diagnostic[] = [
    ...(hasEntities ? [warning('externalEntities', 'the document type declares entities; they are not expanded')] : []),
    ...(isDamaged ? [warning('damagedSource', 'the XML breaks off or is not well formed')] : []),
  ]
  const versions = new Map<string, XmlElement[]>()
  for (const each of allNamed(root, 'transcript')) {
    const key = attributeOf(each, 'id') ?? String(versions.size)
    versions.set(key, [...(versions.get(key) ?? []), each])
  }
  return [...versions.values()].map((each) => callOf(each.toSorted(byVersion).at(-1)!, found, each.length - 1))
}

const warning = (code: Diagnostic['code'], message: string): Diagnostic => ({ code, level: 'warn', message })

/** From the first draft to the last word; of equals the later in the document wins. */
const VERSIONS = [/raw/i, /near ?real ?time/i, /corrected/i]
const rankOf = (element: XmlElement): number => VERSIONS.findIndex((pattern) => pattern.test(versionOf(element) ?? ''))
const byVersion = (a: XmlElement, b: XmlElement): number => rankOf(a) - rankOf(b)
const versionOf = (element: XmlElement): string | undefined =>
  attributeOf(element, 'version') ?? attributeOf(element, 'product') ?? attributeOf(element, 'type')

interface Person extends RosterEntry {
  readonly field: RawTurn['field']
}

function callOf(element: XmlElement, found: readonly Diagnostic[], older: number): RawCall {
  const people = new Map(
    allNamed(element, 'participant').map((each) => [attributeOf(each, 'id') ?? textOf(each), personOf(each)]),
  )
  const sections = allNamed(element, 'section')
  const named = sections.map((each) => sectionNamed(attributeOf(each, 'name') ?? ''))
  const hasQa = named.includes('qa')
  const turns = (sections.length === 0 ? [element] : sections).flatMap((section, i) =>
    allNamed(section, 'speaker').map((speaker) => turnOf(speaker, people, hasQa ? named[i] : undefined)),
  )
  const version = versionOf(element)
  const id = attributeOf(element, 'id')
  const problems = turns.flatMap(({ label, name, text }, turn): readonly Diagnostic[] => [
    ...(name === '' ? [{ ...warning('missingSpeaker', `no participant has the id "${label ?? ''}"`), turn }] : []),
    ...(text === '' ? [{ ...warning('missingText', `${name || 'a speaker'} has no paragraph`), turn }] : []),
  ])
  return {
    ...(id === undefined ? {} : { id }),
    ...(version === undefined ? {} : { version }),
    turns,
    roster: [...people.values()]
      .filter(({ field }) => field?.role !== 'operator')
      .map(({ field: _, ...entry }) => entry),
    company: companyOf(element, [...people.values()]),
    event: eventOf(element, id),
    furniture: [],
    diagnostics: [
      ...found,
      ...(older === 0
        ? []
        : [
            {
              code: 'olderVersions',
              level: 'info',
              message: `${older} other versions of the call were left out`,
            } as const,
          ]),
      ...(sections.length === 2
        ? []
        : [
            {
              code: 'sectionDoubt',
              level: 'info',
              message: `the source has ${sections.length} sections, not two`,
            } as const,
          ]),
      ...problems,
    ],
  }
}

/** What the types of participants say; other types say nothing. */
const TYPES: readonly (readonly [RegExp, NonNullable<RawTurn['field']>])[] = [
  [/^operator/i, { role: 'operator', side: 'operator' }],
  [/^(?:corp|company|exec|manage)/i, { role: 'executive', side: 'company' }],
  [/^(?:analyst|sell|buy)/i, { role: 'analyst', side: 'outside' }],
]

function personOf(element: XmlElement): Person {
  const type = attributeOf(element, 'type') ?? ''
  const field = TYPES.find(([pattern]) => pattern.test(type))?.[1]
  const side = field?.side === 'company' || field?.side === 'outside' ? field.side : 'unknown'
  return {
    name: textOf(element),
    title: attributeOf(element, 'title') ?? null,
    firm: attributeOf(element, 'affiliation') ?? null,
    side,
    field,
  }
}

const ASKS: Readonly<Record<string, NonNullable<RawTurn['asks']>>> = { q: 'question', a: 'answer' }

function turnOf(element: XmlElement, people: ReadonlyMap<string, Person>, section: RawTurn['section']): RawTurn {
  const id = attributeOf(element, 'id')
  const person = people.get(id ?? '')
  const asks = ASKS[attributeOf(element, 'type')?.toLowerCase().slice(0, 1) ?? '']
  const paragraphs = allNamed(element, 'p')
    .map(textOf)
    .filter((text) => text !== '')
  const text = paragraphs.length === 0 ? textOf(element) : paragraphs.join('\n')
  const flags = [
    ...(person === undefined ? (['no-speaker'] as const) : []),
    ...(text === '' ? (['empty'] as const) : []),
  ]
  return {
    label: person?.name ?? id ?? null,
    name: person?.name ?? '',
    title: person?.title ?? null,
    firm: person?.firm ?? null,
    text,
    span: null,
    pieces: [],
    section,
    ...(person?.field === undefined ? {} : { field: person.field }),
    ...(asks === undefined ? {} : { asks }),
    ...(flags.length === 0 ? {} : { flags }),
  }
}

/** The ticker of the first company (`EXW-US`), and the firm that all its people share. */
function companyOf(element: XmlElement, people: readonly Person[]): Partial<Company> {
  const code = allNamed(element, 'company')
    .map(textOf)
    .find((text) => text !== '')
  const firms = new Set(people.flatMap(({ side, firm }) => (side === 'company' && firm !== null ? [firm] : [])))
  const [ticker] = code?.split('-') ?? []
  return {
    ...(firms.size === 1 ? { name: [...firms][0]! } : {}),
    ...(code === undefined ? {} : { ticker: ticker!, ids: { factset: code } }),
  }
}

function eventOf(element: XmlElement, id: string | undefined): CallEvent {
  const [meta = element] = childrenNamed(element, 'meta')
  const said = (name: string): string | undefined =>
    childrenNamed(meta, name)
      .map(textOf)
      .find((text) => text !== '')
  const title = said('title')
  const fiscal = title === undefined ? undefined : fiscalIn(title)
  const found = dateIn(said('date') ?? '')
  const { ambiguous: _, ...date } = found ?? { ambiguous: false }
  return {
    ...(id === undefined ? {} : { id }),
    ...(title === undefined ? {} : { title }),
    ...date,
    ...(fiscal === undefined ? {} : { fiscal }),
  }
}

/** CallStreet XML: speakers by the id of a participant, in named sections (FORMATS 2.12). */
export const factsetXml: Format = {
  id: 'factset-xml',
  medium: 'xml',
  looksFor: '<transcript> with <participant>, <section> and <speaker>',
  look,
}
