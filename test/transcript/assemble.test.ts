import { describe, expect, it } from 'vitest'
import { compareCall } from '../../src/compare/compare-call.js'
import { scoreCall } from '../../src/scoring/score-call.js'
import { assemble } from '../../src/transcript/assemble.js'
import type { RawTurn, Transcript, Turn } from '../../src/transcript/types.js'
import { plainEngine } from '../helpers.js'
import {
  ANSWERS,
  ASKS,
  assembled,
  callOf,
  codesOf,
  FIRST,
  GOODBYE,
  HAND_OVER,
  NEXT,
  NO_MORE,
  PLAIN,
  REMARKS,
  runningText,
  turn,
  WELCOME,
} from './raw-call.js'

const ANN = { title: 'VP of Investor Relations' }
const BO = { title: 'CEO' }
const CY = { title: 'Analyst', firm: 'Foo Partners' }
const MO = { title: 'Analyst', firm: 'Bar Capital' }
const bo = (text: string, more: Partial<RawTurn> = {}) => turn('Bo Ray', text, { ...BO, ...more })
const cy = (text: string, more: Partial<RawTurn> = {}) => turn('Cy Day', text, { ...CY, ...more })
const mo = (text: string) => turn('Mo Kay', text, MO)
const operator = (text: string) => turn('Operator', text)
/** Everything before the Q&A of `PLAIN`. */
const BEFORE = PLAIN.slice(0, 4)
const AFTER = [operator(NO_MORE), bo(GOODBYE)]

const made = (...turns: readonly RawTurn[]): Transcript => assembled(callOf(turns))
const seen = <Key extends keyof Turn>({ turns }: Transcript, ...keys: readonly Key[]) =>
  turns.map((each) => keys.map((key) => each[key]))
const compared = (transcript: Transcript) => compareCall(scoreCall(transcript, plainEngine))

