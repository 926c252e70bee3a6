import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { HedgerowError } from '../../src/base/error.js'
import { parseTranscript } from '../../src/transcript/parse.js'
import type { Transcript } from '../../src/transcript/types.js'

/** An invented call with everything that a Q&A has: a follow-up, a broken introduction, cuts, closing remarks. */
const CALL = `Operator
Good afternoon, and welcome to the Marlowe Instruments Q2 2031 results call. A question-and-answer session will follow the formal remarks. (Operator Instructions). As a reminder, this conference is being recorded.
It is now my pleasure to introduce your host, Nora B. Pell, Director of Investor Relations. You may begin.
Nora Pell - Director IR, Treasurer
Thank you, operator. Some of what we say today is forward-looking information. Actual results may differ materially. With me are Otto Brandt, who runs the company, and Ilse Marsh, who looks after the money, and both will be glad to talk.
Otto Brandt - CEO, President
Good afternoon. Orders for our probes rose in the quarter, and the plant in Duluth ran two shifts from April on. We opened a depot in the north, hired forty people for it, and closed the old one without losing a single customer.
Ilse Marsh - EVP, CFO
Revenue was $91 million, and our non-GAAP gross margin was 45%.
Net Income - GAAP
was $3 million. That concludes our prepared remarks. Operator, please open the line for questions.
Operator
Thank you. (Operator Instructions). Our first question comes from the line of Rhea Quill with Harbor & Vine. Please proceed with your question.
Rhea Quill - Analyst
-- questions. Just a couple. How did orders look in June?
Otto Brandt - CEO, President
Do you mean by region or by product?
Rhea Quill - Analyst
By region.
Otto Brandt - CEO, President
They rose in the north, and they were flat elsewhere. The north --
Ilse Marsh - EVP, CFO
The north is a third of the total.
Rhea Quill - Analyst
Okay. And what does that do to margins?
Ilse Marsh - EVP, CFO
Very little.
Rhea Quill - Analyst
Thank you.
Operator
We have a question from the line of Ivo D. Tarn. Please proceed -- with Stonebridge Research.
Ivo Tarn - Analyst
Hi. Is the depot full (inaudible) or do the [spare] bays stay empty?
Otto Brandt - CEO, President
It is nearly full.
Operator
Our next question is a follow-up from Rhea Quill with Harbor & Vine. Please go ahead.
Rhea Quill - Analyst
One more. Will you raise prices?
Ilse Marsh - EVP, CFO
We will not.
Rhea Quill - Analyst
That is clear, thank you.
Operator
There are no further questions. I would like to turn the floor over to Nora Pell for closing remarks.
Nora Pell - Director IR, Treasurer
Thank you for your time. We expect to see many of you in the autumn.
Operator
This concludes today's conference. You may now disconnect.`

const call = parseTranscript(CALL)
const turnsOf = ({ turns }: Transcript) =>
  turns.map(({ speaker, firm, section, kind, text }) => ({ speaker, firm, section, kind, text }))
const codes = ({ diagnostics }: Transcript): readonly string[] => diagnostics.map(({ code }) => code)

