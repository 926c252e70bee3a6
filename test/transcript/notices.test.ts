import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findNotices } from '../../src/transcript/notices.js'
import { statements } from '../../src/transcript/statements.js'

/** A text with its notices between « and »: the text, and the notices as they should be found. */
function marked(text: string): { readonly text: string; readonly notices: readonly string[] } {
  return {
    text: text.replace(/[«»]/g, ''),
    notices: [...text.matchAll(/«([^»]*)»/g)].map(([, notice]) => notice!),
  }
}

const found = (text: string): readonly string[] => findNotices(text).map(({ start, end }) => text.slice(start, end))

describe('statements that are notices by themselves', () => {
  it.each([
    { kind: 'safe harbour', said: '«Some of what we say today is forward-looking information.»' },
    { kind: 'safe harbour', said: '«We make forward looking statements under the safe harbor provisions.»' },
    { kind: 'safe harbour', said: '«We claim the safe harbor of the Private Securities Litigation Reform Act.»' },
    { kind: 'safe harbour', said: '«Actual results could differ from those we describe.»' },
    { kind: 'safe harbour', said: '«What happens may differ materially.»' },
    { kind: 'duty to update', said: '«Marlowe undertakes nothing; we assume no obligation to revise it.»' },
    { kind: 'duty to update', said: '«We do not intend to update any of this.»' },
    { kind: 'non-GAAP', said: '«We will refer to non-GAAP measures during the call.»' },
    { kind: 'non-GAAP', said: '«Unless otherwise stated, all figures are non-GAAP.»' },
    { kind: 'non-GAAP', said: '«A reconciliation of the two is at the back of the slides.»' },
    { kind: 'replay', said: '«A replay of the call will be available for two weeks.»' },
    { kind: 'replay', said: '«The call is being webcast live on our website.»' },
    { kind: 'copyright', said: '«This broadcast may not be reproduced.»' },
  ])('$kind: $said', ({ said }) => {
    const { text, notices } = marked(`Good morning to all of you. ${said} Sales rose 4% in the quarter.`)
    expect(found(text)).toEqual(notices)
  })
})

describe('statements that look like notices and are none', () => {
  it.each([
    { said: 'Our non-GAAP gross margin was 45%.', because: 'it is a result' },
    { said: 'GAAP net income was $3 million.', because: 'it is a result' },
    { said: 'We updated the plant in Duluth.', because: 'a plant is no statement' },
    { said: 'I look forward to your questions.', because: 'looking forward is courtesy' },
    { said: 'We opened an office in Pearl Harbor.', because: 'it is a place' },
    { said: 'The two regions differ in mix.', because: 'they are regions, not results' },
    { said: 'We filed the Form 10-Q yesterday.', because: 'a weak sign needs a notice beside it' },
    { said: 'We have an obligation to our customers.', because: 'it is a promise' },
    { said: '', because: 'it is empty' },
  ])('"$said" is none, because $because', ({ said }) => {
    expect(found(said)).toEqual([])
  })
})

describe('how far a notice reaches', () => {
  it('takes weak signs in an unbroken row with a strong one, on both sides', () => {
    const { text, notices } = marked(
      'Thank you, Otto. «We issued a press release on our website.» «It has forward-looking statements.» ' +
        '«Please read the risk factors there.» «They are in the Form 10-K too.» Sales rose 4%.',
    )
    expect(found(text)).toEqual(notices)
  })

  it('stops at the first statement without a sign', () => {
    const { text, notices } = marked(
      '«Actual results may differ materially.» Now to the quarter. Our Form 10-Q is out, and sales rose 4%.',
    )
    expect(found(text)).toEqual(notices)
  })

  it('leaves the results alone that share a paragraph with a notice', () => {
    const { text, notices } = marked(
      'Revenue was $91 million. «Actual results may differ materially.» Costs fell by $2 million.',
    )
    expect(found(text)).toEqual(notices)
  })

  it('ends at a line break even without a full stop', () => {
    const { text, notices } = marked('«Actual results may differ materially»\nSales rose 4%')
    expect(found(text)).toEqual(notices)
  })

  it('gives two notices apart from one another', () => {
    const { text, notices } = marked(
      '«We make forward-looking statements.» Sales rose 4%. «A replay will be available tonight.»',
    )
    expect(found(text)).toEqual(notices)
  })
})

it('gives whole statements, in order, for any mixture of sentences', () => {
  const sentence = fc.constantFrom(
    'Actual results may differ materially.',
    'Please read the risk factors.',
    'Our non-GAAP gross margin was 45%.',
    'A replay will be available tonight.',
    'Sales rose 4%.',
    'Thank you.',
    'Is that so?',
  )
  const blank = fc.constantFrom(' ', '\n', '\n\n', '  ')
  fc.assert(
    fc.property(fc.array(fc.tuple(sentence, blank), { maxLength: 10 }), (parts) => {
      const text = parts.flat().join('')
      const all = statements(text)
      const notices = findNotices(text)
      expect(all.filter((each) => notices.some(({ start, end }) => start === each.start && end === each.end))).toEqual(
        notices,
      )
      // A strong sentence is a notice wherever it stands.
      const strong = parts.filter(([said]) => /differ|replay/.test(said)).length
      expect(notices.length).toBeGreaterThanOrEqual(strong)
    }),
  )
})
