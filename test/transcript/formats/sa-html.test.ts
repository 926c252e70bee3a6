import { describe, expect, it } from 'vitest'
import { saHtml } from '../../../src/transcript/formats/sa-html.js'
import { sourceOf } from '../../../src/transcript/source.js'
import type { RawCall } from '../../../src/transcript/types.js'
import { CALL } from '../render/call.js'
import { renderA, renderC } from '../render/fool-html.js'
import { render } from '../render/sa-html.js'

const look = (text: string) => saHtml.look(sourceOf(text))
const read = (text: string): RawCall => look(text).read()[0]!
const turnsOf = ({ turns }: RawCall) => turns.map(({ name, section, text }) => ({ name, section, text }))

const PAGE = render(CALL)
const call = read(PAGE)

describe('the rendered page', () => {
  it('is HTML, and recognised beyond doubt', () => {
    expect(sourceOf(PAGE).medium).toBe('html')
    expect(look(PAGE).score).toBeGreaterThanOrEqual(0.95)
  })

  it('gives back names, section and text of every turn', () => {
    expect(turnsOf(call)).toEqual(
      CALL.turns.map(({ who, section, text }) => ({
        name: who?.name ?? 'Operator',
        section: section === 'prepared' ? undefined : 'qa',
        text,
      })),
    )
  })

  it('has no spans, since it is no running text', () => {
    expect(call.furniture).toEqual([])
    expect(call.turns.every(({ span, pieces }) => span === null && pieces.length === 0)).toBe(true)
  })

  it('gives people parted by breaks, each with what stands behind any dash', () => {
    expect(call.roster.map(({ name, title, firm, side }) => [name, title, firm, side])).toEqual([
      ['Ann Lee', 'VP of Investor Relations', null, 'company'],
      ['Bo Ray', 'Chief Executive Officer', null, 'company'],
      ['Di Fox', 'Chief Financial Officer', null, 'company'],
      ['Cy Day', null, 'Foo Partners', 'outside'],
    ])
  })

  it('says company, period, date and time by its header line, not by when it was put on the site', () => {
    expect(call.company).toEqual({ name: CALL.company, exchange: 'NYSE', ticker: 'EXW' })
    expect(call.event).toMatchObject({
      title: 'Q3 2031 Earnings Conference Call',
      date: CALL.date,
      time: '17:00',
      tz: 'ET',
    })
  })

  it('says who asks and who answers, as the page does', () => {
    expect(call.turns.map(({ asks }) => asks).slice(4)).toEqual([undefined, 'question', 'answer', undefined, 'answer'])
  })

  it('AC-23 AC-49 leaves out menus, notices and what readers write', () => {
    expect(JSON.stringify(call)).not.toMatch(/Home|Copyright|buying more/)
  })
})

describe('pages as they are', () => {
  it.each([
    {
      name: 'no known container',
      page: PAGE.replace('data-test-id="content-container"', 'class="c1"').replace(/<div id="comments">.*<\/div>/, ''),
    },
    { name: 'the older container', page: PAGE.replace('data-test-id="content-container"', 'id="a-body"') },
    {
      name: 'older heads of the lists',
      page: PAGE.replace('Company Participants', 'Executives').replace('Conference Call Participants', 'Analysts'),
    },
    { name: 'no spans', page: PAGE.replace(/<\/?span[^>]*>/g, '') },
    { name: 'b for strong', page: PAGE.replaceAll('strong>', 'b>') },
    {
      name: 'heads in h3',
      page: PAGE.replace(/<p[^>]*><strong>((?:Company|Conference|Question)[^<]*)<\/strong><\/p>/g, '<h3>$1</h3>'),
    },
    {
      name: 'blanks that do not break',
      page: PAGE.replaceAll(' -- ', '&nbsp;-- ').replace('<strong>Bo Ray', '<strong>Bo&nbsp;Ray'),
    },
    {
      name: 'an advertisement in a turn',
      page: PAGE.replace('<p>Revenue was', '<div class="inline-ad"><p>Buy</p></div><p>Revenue was'),
    },
    { name: 'CRLF', page: PAGE.replaceAll('\n', '\r\n') },
  ])('with $name hold the same turns', ({ page }) => {
    expect(turnsOf(read(page))).toEqual(turnsOf(call))
  })

  it('take paragraphs as paragraphs, and breaks too', () => {
    const page = PAGE.replace('Costs came down', '</p><p>Costs came down').replace(
      'Operator, please',
      '<br>Operator, please',
    )
    expect(read(page).turns[3]!.text).toMatch(/was 45%\.\nCosts came down .*\nOperator, please/)
  })

  it.each([
    'Unidentified Company Representative',
    'Unknown Attendee',
    'UnidentifiedAnalyst',
    'Analysts',
    'Unknown Shareholder',
  ])('AC-45 have speakers called %s', (label) => {
    expect(read(PAGE.replace('<span class="question">Cy Day</span>', label)).turns[5]).toMatchObject({ name: label })
  })

  it('AC-45 have no speakers in plain type, nor in a strong word of speech', () => {
    const page = PAGE.replace(
      'Orders in June',
      '<strong>Bo Ray</strong> says orders in June</p><p>Cy Day</p><p>Orders in June',
    )
    expect(read(page).turns).toHaveLength(9)
  })
})

describe('detection', () => {
  it.each([
    ['<p></p>', 'it is empty'],
    ['<p><strong>Executives</strong></p><p>Ann Lee - CEO</p>', 'nobody speaks'],
    [renderA(CALL), 'it is of another site'],
    [renderC(CALL), 'it is of another site'],
    [
      `<p>Executives and the question-and-answer session of <b>Operator</b></p>${'<p>x</p>'.repeat(1000)}`,
      'it is prose',
    ],
  ])('gives %.40s 0, because %s', (text) => {
    expect(look(text).score).toBe(0)
  })

  it('takes a page of 20 MB that is no transcript in a moment', () => {
    const start = performance.now()
    look(`<p>${'<'.repeat(2e7)}`)
    expect(performance.now() - start).toBeLessThan(1000)
  })
})