describe('people', () => {
  it.each([
    { name: 'Operator', role: 'operator', side: 'operator', title: null, firm: null, because: 'the label says it' },
    {
      name: 'Nora Pell',
      role: 'investor_relations',
      side: 'company',
      office: 'other',
      title: 'Director IR, Treasurer',
      firm: null,
      because: 'IR stands in the title',
    },
    {
      name: 'Otto Brandt',
      role: 'executive',
      side: 'company',
      office: 'ceo',
      title: 'CEO, President',
      firm: null,
      because: 'a comma in the title does no harm',
    },
    {
      name: 'Ilse Marsh',
      role: 'executive',
      side: 'company',
      office: 'cfo',
      title: 'EVP, CFO',
      firm: null,
      because: 'CFO stands in the title',
    },
    {
      name: 'Rhea Quill',
      role: 'analyst',
      side: 'outside',
      title: 'Analyst',
      firm: 'Harbor & Vine',
      because: 'the operator says the firm',
    },
    {
      name: 'Ivo Tarn',
      role: 'analyst',
      side: 'outside',
      title: 'Analyst',
      firm: 'Stonebridge Research',
      because: 'a broken introduction still says the firm',
    },
  ])('$name is $role on side $side, firm $firm, because $because', ({ because: _because, ...expected }) => {
    const person = call.participants.find(({ name }) => name === expected.name)
    expect(person).toMatchObject({ ...expected, identified: true, confidence: 0.95 })
    expect(person?.office).toBe(expected.office)
  })

  it('are listed once, in order of appearance, however often they speak', () => {
    expect(call.participants.map(({ id, name }) => `${id} ${name}`)).toEqual([
      'p0 Operator',
      'p1 Nora Pell',
      'p2 Otto Brandt',
      'p3 Ilse Marsh',
      'p4 Rhea Quill',
      'p5 Ivo Tarn',
    ])
  })

  it('bear their firm in each of their turns', () => {
    const firms = call.turns.filter(({ speaker }) => speaker === 'Rhea Quill').map(({ firm }) => firm)
    expect(firms).toEqual(Array.from({ length: 6 }, () => 'Harbor & Vine'))
  })

  it('are one person with and without a middle initial', () => {
    const merged = parseTranscript(CALL.replace('Ilse Marsh - EVP, CFO\nVery', 'Ilse K. Marsh - EVP, CFO\nVery'))
    expect(merged.participants.find(({ name }) => name === 'Ilse Marsh')?.rawNames).toEqual([
      'Ilse Marsh',
      'Ilse K. Marsh',
    ])
    expect(merged.participants).toHaveLength(call.participants.length)
  })
})

describe('company and period', () => {
  it('come from the operator’s first sentence', () => {
    expect(call.company).toEqual({ name: 'Marlowe Instruments', ids: {} })
    expect(call.event.fiscal).toEqual({ year: 2031, quarter: 2, raw: 'Q2 2031', basis: 'unknown' })
  })
})

describe('sections', () => {
  it('start the Q&A at the operator’s first question, not at the welcome that announces it', () => {
    expect(call.boundary).toEqual({
      qaStart: 4,
      qaEnd: 20,
      method: 'operator-cue',
      confidence: 0.95,
      sessions: [[4, 20]],
    })
    expect(call.turns.map(({ section }) => section)).toEqual([
      ...Array.from({ length: 4 }, () => 'prepared'),
      ...Array.from({ length: 16 }, () => 'qa'),
      ...Array.from({ length: 3 }, () => 'closing'),
    ])
  })

  it('give each turn what it does', () => {
    expect(call.turns.map(({ index, kind }) => `${index} ${kind}`)).toEqual([
      '0 introduction',
      '1 safe_harbor',
      '2 prepared_remarks',
      '3 prepared_remarks',
      '4 introduction',
      '5 question',
      '6 clarification',
      '7 acknowledgement',
      '8 answer',
      '9 answer',
      '10 question',
      '11 answer',
      '12 acknowledgement',
      '13 introduction',
      '14 question',
      '15 answer',
      '16 introduction',
      '17 question',
      '18 answer',
      '19 acknowledgement',
      '20 handover',
      '21 closing_remarks',
      '22 operator_instruction',
    ])
  })
})