describe('a plain call', () => {
  const call = made(...PLAIN)

  it('has sections, sides, kinds and exchanges', () => {
    expect(seen(call, 'section', 'side', 'kind', 'exchange')).toEqual([
      ['prepared', 'operator', 'introduction', null],
      ['prepared', 'company', 'prepared_remarks', null],
      ['prepared', 'company', 'prepared_remarks', null],
      ['prepared', 'company', 'prepared_remarks', null],
      ['qa', 'operator', 'introduction', 0],
      ['qa', 'outside', 'question', 0],
      ['qa', 'company', 'answer', 0],
      ['closing', 'operator', 'handover', null],
      ['closing', 'company', 'closing_remarks', null],
    ])
    expect(call.diagnostics).toEqual([])
    expect(call.source).toMatchObject({ coverage: 'full', encoding: 'utf-8', formatScore: 1 })
    expect(call).toMatchObject({ schema: 1, id: 'call', format: 'invented', unreadWords: 0 })
  })

  it('AC-01 has its boundary behind the announcement of the welcome', () => {
    expect(call.boundary).toMatchObject({ qaStart: 4, qaEnd: 7, method: 'operator-cue', sessions: [[4, 7]] })
  })

  it('AC-02 has the first-question turn in the Q&A and the hand-over before it', () => {
    expect(call.turns[3]).toMatchObject({ section: 'prepared', text: HAND_OVER })
    expect(call.turns[4]).toMatchObject({ section: 'qa', text: FIRST })
  })

  it('AC-06 has the thanks after "no further questions" in the closing, and they are no answer', () => {
    expect(call.turns.slice(7).map(({ section, kind }) => [section, kind])).toEqual([
      ['closing', 'handover'],
      ['closing', 'closing_remarks'],
    ])
    expect(call.exchanges[0]?.answerTurns).toEqual([6])
  })

  it.each([
    { said: 'Mo Kay, Bar Capital.', kind: 'introduction', because: 'the next to ask is named with a firm' },
    { said: 'Mo Kay.', kind: 'introduction', because: 'the next to ask is named' },
    { said: 'We’ll go next to Mo Kay with Bar Capital.', kind: 'introduction', because: 'any apostrophe will do' },
    { said: 'The line is back.', kind: 'operator_instruction', because: 'nobody is named' },
    { said: 'Bo Ray.', kind: 'operator_instruction', because: 'another is named' },
  ])('has "$said" as $kind before a questioner, because $because', ({ said, kind }) => {
    const { turns } = made(...PLAIN.slice(0, 7), operator(said), bo('Hello, Mo.'), mo('How were orders?'), bo(ANSWERS))
    expect(turns[7]).toMatchObject({ section: 'qa', kind })
  })

  it.each([
    { asked: 'Great, thank you.', said: 'Yes.', kind: 'acknowledgement', because: 'nothing was asked' },
    { asked: 'So it was in June.', said: 'Yes.', kind: 'answer', because: 'it confirms what was said' },
    { asked: 'Was it in June?', said: 'Yes.', kind: 'answer', because: 'it answers' },
    { asked: 'Thanks.', said: 'Sure, Cy. Ask Bow, too.', kind: 'answer', because: 'it says more' },
  ])('has "$said" after "$asked" as $kind, because $because', ({ asked, said, kind }) => {
    expect(made(...PLAIN.slice(0, 7), cy(asked), bo(said)).turns[8]).toMatchObject({ section: 'qa', kind })
  })

  it('reads curled apostrophes as straight ones', () => {
    const { turns } = made(...PLAIN.slice(0, 7), cy('That’s great.'), bo('You’re welcome.'), cy('What’s the plan.'))
    expect(turns.slice(7).map(({ kind }) => kind)).toEqual(['acknowledgement', 'acknowledgement', 'question'])
  })

  it('takes the short form of a name for the name, and no other word', () => {
    const dave = turn('David Roe', ANSWERS, { title: 'CFO' })
    const call = made(...BEFORE, operator(FIRST), cy(ASKS), dave, bo('Great, Dave.'), bo('Great, Dunes.'), ...AFTER)
    expect(seen(call, 'kind').slice(6, 9)).toEqual([['answer'], ['acknowledgement'], ['answer']])
  })

  it('has no introduction where the operator only helps on who asks', () => {
    const { turns } = made(...PLAIN.slice(0, 6), operator('Mr. Day, your line is breaking up.'), cy('Is this better?'))
    expect(turns[6]).toMatchObject({ kind: 'operator_instruction', exchange: 0 })
  })

  it('has no introduction where the operator speaks again before anybody asks', () => {
    const { turns } = made(...PLAIN.slice(0, 7), operator('Mo Kay.'), operator(NEXT), mo('How were orders?'))
    expect(turns.slice(7, 9).map(({ kind }) => kind)).toEqual(['operator_instruction', 'introduction'])
  })

  it('names the firm that only the operator says', () => {
    const bare = made(
      ...PLAIN.map((each) => (each.name === 'Cy Day' ? turn('Cy Day', each.text, { title: 'Analyst' }) : each)),
    )
    expect(bare.participants.find(({ name }) => name === 'Cy Day')?.firm).toBe('Foo Partners')
    expect(bare.exchanges[0]?.firm).toBe('Foo Partners')
  })

  it('is made of a frozen call, and the same call gives the same transcript', () => {
    expect(JSON.stringify(made(...PLAIN))).toBe(JSON.stringify(call))
  })
})

describe('AC-03 a call without Q&A', () => {
  const call = made(...PLAIN.slice(0, 3), operator('You may now disconnect.'))

  it('is prepared throughout, with a diagnostic', () => {
    expect(call.boundary).toEqual({ qaStart: null, qaEnd: null, method: 'none', confidence: 0.5, sessions: [] })
    expect(call.source.coverage).toBe('prepared-only')
    expect(codesOf(call)).toEqual(['noQa'])
    expect(call.exchanges).toEqual([])
  })

  it('has undefined measures of answers, not 0', () => {
    const { refused, groups } = compared(call)
    expect(refused).not.toBeNull()
    const hedged = groups[0]!.contrasts.find(({ measure }) => measure === 'hedgeRate')
    expect([hedged?.answers, hedged?.difference]).toEqual([NaN, NaN])
    expect(hedged?.prepared).toBeGreaterThanOrEqual(0)
  })
})

describe('AC-04 a call of Q&A only', () => {
  const long = bo(REMARKS)
  const call = made(operator(FIRST), cy(ASKS), long, operator(NEXT), mo(ASKS), long, ...AFTER)

  it('has no prepared turn, and says so', () => {
    expect(call.turns.map(({ section }) => section)).not.toContain('prepared')
    expect(call.source.coverage).toBe('qa-only')
    expect(codesOf(call)).toEqual(['noPrepared'])
  })

  it('is not compared', () => {
    expect(compared(call).refused).not.toBeNull()
  })
})

