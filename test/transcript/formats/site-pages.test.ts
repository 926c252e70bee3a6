import { describe, expect, it } from 'vitest'
import { parseTranscript } from '../../../src/transcript/parse.js'

/** Who speaks, and on which side. */
const seen = (text: string) => parseTranscript(text).turns.map(({ speaker, side }) => [speaker, side])

const REMARKS =
  'We shipped more widgets than in any quarter before, and the new line in Duluth ran two shifts from April on, which helped the margin a little, although freight was dear and orders from the public sector came late and were small.'
const SAID: readonly (readonly [string, string])[] = [
  ['Operator', 'Good day, and welcome to the Example Widgets call. I hand over to Ann Lee.'],
  ['Ann Lee', 'Thank you. Here is Bo.'],
  ['Bo Ray', REMARKS],
  ['Operator', 'Our first question comes from the line of Cy Day with Foo Partners.'],
  ['Cy Day', 'What drove the margin?'],
  ['Bo Ray', 'Mix, mostly.'],
  ['Cy Day', 'And price?'],
  ['Bo Ray', 'A little.'],
]
const TOLD = SAID.map(([name]) => [name, name === 'Operator' ? 'operator' : name === 'Cy Day' ? 'outside' : 'company'])
const TITLES = { 'Ann Lee': 'Head of IR', 'Bo Ray': 'CEO', 'Cy Day': 'Foo Partners' } as const
type Named = keyof typeof TITLES
const written = (heading: (name: string, title: string) => string): string =>
  SAID.map(([name, said]) => `${name === 'Operator' ? name : heading(name, TITLES[name as Named])}\n${said}\n`).join(
    '\n',
  )

describe('calls as companies and scrapers write them', () => {
  it.each([
    [written((name, title) => `${name} – ${title}`), 'a dash, and the firm alone behind it'],
    [written((name, title) => `${name}, ${title}`), 'a comma'],
    [written((name, title) => `${name} (${title})`), 'brackets'],
    [written((name, title) => `${name}, ${title}`.toUpperCase()), 'capitals'],
    [written((name, title) => `**${name}** -- *${title}*`).replaceAll('Operator\n', '**Operator**\n'), 'Markdown'],
  ])('tells sides from headings: %#', (text, _form) => {
    expect(seen(text).map(([name, side]) => [name!.toLowerCase(), side])).toEqual(
      TOLD.map(([name, side]) => [name!.toLowerCase(), side]),
    )
    expect(parseTranscript(text).boundary.qaStart).toBe(3)
  })

  it('a line of speech with a comma is no heading where headings have dashes', () => {
    const text = written((name, title) => `${name} – ${title}`).replace('Mix, mostly.', 'Duluth Plant, Minnesota\nMix.')
    expect(seen(text)).toEqual(TOLD)
  })

  it('people listed above the call, in the shape of headings, are no turns', () => {
    const list =
      'Corporate Participants:\nAnn Lee — Head of IR\nBo Ray — CEO\nAnalysts:\nCy Day — Analyst\n\nPresentation:\n\n'
    const call = parseTranscript(list + written((name, title) => `${name} — ${title.replace(/^Foo.*/, 'Analyst')}`))
    expect(call.turns).toHaveLength(SAID.length)
    expect(call.furniture.filter(({ kind }) => kind === 'roster')).not.toEqual([])
    expect(call.unreadWords).toBe(0)
  })

  it('reads the lists of Markdown with links', () => {
    const text = [
      '**Example Widgets** ([EXW](https://example.com/exw) -1.3%)',
      'Q1 2031 Earnings Call',
      'Apr 18, 2031, 5:00 p.m. ET',
      '',
      written((name, title) => `**${name}** -- *${title.replace(/^Foo.*/, 'Foo Partners -- Analyst')}*`),
    ].join('\n')
    const { company, event, unreadWords } = parseTranscript(text)
    expect(company).toMatchObject({ name: 'Example Widgets', ticker: 'EXW' })
    expect(event).toMatchObject({ date: '2031-04-18', fiscal: { quarter: 1, year: 2031 } })
    expect(unreadWords).toBe(0)
  })
})

describe('pages of a company', () => {
  const page = (n: number, lines: string): string =>
    `Example Widgets – Results of the half year\n\n${lines}\n\nPage ${n}/4\n\f`
  const wrap = (text: string): string =>
    text
      .match(/.{1,70}(?: |$)/g)!
      .map((line) => line.trim())
      .join('\n')
  const places = ['Duluth', 'Porto', 'Leeds', 'Osaka', 'Tulsa', 'Graz', 'Pune', 'Perth']
  const long = places.map((place) => wrap(`In ${place}, ${REMARKS} That was ${place}.`)).join('\n\n')
  const lines = written((name, title) => `${name} – ${title}`)
    .replace(REMARKS, long)
    .split('\n')
  const text = [0, 1, 2, 3].map((n) => page(n + 1, lines.slice(n * 15, n * 15 + 15).join('\n'))).join('')

  it('a title and a number that each page repeats are taken out, and wrapped lines joined', () => {
    const { turns, unreadWords } = parseTranscript(text)
    expect(turns.map(({ speaker }) => speaker)).toEqual(SAID.map(([name]) => name))
    expect(turns[2]!.text.split('\n').map((paragraph) => paragraph.length > 150)).toEqual(Array(8).fill(true))
    expect(turns[2]!.text).not.toMatch(/half year|Page/)
    expect(unreadWords).toBe(0)
  })

  it('"Operator" at the head of every page stays a heading', () => {
    const said =
      'Operator\nOur next question comes from the line of Cy Day with Foo Partners.\nCy Day – Analyst\nWhy?\nBo Ray – CEO\nMix.\n'
    const paged = `${written((name, title) => `${name} – ${title}`)}\f${`${said}\f`.repeat(4)}`
    expect(parseTranscript(paged).turns).toHaveLength(SAID.length + 12)
  })
})
