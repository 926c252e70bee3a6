import { describe, expect, it } from 'vitest'
import { type KindTurn, kindOf } from '../../src/transcript/kinds.js'
import { introduces } from '../../src/transcript/turn-cues.js'
import type { Kind } from '../../src/transcript/types.js'

const BASE: KindTurn = {
  role: 'executive',
  side: 'company',
  section: 'qa',
  text: '',
  introduces: () => false,
  namesNext: () => false,
  words: 0,
  noticeShare: 0,
  after: 'outside',
  thanked: () => false,
  amongColleagues: () => false,
  asks: undefined,
  opens: false,
  names: new Set(['Ivo']),
}

type Case = { readonly text: string; readonly kind: Kind; readonly because: string } & Partial<KindTurn>

const wordsIn = (text: string): number => (text.match(/[\p{L}\d'’.%$-]+/gu) ?? []).length
const kind = ({ kind: _kind, because: _because, ...turn }: Case): Kind =>
  kindOf(Object.freeze({ ...BASE, words: wordsIn(turn.text), introduces: () => introduces(turn.text), ...turn }))

describe('the operator', () => {
  const OPERATOR = { role: 'operator', side: 'operator' } as const

  it.each<Case>([
    {
      text: 'Welcome to the call.',
      opens: true,
      section: 'prepared',
      kind: 'introduction',
      because: 'he opens the call',
    },
    {
      text: 'Our next question comes from Ivo Tarn with Stonebridge.',
      kind: 'introduction',
      because: 'he introduces a questioner',
    },
    {
      text: 'Ivo Tarn of Stonebridge.',
      namesNext: () => true,
      kind: 'introduction',
      because: 'in the Q&A a name is enough for who is next',
    },
    {
      text: 'Ivo Tarn of Stonebridge.',
      namesNext: () => true,
      section: 'prepared',
      kind: 'operator_instruction',
      because: 'before the Q&A it is not',
    },
    {
      text: 'I will turn it over to Nora Pell with Harbor.',
      namesNext: () => true,
      kind: 'handover',
      because: 'he hands over to her',
    },
    { text: 'To ask a question, press star one.', kind: 'operator_instruction', because: 'he instructs' },
    { text: 'One moment, please.', kind: 'operator_instruction', because: 'all else is an instruction' },
    { text: 'I will turn the call over to Nora Pell.', kind: 'handover', because: 'he hands over' },
    {
      text: 'I will hand it back to Nora Pell.',
      section: 'closing',
      kind: 'handover',
      because: 'in the closing "back" hands over too',
    },
    {
      text: 'This concludes the call. You may now disconnect.',
      section: 'closing',
      kind: 'operator_instruction',
      because: 'he ends the call',
    },
  ])('$kind: "$text", because $because', (row) => {
    expect(kind({ ...row, ...OPERATOR })).toBe(row.kind)
  })
})

describe('the company outside the Q&A', () => {
  it.each<Case>([
    { text: 'Sales rose 4%.', section: 'prepared', kind: 'prepared_remarks', because: 'an executive reads remarks' },
    {
      text: 'Some of this is forward-looking.',
      section: 'prepared',
      role: 'investor_relations',
      noticeShare: 0.1,
      kind: 'safe_harbor',
      because: 'a tenth of an investor-relations turn is notice',
    },
    {
      text: 'Here is Otto Brandt.',
      section: 'prepared',
      role: 'investor_relations',
      noticeShare: 0.09,
      kind: 'prepared_remarks',
      because: 'less than a tenth is notice',
    },
    {
      text: 'Some of this is forward-looking.',
      section: 'prepared',
      noticeShare: 1,
      kind: 'prepared_remarks',
      because: 'an executive is not there to read notices',
    },
    { text: 'Thanks, everybody.', section: 'closing', kind: 'closing_remarks', because: 'the Q&A is over' },
    {
      text: 'We expect sales to rise again next year.',
      section: 'closing',
      kind: 'closing_remarks',
      because: 'what follows the Q&A answers nobody',
    },
  ])('$kind: "$text", because $because', (row) => {
    expect(kind(row)).toBe(row.kind)
  })
})

describe('the outside', () => {
  const OUTSIDE = { role: 'analyst', side: 'outside', after: 'company' } as const

  it.each<Case>([
    { text: 'How were orders?', kind: 'question', because: 'it ends in a question mark' },
    { text: 'And margins? I missed that.', kind: 'question', because: 'a question mark stands anywhere' },
    {
      text: 'I was wondering about the margin in the second half of the year, if that is fair.',
      kind: 'question',
      because: 'it wonders, at length, without a question mark',
    },
    {
      text: 'I wanted to ask about the order book and how it stands in the three regions.',
      kind: 'question',
      because: 'it wants to ask',
    },
    { text: 'My question is on price.', kind: 'acknowledgement', because: 'so few words ask for nothing yet' },
    {
      text: 'The order book is one thing. '.repeat(9).trim(),
      words: 45,
      kind: 'question',
      because: '45 words of an analyst are a question',
    },
    {
      text: 'The order book is one thing. '.repeat(9).trim(),
      words: 44,
      kind: 'acknowledgement',
      because: '44 words without a sign of asking are not',
    },
    { text: 'So on the order book in Europe --', kind: 'question', because: 'he was cut off while asking' },
    { text: 'Okay, so --', kind: 'acknowledgement', because: 'so few words were no question yet' },
    { text: 'Great, thank you.', kind: 'acknowledgement', because: 'it is thanks' },
    { text: 'That helps a lot.', kind: 'acknowledgement', because: 'a statement is no question' },
    { text: 'Great. That is all from me.', asks: 'question', kind: 'question', because: 'the source says so' },
    {
      text: 'Great, Ivo. Thank you.',
      asks: 'question',
      kind: 'acknowledgement',
      because: 'the source marks the questioner, and he only thanks',
    },
    {
      text: 'Thank you all.',
      section: 'closing',
      kind: 'acknowledgement',
      because: 'nothing is asked once the Q&A is over',
    },
    { text: 'How were orders?', section: 'prepared', kind: 'question', because: 'no outsider reads remarks' },
  ])('$kind: "$text", because $because', (row) => {
    expect(kind({ ...row, ...OUTSIDE })).toBe(row.kind)
  })
})

describe('the company in the Q&A', () => {
  it.each<Case>([
    { text: 'Orders rose in June.', kind: 'answer', because: 'it says something' },
    { text: 'Yes.', kind: 'answer', because: 'it answers the question before' },
    { text: 'No.', kind: 'answer', because: 'it answers the question before' },
    { text: 'Yes.', after: 'company', kind: 'acknowledgement', because: 'a colleague spoke before, not a questioner' },
    { text: 'Yes, thank you.', kind: 'acknowledgement', because: 'it thanks' },
    { text: 'Thank you.', kind: 'acknowledgement', because: 'it is thanks' },
    { text: 'Good morning, Ivo.', kind: 'acknowledgement', because: 'it greets' },
    { text: 'You bet.', kind: 'acknowledgement', because: 'it is courtesy' },
    { text: 'Yes.', thanked: () => true, kind: 'acknowledgement', because: 'mere thanks went before' },
    { text: 'Sure, Ivo.', thanked: () => true, kind: 'acknowledgement', because: 'mere thanks went before' },
    { text: 'Yes, in June.', thanked: () => true, kind: 'answer', because: 'it says something' },
    { text: 'Good, Ivo. How are you?', kind: 'acknowledgement', because: 'it returns a greeting' },
    { text: 'Good. How are you, Ivo?', kind: 'acknowledgement', because: 'the name belongs to the greeting' },
    { text: 'Ivo?', kind: 'clarification', because: 'to call somebody is no courtesy' },
    { text: 'Okay?', kind: 'acknowledgement', because: 'this calls nobody' },
    {
      text: 'Thanks, Ivo. Any other questions?',
      kind: 'acknowledgement',
      because: 'asking for more questions is no answer',
    },
    { text: 'So, I will let Nora speak to that.', kind: 'clarification', because: 'it gives the floor to a colleague' },
    { text: 'Let me speak to that.', kind: 'answer', because: 'he keeps the floor' },
    { text: 'And, Nora, you want to take that?', kind: 'clarification', because: 'it gives the floor' },
    { text: 'Nora, anything to add on looms?', kind: 'clarification', because: 'it gives the floor' },
    { text: 'Let Nora take that.', kind: 'clarification', because: 'a capital at the head changes nothing' },
    { text: 'Over to you, Nora.', kind: 'clarification', because: 'the floor goes to a colleague' },
    { text: "I don't have anything to add to that.", kind: 'answer', because: 'it refuses' },
    { text: 'We had to let people go in March.', kind: 'answer', because: 'nobody is given the floor' },
    { text: 'It depends on the view you want to take.', kind: 'answer', because: 'nobody is asked' },
    {
      text: 'I can say rents will be 40. Nora, do you want to add?',
      kind: 'answer',
      because: 'it says something first',
    },
    { text: 'It can move from one quarter to the next.', kind: 'answer', because: 'no queue moves' },
    { text: 'On your last question, no.', kind: 'answer', because: 'it answers' },
    { text: 'What, 40%?', kind: 'clarification', because: 'it asks back' },
    { text: 'Which mill do you mean? (00:33:39)', kind: 'clarification', because: 'a time is no statement' },
    { text: 'Which mill do you mean? Sorry.', kind: 'clarification', because: 'an apology says nothing' },
    { text: 'And is there a second question?', kind: 'clarification', because: 'to ask the analyst back is no answer' },
    { text: 'Do you mean by region or by product?', kind: 'clarification', because: 'it asks back' },
    { text: 'Thanks, Ivo. Which quarter do you mean?', kind: 'clarification', because: 'the thanks do not count' },
    {
      text: 'Nora, do you want to take that?',
      kind: 'clarification',
      because: 'to hand on to a colleague is no answer',
    },
    {
      text: 'Nora, do you want to take that?',
      after: 'company',
      kind: 'clarification',
      because: 'it is none wherever it stands',
    },
    {
      text: "Thanks. Nora, why don't you start. And then I'll come back to the barns.",
      kind: 'clarification',
      because: 'who hands on may say what he will do',
    },
    {
      text: 'Orders rose in June, and the barns are full now. If you want to talk about price, call us.',
      kind: 'answer',
      because: 'more is said before',
    },
    { text: "I'll come back to the barns.", kind: 'answer', because: 'nothing is handed on' },
    { text: 'Thanks, Ivo. Operator?', kind: 'introduction', because: 'it calls the operator' },
    { text: "Let's go to the next one.", kind: 'introduction', because: 'it runs the queue' },
    { text: 'Next, operator?', kind: 'introduction', because: 'it runs the queue' },
    { text: 'Okay. One more question, operator?', kind: 'introduction', because: 'it runs the queue' },
    {
      text: 'We take it from one year to the next barn.',
      kind: 'answer',
      because: 'the next what is no matter of queues',
    },
    {
      text: 'Which quarter do you mean?',
      after: 'company',
      kind: 'answer',
      because: 'nobody outside asked just before',
    },
    {
      text: 'Orders rose in June. Does that help?',
      kind: 'answer',
      because: 'one statement that says something is an answer',
    },
    {
      text: 'Why did orders fall?',
      words: 41,
      kind: 'answer',
      because: 'over 40 words are more than a counter-question',
    },
    { text: 'Thank you.', words: 41, kind: 'answer', because: 'over 40 words are more than courtesy' },
    { text: '4% or so.', kind: 'answer', because: 'a figure is no courtesy' },
  ])('$kind: "$text", because $because', (row) => {
    expect(kind(row)).toBe(row.kind)
  })
})