it('AC-05 reads two sessions with a presentation between them, which is prepared', () => {
  const speech = bo(`${REMARKS} ${REMARKS} And that was the plant.`)
  const round = [operator(FIRST), cy(ASKS), bo(ANSWERS)]
  const call = made(
    ...BEFORE,
    ...round,
    operator('There are no further questions. Now to Bo Ray.'),
    speech,
    ...round,
    ...AFTER,
  )
  expect(call.boundary.sessions).toEqual([
    [4, 7],
    [9, 12],
  ])
  expect(seen(call, 'section', 'qaSession').slice(4, 12)).toEqual([
    ['qa', 0],
    ['qa', 0],
    ['qa', 0],
    ['prepared', undefined],
    ['prepared', undefined],
    ['qa', 1],
    ['qa', 1],
    ['qa', 1],
  ])
  expect(call.exchanges.map(({ qaSession }) => qaSession)).toEqual([0, 1])
  expect(call.turns[8]?.kind).toBe('prepared_remarks')
})

describe('AC-07 sections of the source that the words contradict', () => {
  const tagged = (section: 'prepared' | 'qa', turns: readonly RawTurn[]) =>
    turns.map((each) => turn(each.name, each.text, { ...each, section }))

  it('are corrected and reported: the last speech is tagged as Q&A', () => {
    const call = made(...tagged('prepared', PLAIN.slice(0, 3)), ...tagged('qa', PLAIN.slice(3)))
    expect(call.boundary).toMatchObject({ qaStart: 4, method: 'explicit' })
    expect(call.diagnostics).toMatchObject([{ code: 'sectionCorrected', level: 'warn', turn: 3 }])
  })

  it('are corrected and reported: everything is tagged as Q&A', () => {
    const call = made(...tagged('qa', PLAIN))
    expect(call.boundary.qaStart).toBe(4)
    expect(codesOf(call)).toEqual(['sectionCorrected'])
  })

  it('are reported: an answer inside the Q&A is tagged as prepared', () => {
    const call = made(
      ...tagged('prepared', BEFORE),
      ...tagged('qa', [operator(FIRST), cy(ASKS)]),
      ...tagged('prepared', [bo(ANSWERS)]),
      ...tagged('qa', [operator(NEXT), mo(ASKS), bo(ANSWERS), ...AFTER]),
    )
    expect(call.turns[6]).toMatchObject({ section: 'qa', kind: 'answer' })
    expect(call.diagnostics).toMatchObject([{ code: 'sectionDoubt', level: 'warn', turn: 6 }])
  })

  it('are trusted without a word where they agree', () => {
    const call = made(...tagged('prepared', BEFORE), ...tagged('qa', PLAIN.slice(4)))
    expect(call.boundary).toMatchObject({ qaStart: 4, method: 'explicit', confidence: 0.99 })
    expect(call.diagnostics).toEqual([])
  })
})

describe('who asks and who answers in the Q&A', () => {
  const kinds = (...turns: readonly RawTurn[]) =>
    seen(made(...BEFORE, operator(FIRST), ...turns, ...AFTER), 'side', 'kind').slice(5, 5 + turns.length)

  it('AC-08 keeps an executive who asks the analyst on the company’s side', () => {
    expect(
      kinds(cy(ASKS), bo('And is there a second question, Cy?'), cy('Yes. What about margins?'), bo(ANSWERS)),
    ).toEqual([
      ['outside', 'question'],
      ['company', 'clarification'],
      ['outside', 'question'],
      ['company', 'answer'],
    ])
  })

  it('AC-09 keeps an analyst’s statement outside, and thanks are no question', () => {
    expect(kinds(cy(ASKS), bo(ANSWERS), cy("No, that'll do it."), bo('Thank you, Cy.'), cy('Thanks.'))).toEqual([
      ['outside', 'question'],
      ['company', 'answer'],
      ['outside', 'acknowledgement'],
      ['company', 'acknowledgement'],
      ['outside', 'acknowledgement'],
    ])
  })

  it('AC-33 puts shareholders, the press and hosts outside', () => {
    const outsiders = ['Shareholder', 'Private Investor', 'Reporter, Foo Times', 'Conference Host'].map((title) =>
      turn('Al Orr', 'What about the depot?', { title }),
    )
    for (const each of outsiders) expect(kinds(cy(ASKS), bo(ANSWERS), each)[2]).toEqual(['outside', 'question'])
  })

  it('AC-33 does not make an executive of the host of a fireside chat', () => {
    const host = cy(
      `Welcome, everybody, to the Foo Partners widget conference. ${REMARKS} With me is Bo Ray. How are orders, Bo?`,
    )
    const call = made(host, bo(REMARKS), cy('And margins?'), bo(ANSWERS))
    expect(seen(call, 'side')).toEqual([['outside'], ['company'], ['outside'], ['company']])
    expect(call.turns.map(({ section }) => section)).not.toContain('prepared')
  })

  it('AC-47 does not make a questioner of an executive who greets first', () => {
    const call = made(
      ...BEFORE,
      operator(FIRST),
      bo('Hi, Cy.'),
      cy(ASKS),
      bo(ANSWERS),
      operator(NEXT),
      bo('Hey, Mo.'),
      mo(ASKS),
      bo(ANSWERS),
      ...AFTER,
    )
    expect(
      call.exchanges.map(({ questioner, questionTurns, answerTurns }) => [questioner, questionTurns, answerTurns]),
    ).toEqual([
      ['Cy Day', [6], [7]],
      ['Mo Kay', [10], [11]],
    ])
    expect(call.turns[5]).toMatchObject({ side: 'company', kind: 'acknowledgement', flags: [] })
  })
})

