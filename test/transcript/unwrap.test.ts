import { describe, expect, it } from 'vitest'
import { bodyOf } from '../../src/transcript/body.js'
import { sourceOf } from '../../src/transcript/source.js'
import { unwrapper, withoutPageLines, wrapWidth } from '../../src/transcript/unwrap.js'

const joined = (text: string): string => {
  const { lines } = sourceOf(text)
  return bodyOf(text, unwrapper(lines)(lines).pieces).text
}

/** Lines of about fifty characters, as a page would have them. */
const WRAPPED = [
  'We shipped more widgets than in any other quarter,',
  'and the new line in Duluth ran two shifts from the',
  'beginning of April on. Orders from the north were',
  'strong.',
  'We also opened a depot there, without losing any of',
  'our customers in the south of the country so far.',
].join('\n')

describe('how wide a text is wrapped', () => {
  it.each([
    { text: WRAPPED, width: 51, because: 'most lines are nearly as long as the longest' },
    { text: 'Yes.\nNo.', width: undefined, because: 'no page is so narrow' },
    { text: `${'word '.repeat(60)}\nYes.\n${'word '.repeat(90)}`, width: undefined, because: 'lines are paragraphs' },
    {
      text: `${'Yes, that is so.\n'.repeat(9)}${'word '.repeat(30)}`,
      width: undefined,
      because: 'short lines are answers',
    },
    { text: '\n\n', width: undefined, because: 'there are no words' },
    { text: '', width: undefined, because: 'there is nothing' },
  ])('is $width, because $because', ({ text, width }) => {
    expect(wrapWidth(sourceOf(text).lines)).toBe(width)
  })
})

describe('wrapped lines', () => {
  it('makes one paragraph of the lines up to a short one', () => {
    expect(joined(WRAPPED).split('\n')).toEqual([
      'We shipped more widgets than in any other quarter, and the new line in Duluth ran two shifts from the beginning of April on. Orders from the north were strong.',
      'We also opened a depot there, without losing any of our customers in the south of the country so far.',
    ])
  })

  it('goes on after a short line in the middle of a sentence', () => {
    expect(joined(`${WRAPPED}\nIt was\nfine, and so was all.\nWell.`)).toMatch(
      / It was fine, and so was all\.\nWell\.$/,
    )
  })

  it('ends a paragraph at a blank line', () => {
    expect(joined(WRAPPED.replace('from the\n', 'from the\n\n')).split('\n')).toHaveLength(3)
  })

  it('leaves lines alone that are paragraphs', () => {
    const text = `${'We shipped more widgets. '.repeat(9).trim()}\nand so on\nYes.`
    expect(joined(text)).toBe(text)
  })

  it('counts what a heading took of a line as part of its width', () => {
    const { lines } = sourceOf(WRAPPED)
    const cut = { ...lines[0]!, start: 40, text: lines[0]!.text.slice(40), full: lines[0]!.text.length }
    expect(unwrapper(lines)([cut, { ...lines[4]! }]).pieces[1]!.join).toBe(' ')
    expect(unwrapper(lines)([{ ...cut, full: 10 }, { ...lines[4]! }]).pieces[1]!.join).toBe('\n')
  })
})

describe('hyphens at a line end', () => {
  it.each([
    { left: 'man-', right: 'agement', whole: 'management', because: 'neither half is a word of the text' },
    { left: 'year-over-', right: 'year', whole: 'year-over-year', because: 'the word has a hyphen before' },
    { left: 'north-', right: 'south', whole: 'north-south', because: 'both halves are words of the text' },
    { left: 'cus-', right: 'tomers', whole: 'customers', because: 'the whole word stands elsewhere in the text' },
  ])('makes "$whole" of "$left" and "$right", because $because', ({ left, right, whole }) => {
    const text = `${WRAPPED}\nThis is what I have to say about matters of ${left}\n${right} today.`
    const { lines } = sourceOf(text)
    const { pieces, hyphens } = unwrapper(lines)(lines)
    expect(bodyOf(text, pieces).text).toContain(`matters of ${whole} today.`)
    expect(hyphens.map(({ start, end }) => text.slice(start, end))).toEqual(whole.includes('-') ? [] : ['-'])
  })

  it('leaves a dash that breaks a sentence off', () => {
    expect(joined(`${WRAPPED}\nI would like to add, if I may, that we are --\nyou know.`)).toMatch(/ -- you know\.$/)
  })
})

describe('lines that pages add', () => {
  const text = 'We shipped more widgets\n\nPage 2 of 9\n\n\fthan ever.\n\nThanks.'
  const { lines, furniture } = withoutPageLines(sourceOf(text).lines, (line) =>
    line.startsWith('Page ') ? 'footer' : undefined,
  )

  it('takes them out with the blanks around them, and leaves other blank lines', () => {
    expect(lines.map((line) => line.text)).toEqual(['We shipped more widgets', 'than ever.', '', 'Thanks.'])
  })

  it('gives them back as furniture', () => {
    expect(furniture).toEqual([{ start: 25, end: 36, kind: 'footer' }])
    expect(text.slice(25, 36)).toBe('Page 2 of 9')
  })
})