describe('exchanges', () => {
  it('hold who asks, the firm, and the turns that ask and answer', () => {
    expect(
      call.exchanges.map(({ questioner, firm, questionTurns, answerTurns }) => [
        questioner,
        firm,
        questionTurns,
        answerTurns,
      ]),
    ).toEqual([
      ['Rhea Quill', 'Harbor & Vine', [5, 10], [8, 9, 11]],
      ['Ivo Tarn', 'Stonebridge Research', [14], [15]],
      ['Rhea Quill', 'Harbor & Vine', [17], [18]],
    ])
  })

  it('pair each question with the answers that follow it, and no counter-question with either', () => {
    expect(call.exchanges[0]?.pairs).toEqual([
      { question: 5, answers: [8, 9] },
      { question: 10, answers: [11] },
    ])
  })

  it('name the earlier exchange of an analyst who comes back, and only of one', () => {
    expect(call.exchanges.map(({ followUpOf }) => followUpOf)).toEqual([undefined, undefined, 0])
  })

  it('name the exchange of that very analyst, not just an earlier one', () => {
    const again = CALL.replace('a follow-up from Rhea Quill with Harbor & Vine', 'a follow-up from Ivo Tarn')
      .replace('Rhea Quill - Analyst\nOne more.', 'Ivo Tarn - Analyst\nOne more.')
      .replace('Rhea Quill - Analyst\nThat is clear', 'Ivo Tarn - Analyst\nThat is clear')
    const { exchanges } = parseTranscript(again)
    expect(exchanges.map(({ questioner, followUpOf }) => [questioner, followUpOf])).toEqual([
      ['Rhea Quill', undefined],
      ['Ivo Tarn', undefined],
      ['Ivo Tarn', 1],
    ])
  })

  it('stand on the turns of the Q&A and on no others', () => {
    expect(call.turns.map(({ exchange }) => exchange)).toEqual([
      ...Array.from({ length: 4 }, () => null),
      ...Array.from({ length: 9 }, () => 0),
      ...Array.from({ length: 3 }, () => 1),
      ...Array.from({ length: 4 }, () => 2),
      ...Array.from({ length: 3 }, () => null),
    ])
  })

  it('leave closing remarks out of the answers', () => {
    const closing = call.turns.filter(({ section }) => section === 'closing')
    expect(closing.map(({ kind }) => kind)).toEqual(['handover', 'closing_remarks', 'operator_instruction'])
    const answers = call.exchanges.flatMap(({ answerTurns }) => answerTurns)
    expect(answers.filter((turn) => turn >= closing[0]!.index)).toEqual([])
  })

  it('begin without an introduction where another analyst asks', () => {
    const noOperator = CALL.replace(/Operator\nWe have a question from[^\n]*\n/, '')
    const found = parseTranscript(noOperator).exchanges.map(({ questioner, firm }) => `${questioner}: ${firm}`)
    // Without the operator nobody says where Ivo Tarn works.
    expect(found).toEqual(['Rhea Quill: Harbor & Vine', 'Ivo Tarn: null', 'Rhea Quill: Harbor & Vine'])
  })

  it('belong to the analyst who was introduced, though an executive greets first', () => {
    const greeted = CALL.replace('Ivo Tarn - Analyst', 'Otto Brandt - CEO, President\nHi, Ivo.\nIvo Tarn - Analyst')
    const exchange = parseTranscript(greeted).exchanges[1]
    expect(exchange).toMatchObject({ questioner: 'Ivo Tarn', questionTurns: [15], answerTurns: [16] })
  })
})

describe('spans', () => {
  it('cut every turn’s text out of the source', () => {
    expect(call.turns.map(({ span }) => span && CALL.slice(span.start, span.end))).toEqual(
      call.turns.map(({ text }) => text),
    )
  })

  it('have the heading as the first piece of a turn', () => {
    expect(call.turns.map(({ pieces }) => CALL.slice(pieces[0]!.start, pieces[0]!.end))).toEqual(
      call.turns.map(({ speakerRaw }) => speakerRaw),
    )
  })

  it('part a turn into its paragraphs', () => {
    const { text, paragraphs } = call.turns[0]!
    expect(paragraphs.map(({ start, end }) => text.slice(start, end))).toEqual(text.split('\n'))
  })

  it('mark the notices of the company inside its turns', () => {
    const { text, notices } = call.turns[1]!
    expect(notices.map(({ start, end }) => text.slice(start, end))).toEqual([
      'Some of what we say today is forward-looking information.',
      'Actual results may differ materially.',
    ])
  })

  it('find no notice in what an analyst says', () => {
    const asks = CALL.replace('By region.', 'By region. Actual results may differ materially.')
    expect(parseTranscript(asks).turns[7]).toMatchObject({ side: 'outside', notices: [] })
  })

  it('mark annotations and leave an editor’s guess alone', () => {
    const { text, annotations } = call.turns[14]!
    expect(text).toBe('Hi. Is the depot full (inaudible) or do the [spare] bays stay empty?')
    // "Hi. Is the depot full " has 22 characters, "(inaudible)" 11.
    expect(annotations).toEqual([{ start: 22, end: 33, raw: '(inaudible)', kind: 'inaudible' }])
  })
})

describe('flags', () => {
  it('tell turns that were cut in on or cut off, and no others', () => {
    expect(call.turns.flatMap(({ index, flags }) => flags.map((flag) => `${index} ${flag}`))).toEqual([
      '5 cut-in',
      '8 cut-off',
    ])
  })

  it('tell a heading with nothing below it, which keeps its place', () => {
    const empty = parseTranscript(CALL.replace('\nBy region.', ''))
    expect(empty.turns[7]).toMatchObject({
      speaker: 'Rhea Quill',
      text: '',
      span: null,
      paragraphs: [],
      flags: ['empty'],
    })
    expect(empty.turns).toHaveLength(call.turns.length)
  })
})