describe('people across exchanges', () => {
  it('AC-10 counts an analyst who comes back as one participant with two exchanges', () => {
    const again = operator('We have a follow-up from Cy Day with Foo Partners. Please go ahead.')
    const call = made(
      ...BEFORE,
      operator(FIRST),
      cy(ASKS),
      bo(ANSWERS),
      operator(NEXT),
      mo(ASKS),
      bo(ANSWERS),
      again,
      cy('And margins?'),
      bo(ANSWERS),
      ...AFTER,
    )
    expect(call.exchanges.map(({ questioner, followUpOf }) => [questioner, followUpOf])).toEqual([
      ['Cy Day', undefined],
      ['Mo Kay', undefined],
      ['Cy Day', 0],
    ])
    expect(call.participants.filter(({ name }) => name === 'Cy Day')).toHaveLength(1)
  })

  it('AC-11 keeps two analysts of one firm apart, and namesakes of two sides', () => {
    const call = made(
      ...BEFORE,
      operator(FIRST),
      cy(ASKS),
      bo(ANSWERS),
      operator('Our next question comes from Al Ray with Foo Partners.'),
      turn('Al Ray', ASKS, CY),
      bo(ANSWERS),
    )
    expect(call.exchanges.map(({ questioner, firm }) => [questioner, firm])).toEqual([
      ['Cy Day', 'Foo Partners'],
      ['Al Ray', 'Foo Partners'],
    ])
    expect(call.participants.map(({ name, side }) => [name, side]).slice(2)).toEqual([
      ['Bo Ray', 'company'],
      ['Di Fox', 'company'],
      ['Cy Day', 'outside'],
      ['Al Ray', 'outside'],
    ])
  })

  it.each([
    {
      because: 'the roster has both',
      more: {},
      roster: [
        { name: 'Bo Ray', title: 'CEO', firm: null, side: 'company' },
        { name: 'Bo Ray', title: null, firm: 'Foo Partners', side: 'outside' },
      ] as const,
    },
    { because: 'the headings say so', more: CY, roster: [] },
  ])('AC-11 makes two participants, with a warning, of one full name on both sides: $because', ({ more, roster }) => {
    const named = 'title' in more ? BO : {}
    const turns = [
      ...BEFORE.map((each) => (each.name === 'Bo Ray' ? turn('Bo Ray', each.text, named) : each)),
      operator('Our first question comes from the line of Bo Ray with Foo Partners.'),
      turn('Bo Ray', ASKS, more),
      turn('Bo Ray', ANSWERS, named),
    ]
    const call = assembled(callOf(turns, { roster }))
    const both = call.participants.filter(({ name }) => name === 'Bo Ray')
    expect(both.map(({ side }) => side)).toEqual(['company', 'outside'])
    expect(seen(call, 'side').slice(5)).toEqual([['outside'], ['company']])
    expect(codesOf(call)).toEqual(['sameNameBothSides'])
  })

  it('AC-12 merges the spellings of a name, and lists them', () => {
    const call = made(
      ...BEFORE,
      operator(FIRST),
      turn('Cyrus James Day', ASKS, CY),
      bo(ANSWERS),
      turn('CYRUS DAY', 'Thanks.', CY),
      ...AFTER,
    )
    expect(call.participants.find(({ side }) => side === 'outside')).toMatchObject({
      name: 'Cyrus James Day',
      rawNames: ['Cyrus James Day', 'CYRUS DAY'],
    })
    expect(call.turns[7]).toMatchObject({ speaker: 'Cyrus James Day', speakerRaw: 'CYRUS DAY' })
  })

  it('AC-17 makes two unidentified questioners two participants, no follow-up of one another', () => {
    const label = 'Unidentified Analyst'
    const call = made(
      ...BEFORE,
      operator(FIRST),
      turn(label, ASKS),
      bo(ANSWERS),
      turn(label, 'And margins?'),
      bo(ANSWERS),
      operator(NEXT),
      turn(label, ASKS),
      bo(ANSWERS),
      ...AFTER,
    )
    const unnamed = call.participants.filter(({ name }) => name === label)
    expect(unnamed.map(({ side, identified }) => [side, identified])).toEqual([
      ['outside', false],
      ['outside', false],
    ])
    expect(call.exchanges.map(({ questionTurns, followUpOf }) => [questionTurns, followUpOf])).toEqual([
      [[5, 7], undefined],
      [[10], undefined],
    ])
  })

  it('AC-17 puts an unidentified executive on the company’s side', () => {
    const call = made(
      ...BEFORE,
      operator(FIRST),
      cy(ASKS),
      turn('Unidentified Company Representative', ANSWERS),
      ...AFTER,
    )
    expect(call.turns[6]).toMatchObject({ side: 'company', kind: 'answer' })
  })
})

