import { plainText } from '../body.js'
import { type Source, sourceOf } from '../source.js'
import { ricIn, whenIn } from '../streetevents/head.js'
import type { Diagnostic, Format, Look, RawCall } from '../types.js'
import { allNamed, attributeOf, childrenNamed, readXml, textOf, type XmlElement } from '../xml.js'
import { readStreetEvents } from './streetevents-text.js'

const HEAD = 20_000
const OPEN_BODY = /<Body(?:\s[^<>]{0,200})?>/gi
const CLOSE_BODY = /<\/Body\s{0,10}>/gi

function look({ text }: Source): Look {
  const head = text.slice(0, HEAD)
  const score = /<Event[\s>]/.test(head)
    ? /<EventStory[\s>]/.test(head)
      ? 0.95
      : /<Body[\s>]/.test(head)
        ? 0.7
        : 0
    : 0
  return { score, read: () => readEvents(text) }
}

/** One call an event; of several stories of one event the final one. */
function readEvents(text: string): readonly RawCall[] {
  const { outer, bodies, isOpen } = withoutBodies(text)
  const { root, hasEntities, isDamaged } = readXml(outer)
  const found: readonly Diagnostic[] = [...(hasEntities ? [ENTITIES] : []), ...(isDamaged || isOpen ? [DAMAGED] : [])]
  const events = allNamed(root, 'Event')
  return (events.length === 0 ? [root] : events).map((event) => callOf(event, bodies, found))
}

const ENTITIES: Diagnostic = {
  code: 'externalEntities',
  level: 'warn',
  message: 'the document type declares entities; they are not expanded',
}
const DAMAGED: Diagnostic = {
  code: 'damagedSource',
  level: 'warn',
  message: 'the XML breaks off or is not well formed',
}

/** The document with numbers in place of the bodies, which are plain text and need not be well-formed XML. */
function withoutBodies(text: string): { outer: string; bodies: readonly string[]; isOpen: boolean } {
  const bodies: string[] = []
  const outer: string[] = []
  let from = 0
  OPEN_BODY.lastIndex = 0
  for (let open = OPEN_BODY.exec(text); open !== null; open = OPEN_BODY.exec(text)) {
    const start = open.index + open[0].length
    CLOSE_BODY.lastIndex = start
    const close = CLOSE_BODY.exec(text)
    outer.push(text.slice(from, start), `${bodies.length}</Body>`)
    bodies.push(text.slice(start, close?.index))
    from = close === null ? text.length : close.index + close[0].length
    if (close === null) return { outer: outer.join(''), bodies, isOpen: true }
    OPEN_BODY.lastIndex = from
  }
  return { outer: outer.join('') + text.slice(from), bodies, isOpen: false }
}

function callOf(event: XmlElement, bodies: readonly string[], found: readonly Diagnostic[]): RawCall {
  const stories = allNamed(event, 'EventStory')
  const story = stories.findLast((each) => /final/i.test(attributeOf(each, 'version') ?? '')) ?? stories.at(-1) ?? event
  const body = bodies[Number(fieldOf(story, 'Body') ?? NaN)] ?? ''
  const call = readStreetEvents(sourceOf(plainText(body.replace(/<!\[CDATA\[|\]\]>/g, ''))))
  const id = attributeOf(event, 'Id') ?? attributeOf(story, 'Id')
  const version = attributeOf(story, 'version') ?? call.version
  const name = fieldOf(event, 'companyName')
  const head = headOf(event, story)
  const type = attributeOf(event, 'eventTypeName')
  return {
    ...call,
    ...(id === undefined ? {} : { id }),
    ...(version === undefined ? {} : { version }),
    turns: call.turns.map((turn) => ({ ...turn, span: null, pieces: [] })),
    company: { ...call.company, ...(name === undefined ? {} : { name }), ...ricIn(fieldOf(event, 'companyTicker')) },
    event: {
      ...call.event,
      ...head.event,
      ...(id === undefined ? {} : { id }),
      ...(type === undefined ? {} : { type }),
    },
    furniture: [],
    diagnostics: [
      ...found,
      ...(stories.length > 1 ? [olderStories(stories.length - 1)] : []),
      ...(body.trim() === '' ? [NO_BODY] : call.turns.length === 0 ? [NO_TURNS] : []),
      ...head.diagnostics,
      ...(head.event.date === undefined
        ? call.diagnostics
        : call.diagnostics.filter(({ code }) => code !== 'ambiguousDate')),
    ],
  }
}

const NO_BODY: Diagnostic = { code: 'damagedSource', level: 'warn', message: 'the event has no body' }
const NO_TURNS: Diagnostic = { code: 'unreadText', level: 'warn', message: 'the body of the event has no speaker' }
const olderStories = (count: number): Diagnostic => ({
  code: 'olderVersions',
  level: 'info',
  message: `${count} other stories of the event were left out`,
})

/** Title and date of the event's own fields; the story's headline stands in for a missing date. */
function headOf(event: XmlElement, story: XmlElement): ReturnType<typeof whenIn> {
  const headline = fieldOf(story, 'Headline')
  return whenIn(fieldOf(event, 'eventTitle'), fieldOf(event, 'startDate') ?? headline)
}

/** What an element directly below says; `undefined` where it is missing or empty. */
const fieldOf = (element: XmlElement, name: string): string | undefined =>
  childrenNamed(element, name)
    .map(textOf)
    .find((text) => text !== '')

/** The same text inside the vendor's XML, which adds ids, versions and fields (FORMATS 2.6). */
export const streeteventsXml: Format = {
  id: 'streetevents-xml',
  medium: 'xml',
  looksFor: '<Event> with <EventStory> and <Body>',
  look,
}
