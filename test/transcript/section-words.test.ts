import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldKey, sectionNamed } from '../../src/transcript/section-words.js'

describe('sectionNamed', () => {
  it.each([
    ...['Presentation', 'pres', 'prepared', 'prepared_remarks', 'Prepared Remarks:', 'management_discussion'].map(
      (text) => ({ text, section: 'prepared' }),
    ),
    ...['MANAGEMENT DISCUSSION SECTION', 'narr', 'Presenter Speech', 'remarks', 'Transcript'].map((text) => ({
      text,
      section: 'prepared',
    })),
    ...['qa', 'q_and_a', 'questions_and_answers', 'question_answer', 'Questions and Answers', 'Q&A'].map((text) => ({
      text,
      section: 'qa',
    })),
    ...['QUESTION AND ANSWER SECTION', 'Question', 'Answer', 'Questions & Answers:', 'Question-and-Answer Session'].map(
      (text) => ({ text, section: 'qa' }),
    ),
    ...['P R E S E N T A T I O N', 'T R A N S C R I P T'].map((text) => ({ text, section: 'prepared' })),
    { text: 'Q U E S T I O N S   A N D   A N S W E R S', section: 'qa' },
  ])('$section: "$text"', ({ text, section }) => {
    expect(sectionNamed(text)).toBe(section)
  })

  it.each([
    { text: '', because: 'nothing is named' },
    { text: 'Questions', because: 'it may be a word of speech' },
    { text: 'This concludes the presentation', because: 'more words stand around' },
    { text: `Presentation${' '.repeat(200)}`, because: 'no heading is so long' },
    { text: 'E D I T E D   V E R S I O N', because: 'letter-spaced lines are not all sections' },
  ])('none: "$text", because $because', ({ text }) => {
    expect(sectionNamed(text)).toBeUndefined()
  })
})

describe('foldKey', () => {
  it.each([
    ['Speaker_Name', 'speakername'],
    ['speakerName', 'speakername'],
    ['Q & A', 'q&a'],
    ['Prénom', 'prénom'],
    ['', ''],
  ])('"%s" is "%s"', (text, key) => {
    expect(foldKey(text)).toBe(key)
  })

  it('changes nothing when asked twice', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(foldKey(foldKey(text))).toBe(foldKey(text))
      }),
    )
  })
})