describe('AC-15 whoever the operator is', () => {
  it.each([
    'Coordinator',
    'Moderator',
    'Conference Facilitator',
    'Editor',
    'Operator (Operator Instructions)',
    'Jo Hay',
  ])('"%s" is on no side and opens the Q&A', (name) => {
    const call = made(...PLAIN.map((each) => (each.name === 'Operator' ? turn(name, each.text) : each)))
    expect([0, 4, 7].map((i) => call.turns[i]?.side)).toEqual(['operator', 'operator', 'operator'])
    expect(call.boundary).toMatchObject({ qaStart: 4, qaEnd: 7, method: 'operator-cue' })
    expect(compared(call).groups.map(({ speaker }) => speaker)).not.toContain(name)
  })
})

describe('AC-16 no operator', () => {
  const ann = (text: string, more: Partial<RawTurn> = {}) => turn('Ann Lee', text, { ...ANN, ...more })

  it('the officer runs the queue', () => {
    const call = made(
      ann(REMARKS),
      bo(REMARKS),
      ann(
        'Thank you, Bo. We will now open the line for your questions, so please raise your hand and wait until I say your name.',
      ),
      ann('Our first question comes from Cy Day with Foo Partners.'),
      cy(ASKS),
      bo(ANSWERS),
      ann('Our next question comes from Mo Kay with Bar Capital.'),
      mo(ASKS),
      bo(ANSWERS),
      ann(GOODBYE),
    )
    expect(call.boundary).toMatchObject({ qaStart: 3, qaEnd: 9, method: 'handover' })
    expect(call.exchanges.map(({ questioner, answerTurns }) => [questioner, answerTurns])).toEqual([
      ['Cy Day', [5]],
      ['Mo Kay', [8]],
    ])
    expect(call.turns[6]).toMatchObject({ side: 'company', kind: 'introduction' })
  })

  it('the officer reads out what somebody wrote: a question, no answer', () => {
    const call = made(
      ann(REMARKS),
      bo(`${REMARKS} We are happy to take your questions.`),
      ann('The first question comes by e-mail: how did orders look in June?'),
      bo(ANSWERS),
      ann('We have a question from a shareholder. Will you pay a dividend?'),
      bo('We will not this year.'),
    )
    expect(call.boundary.qaStart).toBe(2)
    expect(seen(call, 'side', 'kind').slice(2)).toEqual([
      ['company', 'question'],
      ['company', 'answer'],
      ['company', 'question'],
      ['company', 'answer'],
    ])
    expect(call.exchanges).toMatchObject([
      { questioner: 'Ann Lee', questionTurns: [2], answerTurns: [3] },
      { questioner: 'Ann Lee', questionTurns: [4], answerTurns: [5] },
    ])
    expect(call.exchanges.map(({ followUpOf }) => followUpOf)).toEqual([undefined, undefined])
  })

  it.each([
    { said: 'The next question has to do with freight. Bo, how dear is it?', kind: 'question', because: 'it is next' },
    { said: 'Staying with freight, the next one is for you, Bo. Is it dear?', kind: 'question', because: 'it is next' },
    { said: 'A shareholder would like to know about freight. Bo, is it dear?', kind: 'question', because: 'he asks' },
    { said: 'Bo, do you want to add to that question?', kind: 'clarification', because: 'this only hands on' },
  ])('the officer says "$said" between two colleagues: $kind, because $because', ({ said, kind }) => {
    const call = made(
      ann(REMARKS),
      bo(`${REMARKS} We are happy to take your questions.`),
      ann('The first question comes by e-mail: how did orders look in June?'),
      turn('Di Pell', ANSWERS, { title: 'CFO' }),
      ann(said),
      bo('It is not.'),
    )
    expect(call.turns[4]).toMatchObject({ section: 'qa', kind })
  })

  it('an executive reads out what was submitted, and a colleague answers', () => {
    const call = made(
      ...PLAIN.slice(0, 7),
      bo('We have questions submitted online, too. Di, how dear is freight?'),
      turn('Di Pell', ANSWERS, { title: 'CFO' }),
    )
    expect(call.turns.slice(7).map(({ kind }) => kind)).toEqual(['question', 'answer'])
    expect(call.exchanges.at(-1)).toMatchObject({ questioner: 'Bo Ray', questionTurns: [7], answerTurns: [8] })
  })

  it('a prefix or field of the source says that the officer asks', () => {
    const call = made(
      ...BEFORE,
      operator(FIRST),
      ann('How did orders look in June', { asks: 'question' }),
      bo(ANSWERS, { asks: 'answer' }),
    )
    expect(seen(call, 'kind').slice(5)).toEqual([['question'], ['answer']])
  })
})

