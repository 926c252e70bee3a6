import { describe, expect, it } from 'vitest'
import { foolHtml } from '../../../src/transcript/formats/fool-html.js'
import { sourceOf } from '../../../src/transcript/source.js'
import type { RawCall } from '../../../src/transcript/types.js'
import { CALL } from '../render/call.js'
import { renderA, renderB, renderC } from '../render/fool-html.js'
import { render as renderSeekingAlpha } from '../render/sa-html.js'

const look = (text: string) => foolHtml.look(sourceOf(text))
const read = (text: string): RawCall => look(text).read()[0]!
const turnsOf = ({ turns }: RawCall) => turns.map(({ name, section, text }) => ({ name, section, text }))

const ERAS = [
  { era: 'A', page: renderA(CALL), hasParts: true },
  { era: 'B', page: renderB(CALL), hasParts: true },
  { era: 'C', page: renderC(CALL), hasParts: false },
]

describe.each(ERAS)('a page of era $era', ({ page, hasParts }) => {
  const call = read(page)

  it('is HTML, and recognised beyond doubt', () => {
    expect(sourceOf(page).medium).toBe('html')
    expect(look(page).score).toBeGreaterThanOrEqual(0.95)
  })

  it('gives back names, section and text of every turn', () => {
    expect(turnsOf(call)).toEqual(
      CALL.turns.map(({ who, section, text }) => ({
        name: who?.name ?? 'Operator',
        section: hasParts ? (section === 'prepared' ? 'prepared' : 'qa') : undefined,
        text,
      })),
    )
  })

  it('says company, period, date and time', () => {
    expect(call.company).toEqual({ name: 'Example Widgets', ticker: 'EXW', ...(hasParts ? { exchange: 'NYSE' } : {}) })
    expect(call.event).toMatchObject({ date: CALL.date, time: '17:00', tz: 'ET', fiscal: { quarter: 3, year: 2031 } })
    expect(call.event.title).toMatch(/^Q3 2031 Earnings Call/)
  })

  it('gives the people of its list', () => {
    expect(call.roster.slice(0, 3).map(({ name, title, side }) => [name, title, side])).toEqual([
      ['Ann Lee', 'VP of Investor Relations', 'company'],
      ['Bo Ray', 'Chief Executive Officer', 'company'],
      ['Di Fox', 'Chief Financial Officer', 'company'],
    ])
    expect(call.roster.slice(3)).toEqual(
      hasParts ? [{ name: 'Cy Day', title: 'Analyst', firm: 'Foo Partners', side: 'outside' }] : [],
    )
  })

  it('AC-23 AC-49 makes no turn of editors’ parts, advertisements, lists and notices', () => {
    const said = call.turns.map(({ text }) => text).join('\n')
    expect(said).not.toMatch(/stocks|Contents|TAKEAWAYS|Winter|Depot:|Motley|article|Image source|analysis|Duration/)
    expect(call.diagnostics).toEqual([])
  })

  it('has no spans, since it is no running text', () => {
    expect(call.furniture).toEqual([])
    expect(call.turns.every(({ span, pieces }) => span === null && pieces.length === 0)).toBe(true)
  })

  it.each([
    {
      name: 'no known container',
      change: (text: string) =>
        text.replace(/class="article-content"|class="tailwind-article-body"|id="article-body-transcript"/, ''),
    },
    { name: 'b for strong', change: (text: string) => text.replaceAll('strong>', 'b>') },
    {
      name: 'blanks that do not break',
      change: (text: string) => text.replaceAll('</strong> ', '&nbsp;</strong>&nbsp;'),
    },
    {
      name: 'script and picture between',
      change: (text: string) => text.replace('<p>Revenue', '<script>{"a":"<p>"}</script><figure>x</figure><p>Revenue'),
    },
    {
      name: 'a link in speech',
      change: (text: string) => text.replace('Orders from the north', '<a href="/x">Orders</a> from the north'),
    },
    { name: 'ends of paragraphs left out', change: (text: string) => text.replaceAll('</p>', '') },
  ])('holds the same turns with $name', ({ change }) => {
    expect(turnsOf(read(change(page)))).toEqual(turnsOf(call))
  })
})