describe('lines of speech that look like headings', () => {
  it.each([
    { line: 'Operating Income - GAAP', because: 'its right side is no title, and it comes once' },
    { line: 'Note: orders rose.', because: 'a colon makes no heading' },
    { line: 'Two Things - orders and price.', because: 'a heading does not end in a full stop' },
    { line: 'Any Officer - really?', because: 'a heading does not end in a question mark' },
    { line: 'we grew - the director said', because: 'no name begins small' },
    { line: 'Good morning', because: 'a greeting is no speaker' },
    { line: 'The Operator', because: 'only the bare word is a heading' },
    {
      line: `Orders Rose - ${'the director of the plant told us so and '.repeat(2)}that was that`,
      because: 'a heading has at most 90 characters',
    },
  ])('stay speech: "$line", because $because', ({ line }) => {
    const spoken = parseTranscript(
      CALL.replace('They rose in the north', `We looked at that.\n${line}\nThey rose in the north`),
    )
    expect(spoken.turns).toHaveLength(call.turns.length)
    expect(spoken.turns[8]!.text).toBe(
      `We looked at that.\n${line}\nThey rose in the north, and they were flat elsewhere. The north --`,
    )
  })
})

describe('headings', () => {
  it.each([
    { heading: 'Ilse Marsh – EVP, CFO', title: 'EVP, CFO', because: 'any dash will do' },
    { heading: 'Ilse Marsh — EVP, CFO', title: 'EVP, CFO', because: 'any dash will do' },
    { heading: 'Ilse Marsh -- EVP, CFO', title: 'EVP, CFO', because: 'two hyphens will do' },
    { heading: 'Ilse Marsh - VP - Finance', title: 'VP - Finance', because: 'a hyphen may stand in the title' },
    {
      heading: 'Ilse Marsh - Chief Officer, Pell & Co.',
      title: 'Chief Officer, Pell & Co.',
      because: 'an abbreviation may end it with a stop',
    },
  ])('"$heading" is one, because $because', ({ heading, title }) => {
    const renamed = parseTranscript(CALL.replaceAll('Ilse Marsh - EVP, CFO', heading))
    expect(renamed.turns[3]).toMatchObject({ speaker: 'Ilse Marsh', title, side: 'company' })
    expect(renamed.turns).toHaveLength(call.turns.length)
  })

  it.each([
    { name: 'Ilse Marsh-Ødegård', because: 'a hyphen and letters outside ASCII' },
    { name: 'Łukasz van der Meer', because: 'particles' },
    { name: 'Sean O’Dowd', because: 'an apostrophe' },
    { name: 'Ilse Marsh, Jr.', because: 'a suffix after a comma' },
    { name: 'J.R. Tolland', because: 'initials with no blank' },
  ])('bear the name $name, with $because', ({ name }) => {
    const renamed = parseTranscript(CALL.replaceAll('Ilse Marsh', name))
    expect(renamed.turns.filter(({ speaker }) => speaker === name)).toHaveLength(4)
  })

  it.each([
    { label: 'Unidentified Analyst', side: 'outside', role: 'analyst' },
    { label: 'Unidentified Company Representative', side: 'company', role: 'executive' },
    { label: 'Unidentified Participant', side: 'outside', role: 'analyst' },
    { label: 'Unknown Speaker', side: 'outside', role: 'analyst' },
  ])(
    'of $label, which names nobody, give side $side: by the label, else by the introduction before',
    ({ label, side, role }) => {
      const masked = parseTranscript(CALL.replace('Ivo Tarn - Analyst', label))
      expect(masked.turns[14]).toMatchObject({ speaker: label, side, role })
      expect(masked.participants.find(({ name }) => name === label)?.identified).toBe(false)
      expect(codes(masked)).toEqual([])
    },
  )

  it('of somebody without a title word count where the operator has just named him', () => {
    const guest = CALL.replace(
      'Operator\nOur next question is a follow-up from Rhea Quill',
      'Operator\nNext is Jun Okada of Foxglove. Go ahead.\nJun Okada - Foxglove\nIs it raining?\nOperator\nOur next question is a follow-up from Rhea Quill',
    )
    expect(parseTranscript(guest).turns[17]).toMatchObject({ speaker: 'Jun Okada', text: 'Is it raining?' })
  })
})