describe('AC-18 other languages', () => {
  const CHINESE =
    '我们的订单在六月份增长了百分之四，工厂运转良好，仓库已经满了，谢谢您的提问，希望以后继续合作下去，请多关照。'

  it('an original is no English text, its translation is flagged', () => {
    const call = made(
      ...BEFORE,
      operator(FIRST),
      cy(ASKS),
      bo(CHINESE),
      turn('Kim Orr', ANSWERS, { title: 'Interpreter' }),
      ...AFTER,
    )
    expect(call.turns[6]?.annotations).toEqual([
      { start: 0, end: CHINESE.length, raw: CHINESE, kind: 'foreign-language' },
    ])
    expect(call.turns[7]).toMatchObject({ side: 'company', role: 'interpreter', flags: ['translated'], kind: 'answer' })
    expect(codesOf(call)).toEqual(['foreignLanguage'])
    const scored = scoreCall(call, plainEngine)
    expect(scored.turns[6]?.sentences.flatMap(({ cues }) => cues)).toEqual([])
  })

  it('what a colleague says after [Foreign language] is flagged', () => {
    const call = made(
      ...BEFORE,
      operator(FIRST),
      cy(ASKS),
      bo('Yes. OK. [Foreign language]'),
      turn('Ann Lee', ANSWERS, ANN),
      ...AFTER,
    )
    expect(seen(call, 'side', 'flags').slice(5, 8)).toEqual([
      ['outside', []],
      ['company', []],
      ['company', ['translated']],
    ])
  })

  it('who speaks (through interpreter) is himself, on his own side', () => {
    const call = made(...BEFORE, operator(FIRST), cy(ASKS), turn('Bo Ray (through interpreter)', ANSWERS), ...AFTER)
    expect(call.turns[6]).toMatchObject({ speaker: 'Bo Ray', side: 'company', flags: ['translated'], kind: 'answer' })
  })
})