describe('eras A and B', () => {
  const page = renderA(CALL)

  it('AC-41 say the duration, which is no turn', () => {
    expect(read(page).event.durationSec).toBe(62 * 60)
  })

  it('AC-49 hold advertisements in a turn; the sentence they cut is whole again', () => {
    const cut = page.replace(
      'gross margin was 45%',
      'gross</p><h2>10 stocks we like better than Example Widgets</h2><p>Their newsletter, Motley Fool Stock Advisor, has done well.</p><p><a href="#">See the 10 stocks</a></p><p>margin was 45%',
    )
    expect(turnsOf(read(cut))).toEqual(turnsOf(read(page)))
  })

  it.each([
    {
      heading: '<strong>Cy Day</strong> -- <em>Foo Partners, Inc. -- Senior Analyst</em>',
      firm: 'Foo Partners, Inc.',
      title: 'Senior Analyst',
    },
    { heading: '<strong>Cy Day</strong> – <em>Foo Partners – Analyst</em>', firm: 'Foo Partners', title: 'Analyst' },
    { heading: '<strong>Cy Day -- Foo Partners -- Analyst</strong>', firm: 'Foo Partners', title: 'Analyst' },
    { heading: '<strong>Cy Day</strong> -- <em>Analyst</em>', firm: null, title: 'Analyst' },
    { heading: '<strong>Unidentified Participant</strong>', firm: null, title: null },
  ])('AC-13 head a turn with $heading', ({ heading, firm, title }) => {
    const written = page.replace('<strong>Cy Day</strong> -- <em>Foo Partners -- Analyst</em>', heading)
    expect(read(written).turns[5]).toMatchObject({ firm, title, name: expect.stringMatching(/^(?:Cy Day|Unid.*)$/) })
  })

  it('AC-26 hold strong words in speech that are no speaker', () => {
    const written = page.replace(
      'Orders in June',
      '<strong>Net Income</strong></p><p><strong>Note:</strong> Orders in June',
    )
    expect(read(written).turns[6]!.text).toMatch(/^Net Income\nNote: Orders in June/)
  })
})

describe('era C', () => {
  const page = renderC(CALL)

  it.each(['<strong>Bo Ray:</strong> ', '<strong>Bo Ray</strong>: ', '<b>Bo Ray: </b>'])(
    'heads a turn with %s',
    (heading) => {
      expect(turnsOf(read(page.replaceAll('<strong>Bo Ray:</strong> ', heading)))).toEqual(turnsOf(read(page)))
    },
  )

  it.each(['Note:', 'Two parts:', 'Gross Margin:', 'Product Update:'])(
    'AC-26 takes "%s" in strong type for speech',
    (words) => {
      const written = page.replace('Revenue was', `</p><p><strong>${words}</strong> Revenue was`)
      expect(read(written).turns[3]!.text).toContain(`${words} Revenue was`)
      expect(read(written).turns).toHaveLength(9)
    },
  )

  it('AC-23 leaves out what editors set in below the head of the call', () => {
    const written = page.replace(
      /<p><strong>Ann Lee/,
      '<h3>Summary</h3><p>Management shipped widgets.</p><p><strong>Ann Lee',
    )
    expect(turnsOf(read(written))).toEqual(turnsOf(read(page)))
  })

  it('goes on after an advertisement', () => {
    const written = page.replace('Here is Bo.', '</p><div class="article-body-promobox"><p>Buy</p></div><p>Here is Bo.')
    expect(read(written).turns[1]!.text).toMatch(/from them\.\nHere is Bo\.$/)
  })
})

describe('detection', () => {
  it.each([
    ['<p></p>', 'it is empty'],
    ['<h2>Prepared Remarks:</h2><p><strong>Operator</strong></p><p>Hello.</p>', 'it has too few speakers'],
    [renderSeekingAlpha(CALL), 'it is of another site, though somebody says "prepared remarks"'],
  ])('gives %.40s 0, because %s', (text) => {
    expect(look(text).score).toBe(0)
  })

  it('reads 20,000 turns in a moment', () => {
    const page = renderA(CALL).replace(
      '<h2>Questions',
      `${'<p><strong>Bo Ray</strong> -- <em>CEO</em></p><p>So.</p>'.repeat(20_000)}<h2>Questions`,
    )
    const start = performance.now()
    expect(read(page).turns).toHaveLength(20_009)
    expect(performance.now() - start).toBeLessThan(4000)
  })
})