/** The same kind of call as a flattened web page: `Name -- Firm -- Analyst`, blank lines, a section line. */
const PAGE = `Good day, and welcome to Marlowe Instruments Q2 2031 earnings call. [Operator Instructions]

Nora Pell -- Director, Investor Relations

Thank you. Here is Otto Brandt, who will tell you how the quarter went.

Otto Brandt -- Chief Executive Officer

Orders for our probes rose in the quarter -- not by much -- and the plant in Duluth ran two shifts from April on.

We opened a depot in the north, hired forty people for it, and closed the old one without losing a single customer.

Questions and Answers:
Operator

[Operator Instructions] We will take the first question from Rhea Quill with Harbor & Vine.

Rhea Quill -- Harbor & Vine -- Analyst

How did orders look in June?

Otto Brandt -- Chief Executive Officer

They rose.

Ivo Tarn -- Stonebridge Research, LLC -- Senior Analyst

And price?

Otto Brandt -- Chief Executive Officer

Price fell.

Operator

[Operator signoff]
`

describe('a flattened web page', () => {
  const page = parseTranscript(PAGE)

  it('takes the part of the call from the line that says "Questions and Answers:"', () => {
    expect(page.boundary).toMatchObject({ qaStart: 3, method: 'explicit', confidence: 0.99 })
    expect(page.furniture.map(({ start, end }) => PAGE.slice(start, end))).toEqual(['Questions and Answers:'])
  })

  it('reads firm and title of an analyst from the heading', () => {
    expect(page.turns[4]).toMatchObject({
      speaker: 'Rhea Quill',
      firm: 'Harbor & Vine',
      title: 'Analyst',
      role: 'analyst',
      side: 'outside',
    })
    expect(page.turns[6]).toMatchObject({ firm: 'Stonebridge Research, LLC', title: 'Senior Analyst', side: 'outside' })
  })

  it('reads the welcome before the first heading as the operator’s, and says so', () => {
    expect(page.turns[0]).toMatchObject({
      speaker: 'Operator',
      speakerRaw: '',
      side: 'operator',
      kind: 'introduction',
      flags: ['no-speaker'],
    })
    expect(page.diagnostics).toMatchObject([{ code: 'noHeading', level: 'warn', turn: 0 }])
  })

  it('joins paragraphs over blank lines into one turn', () => {
    const { text, paragraphs } = page.turns[2]!
    expect(paragraphs.map(({ start, end }) => text.slice(start, end).slice(0, 10))).toEqual([
      'Orders for',
      'We opened ',
    ])
    expect(paragraphs[0]!.start).toBe(0)
    expect(paragraphs[1]!.end).toBe(text.length)
  })

  it.each([
    'Questions and Answers:',
    'Questions & Answers:',
    'Question and Answer',
    'Question-and-Answer Session',
    'Q&A',
    'QUESTIONS AND ANSWERS',
  ])('knows the section line "%s"', (line) => {
    expect(parseTranscript(PAGE.replace('Questions and Answers:', line)).boundary).toMatchObject({
      qaStart: 3,
      method: 'explicit',
    })
  })

  it('reads "Prepared Remarks:" as a section line and no speech', () => {
    const headed = `Prepared Remarks:\n\nOperator\n\n${PAGE}`
    const parsed = parseTranscript(headed)
    expect(turnsOf(parsed)).toEqual(turnsOf(page))
    expect(parsed.furniture.map(({ start, end }) => headed.slice(start, end))).toEqual([
      'Prepared Remarks:',
      'Questions and Answers:',
    ])
  })
})