describe('AC-21 cut turns', () => {
  it.each([
    { text: '-- questions. Just a couple.', flags: ['cut-in'], because: 'it begins with a dash' },
    { text: '— and the depot?', flags: ['cut-in'], because: 'a long dash will do' },
    { text: 'And how did orders --', flags: ['cut-off'], because: 'it ends with a dash' },
    { text: '-- in June --', flags: ['cut-in', 'cut-off'], because: 'both' },
    { text: 'Orders -- in June -- rose.', flags: [], because: 'the dashes stand inside' },
    { text: '', flags: ['empty'], because: 'nothing is said' },
  ])('"$text" is flagged $flags, because $because', ({ text, flags }) => {
    expect(made(...BEFORE, operator(FIRST), cy(text)).turns[5]?.flags).toEqual(flags)
  })

  it('keeps the order of a question that is interrupted', () => {
    const call = made(
      ...BEFORE,
      operator(FIRST),
      cy('Thanks. How did orders in the north --'),
      bo('In June?'),
      cy('-- look in June, yes?'),
      bo(ANSWERS),
      ...AFTER,
    )
    expect(call.exchanges).toMatchObject([
      {
        questionTurns: [5, 7],
        answerTurns: [8],
        pairs: [
          { question: 5, answers: [] },
          { question: 7, answers: [8] },
        ],
      },
    ])
    expect(call.turns[6]?.kind).toBe('clarification')
  })

  it.each([
    {
      said: 'The next question is from the line of Cy Day. Please proceed -- with Foo Partners.',
      firm: 'Foo Partners',
      because: 'the firm comes late',
    },
    {
      said: 'The next question is from the line of Cy Day. Please proceed.',
      firm: null,
      because: 'the firm is not said',
    },
  ])('takes name and firm from a broken introduction: $because', ({ said, firm }) => {
    const call = made(...BEFORE, operator(said), turn('Cy Day', ASKS, { title: 'Analyst' }), bo(ANSWERS), ...AFTER)
    expect(call.exchanges).toMatchObject([{ questioner: 'Cy Day', firm, questionTurns: [5] }])
  })
})

it('AC-40 flags a turn that stands under no heading', () => {
  const call = made(turn('Operator', WELCOME, { label: null }), ...PLAIN.slice(1))
  expect(call.turns[0]).toMatchObject({ speaker: 'Operator', speakerRaw: '', side: 'operator', flags: ['no-speaker'] })
})

describe('AC-42 labels that cannot be right', () => {
  it('a speech under an analyst’s name counts for the company, with flag and warning', () => {
    const call = made(...BEFORE.slice(0, 3), cy(HAND_OVER), ...PLAIN.slice(4))
    expect(call.turns[3]).toMatchObject({ section: 'prepared', side: 'company', flags: ['speaker-doubt'] })
    expect(call.turns[5]).toMatchObject({ side: 'outside', kind: 'question' })
    expect(call.diagnostics).toMatchObject([{ code: 'speakerDoubt', level: 'warn', turn: 3 }])
  })

  it('a questioner listed as management is flagged, and the evidence of most weight decides', () => {
    const roster = [{ name: 'Cy Day', title: 'Director', firm: null, side: 'company' }] as const
    const turns = PLAIN.map((each) => (each.name === 'Cy Day' ? turn('Cy Day', each.text) : each))
    const call = assembled(callOf(turns, { roster }))
    expect(call.turns[5]).toMatchObject({ flags: ['speaker-doubt'] })
    expect(call.turns[5]?.roleConfidence).toBeLessThan(0.8)
    expect(codesOf(call)).toContain('speakerDoubt')
  })

  it('never leaves a prepared speech silently outside', () => {
    for (const title of ['Analyst', 'Shareholder', 'Reporter'])
      for (const { side, section, flags } of made(
        ...BEFORE.slice(0, 2),
        turn('Cy Day', REMARKS, { title }),
        ...PLAIN.slice(3),
      ).turns)
        if (section === 'prepared' && side === 'outside') expect(flags).toContain('speaker-doubt')
  })
})

it('AC-44 finds exchanged labels of operator and officer by what is said, and reports them', () => {
  const ask = turn('Ann Lee', 'Thank you, Bo. Operator, may we have the next question, please?', ANN)
  const right = [
    ...BEFORE,
    operator(FIRST),
    cy(ASKS),
    bo(ANSWERS),
    ask,
    operator(NEXT),
    mo(ASKS),
    bo(ANSWERS),
    ask,
    ...AFTER,
  ]
  const swap = (name: string): string => ({ Operator: 'Ann Lee', 'Ann Lee': 'Operator' })[name] ?? name
  const call = made(
    ...right.map((each) =>
      turn(swap(each.name), each.text, {
        title: each.title,
        firm: each.firm,
        ...(each.name in { Operator: 0, 'Ann Lee': 0 } && { title: null }),
      }),
    ),
  )
  const good = made(...right)
  expect(seen(call, 'section', 'side')).toEqual(seen(good, 'section', 'side'))
  expect(codesOf(good)).toEqual([])
  expect(codesOf(call)).toContain('labelsSwapped')
})