describe('text before the call', () => {
  it.each([
    '本页内容由机器翻译，仅供参考，请以英文原文为准。',
    'Этот текст переведён машиной и дан только для справки.',
    '이 페이지는 기계 번역이며 참고용입니다.',
  ])('is furniture where it is a notice in another script: %s', (notice) => {
    const noticed = parseTranscript(`${notice}\n${CALL}`)
    expect(noticed.furniture).toEqual([{ start: 0, end: notice.length, kind: 'notice' }])
    expect(noticed.diagnostics).toMatchObject([{ code: 'foreignNotice', level: 'info' }])
    expect(turnsOf(noticed)).toEqual(turnsOf(call))
    expect(noticed.exchanges).toEqual(call.exchanges)
  })

  it('is furniture where it is no welcome, with its first 40 characters in the message', () => {
    const line = 'This page was set by a machine and shows what it could make out of the audio.'
    const parsed = parseTranscript(`${line}\n${CALL}`)
    expect(parsed.furniture).toMatchObject([{ start: 0, end: line.length }])
    expect(parsed.diagnostics).toMatchObject([{ code: 'textBeforeCall', level: 'info' }])
    expect(parsed.diagnostics[0]!.message).toContain('"This page was set by a machine and shows…"')
    expect(turnsOf(parsed)).toEqual(turnsOf(call))
  })
})

describe('a call with one part only', () => {
  const PREPARED = `${CALL.slice(0, CALL.indexOf('Operator\nThank you. (Operator'))}Otto Brandt - CEO, President\nGoodbye.`

  it('has qaStart null and the diagnostic noQa where nobody asks', () => {
    const parsed = parseTranscript(PREPARED)
    expect(parsed.boundary).toEqual({ qaStart: null, qaEnd: null, method: 'none', confidence: 0.5, sessions: [] })
    expect(codes(parsed)).toEqual(['noQa'])
    expect(parsed.exchanges).toEqual([])
    expect(new Set(parsed.turns.map(({ section }) => section))).toEqual(new Set(['prepared']))
  })

  it('has no prepared turns and the diagnostic noPrepared where the text begins with the Q&A', () => {
    const parsed = parseTranscript(PAGE.slice(PAGE.indexOf('Questions and Answers:')))
    expect(parsed.boundary).toMatchObject({ qaStart: 0, method: 'explicit' })
    expect(codes(parsed)).toEqual(['noPrepared'])
    expect(parsed.turns.filter(({ section }) => section === 'prepared')).toEqual([])
    expect(parsed.exchanges.map(({ questioner }) => questioner)).toEqual(['Rhea Quill', 'Ivo Tarn'])
  })
})

describe('the same call written otherwise', () => {
  it.each([
    { name: 'CRLF', write: (text: string) => text.replaceAll('\n', '\r\n') },
    { name: 'CR', write: (text: string) => text.replaceAll('\n', '\r') },
  ])('with $name line ends is the same call: only places in the source differ', ({ write }) => {
    const placeless = ({ turns, furniture: _furniture, ...rest }: Transcript) => ({
      ...rest,
      turns: turns.map(({ span: _span, pieces: _pieces, ...turn }) => turn),
    })
    for (const text of [CALL, PAGE])
      expect(placeless(parseTranscript(write(text)))).toEqual(placeless(parseTranscript(text)))
  })

  it('with blank lines between is the same turns', () => {
    expect(turnsOf(parseTranscript(CALL.replaceAll('\n', '\n\n')))).toEqual(turnsOf(call))
  })

  it('with a line end after it is the same transcript', () => {
    expect(parseTranscript(`${CALL}\n`)).toEqual(call)
  })
})

describe('the result', () => {
  it('is the same for the same text, byte for byte', () => {
    expect(JSON.stringify(parseTranscript(CALL))).toBe(JSON.stringify(call))
  })

  it('is plain data: nothing is lost in JSON', () => {
    expect(JSON.parse(JSON.stringify(call))).toEqual(call)
  })

  it('bears the id, the format and the encoding', () => {
    const options = Object.freeze({ id: 'marlowe', encoding: 'windows-1252' })
    const parsed = parseTranscript(CALL, options)
    expect(parsed).toMatchObject({ schema: 1, id: 'marlowe', format: 'heading-line' })
    expect(parsed.source.encoding).toBe('windows-1252')
    expect(call).toMatchObject({ id: 'call', source: { encoding: 'utf-8', formatScore: 1 } })
  })
})