describe('AC-32 a call that names no speakers', () => {
  const parts = [
    turn('', REMARKS, { label: null, section: 'prepared' }),
    turn('', `${ASKS} ${ANSWERS}`, { label: null, section: 'qa' }),
  ]
  const call = assembled(callOf(parts, { coverage: 'unlabelled' }))

  it('has unknown sides and the sections of the source', () => {
    expect(seen(call, 'section', 'side', 'role')).toEqual([
      ['prepared', 'unknown', 'unknown'],
      ['qa', 'unknown', 'unknown'],
    ])
    expect(codesOf(call)).toEqual(['noSpeakers'])
    expect(call.exchanges).toEqual([])
  })

  it('is not compared', () => {
    expect(compared(call).refused).not.toBeNull()
  })
})

describe('AC-48 company and period', () => {
  it('come from the head, with a warning where speech or file name disagree', () => {
    const head = { fiscal: { raw: 'Q4 2031', year: 2031, quarter: 4, basis: 'unknown' } } as const
    const call = assembled(callOf(PLAIN, { event: head, company: { name: 'Foo Bar Works' } }), 'EXW_Q1_2031.txt')
    expect(call.event.fiscal).toEqual(head.fiscal)
    expect(call.company).toEqual({ name: 'Foo Bar Works', ids: {} })
    expect(codesOf(call)).toEqual(['metadataConflict', 'metadataConflict'])
  })

  it('come from the speech where there is no head, and never from the file name', () => {
    const call = assembled(callOf(PLAIN), 'ABC_Q3_2031_2031-07-31.txt')
    expect(call.company.name).toBe('Example Widgets')
    expect(call.event).toMatchObject({ fiscal: { year: 2031, quarter: 3, basis: 'unknown' } })
    expect(call.event.date).toBeUndefined()
  })
})

describe('a call in a running text', () => {
  const { text, call: raw } = runningText(PLAIN)
  const call = assemble(raw, text, 'call', 'invented', { formatScore: 1, encoding: 'utf-8' })

  it('has the spans of its turns in it', () => {
    for (const { span, text: said, pieces, speakerRaw } of call.turns) {
      expect(text.slice(span!.start, span!.end)).toBe(said)
      expect(text.slice(pieces[0]!.start, pieces[0]!.end)).toBe(speakerRaw)
    }
  })

  it('says what of it belongs to no turn', () => {
    const longer = `A stray line\n${text}`
    const shifted = (span: { start: number; end: number }) => ({ start: span.start + 13, end: span.end + 13 })
    const turns = raw.turns.map((each) =>
      turn(each.name, each.text, { ...each, span: shifted(each.span!), pieces: each.pieces.map(shifted) }),
    )
    const stray = assemble(callOf(turns), longer, 'call', 'invented', { formatScore: 1, encoding: 'utf-8' })
    expect(stray.unreadWords).toBe(3)
    expect(stray.furniture).toEqual([{ start: 0, end: 12, kind: 'unread' }])
    expect(codesOf(stray)).toEqual(['unreadText'])
  })
})

describe('odd calls', () => {
  it('has an error and nothing else where there are no turns', () => {
    const call = made()
    expect(call.turns).toEqual([])
    expect(codesOf(call)).toContain('missingText')
    expect(call.diagnostics.some(({ level }) => level === 'error')).toBe(true)
  })

  it('keeps what the format found odd, first', () => {
    const diagnostics = [{ code: 'missingSpeaker', level: 'warn', turn: 2, message: 'turn 2 names nobody' }] as const
    expect(assembled(callOf(PLAIN, { diagnostics })).diagnostics).toEqual(diagnostics)
  })

  it('gives paragraphs as the stretches between line breaks', () => {
    const call = made(bo('One.\nTwo.\n\nThree.'))
    expect(call.turns[0]?.paragraphs.map(({ start, end }) => call.turns[0]!.text.slice(start, end))).toEqual([
      'One.',
      'Two.',
      'Three.',
    ])
    expect(made(bo('')).turns[0]?.paragraphs).toEqual([])
  })

  it('reads tens of thousands of turns in a few seconds', () => {
    const rounds = Array.from({ length: 10_000 }, (_, i) => [
      operator(`Our next question comes from the line of Al${i} Day with Foo Partners.`),
      turn(`Al${i} Day`, ASKS, CY),
      bo(ANSWERS),
    ]).flat()
    const start = performance.now()
    expect(made(...BEFORE, ...rounds).exchanges).toHaveLength(10_000)
    expect(performance.now() - start).toBeLessThan(4000)
  })
})