describe('no transcript', () => {
  it.each([
    { text: '', because: 'it is empty' },
    { text: '-- 12 -- 13 -- 14 --', because: 'it has no words' },
  ])('is refused with NOT_A_TRANSCRIPT, because $because', ({ text }) => {
    let thrown: unknown
    try {
      parseTranscript(text)
    } catch (error) {
      thrown = error
    }
    expect(thrown).toBeInstanceOf(HedgerowError)
    expect(thrown).toMatchObject({
      code: 'NOT_A_TRANSCRIPT',
      message: expect.stringMatching(/found no earnings call in \d+ characters of text; looked for .*heading-line/),
    })
  })

  it.each([
    {
      text: 'Marlowe Instruments makes probes. It has a plant in Duluth - a large one - and a depot in the north. The plant runs two shifts.',
      because: 'it is prose',
    },
    {
      text: 'Nora Pell - Director IR\nHello to all of you.\nOtto Brandt - CEO\nHello to all of you.\nIlse Marsh - CFO\nHello to all of you.',
      because: 'nobody speaks twice',
    },
  ])('AC-32 is read as sentences of nobody, section unknown, because $because', ({ text }) => {
    const parsed = parseTranscript(text)
    expect(parsed.format).toBe('sentence-lines')
    expect(parsed.source.coverage).toBe('unlabelled')
    expect(parsed.turns.map(({ section, side }) => [section, side])).toEqual([['unknown', 'unknown']])
    expect(codes(parsed)).toContain('noSpeakers')
  })
})

describe('laws, for any call', () => {
  const HEADINGS = [
    'Operator',
    'Otto Brandt - CEO',
    'Ilse Marsh - CFO',
    'Rhea Quill - Analyst',
    'Ivo Tarn -- Foxglove -- Analyst',
  ]
  const word = fc.constantFrom(
    'orders',
    'rose',
    'in',
    'the',
    'north',
    '(inaudible)',
    '--',
    'question',
    '45%',
    'we',
    'may',
  )
  const paragraph = fc.array(word, { minLength: 1, maxLength: 30 }).map((words) => `So ${words.join(' ')}.`)
  const turn = fc.record({
    heading: fc.constantFrom(...HEADINGS),
    paragraphs: fc.array(paragraph, { minLength: 1, maxLength: 3 }),
  })
  // Three headings and one return make the text a call.
  const OPENING = ['Operator', 'Otto Brandt - CEO', 'Ilse Marsh - CFO', 'Otto Brandt - CEO'].map((heading) => ({
    heading,
    paragraphs: ['So we begin.'],
  }))
  const calls = fc
    .tuple(
      fc.constantFrom('', '这是机器翻译的通知。\n'),
      fc.array(turn, { maxLength: 10 }),
      fc.constantFrom('\n', '\n\n'),
    )
    .map(([notice, said, gap]) => {
      const turns = [...OPENING, ...said]
      const body = turns.map(({ heading, paragraphs }) => [heading, ...paragraphs].join(gap)).join(gap)
      return { turns, source: notice + body, gap }
    })

  it('turns keep the order and the words of the source', () => {
    fc.assert(
      fc.property(calls, ({ turns, source }) => {
        const parsed = parseTranscript(source)
        expect(parsed.turns.map(({ speakerRaw, text }) => [speakerRaw, text])).toEqual(
          turns.map(({ heading, paragraphs }) => [heading, paragraphs.join('\n')]),
        )
        for (const { text, span } of parsed.turns)
          if (span !== null) expect(source.slice(span.start, span.end)).toBe(text)
      }),
    )
  })

  it('every character that is no blank lies in one piece of a turn or in one stretch of furniture', () => {
    fc.assert(
      fc.property(calls, ({ source }) => {
        const { turns, furniture } = parseTranscript(source)
        const owners = new Uint8Array(source.length)
        for (const { start, end } of [...turns.flatMap(({ pieces }) => pieces), ...furniture])
          for (let i = start; i < end; i++) owners[i]!++
        const wrong = [...owners].flatMap((count, i) =>
          count > 1 || (count === 0 && source[i]!.trim() !== '') ? [source[i]] : [],
        )
        expect(wrong).toEqual([])
      }),
    )
  })

  it('sections stand in order, and exchanges hold only turns of the Q&A', () => {
    fc.assert(
      fc.property(calls, ({ source }) => {
        const { turns, exchanges } = parseTranscript(source)
        const order = turns.map(({ section }) => ['prepared', 'qa', 'closing'].indexOf(section))
        expect(order).toEqual([...order].sort((a, b) => a - b))
        for (const { questionTurns, answerTurns } of exchanges)
          for (const index of [...questionTurns, ...answerTurns]) expect(turns[index]!.section).toBe('qa')
      }),
    )
  })
})
