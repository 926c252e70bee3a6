import { assemble } from '../../src/transcript/assemble.js'
import { bodyOf } from '../../src/transcript/body.js'
import { turnCuesOf } from '../../src/transcript/turn-cues.js'
import type { RawCall, RawTurn, Transcript } from '../../src/transcript/types.js'

/** A turn as a format cuts it out of a source that is no running text; everything is frozen. */
export const turn = (name: string, text: string, more: Partial<RawTurn> = {}): RawTurn =>
  Object.freeze({
    label: name,
    name,
    title: null,
    firm: null,
    section: undefined,
    text,
    span: null,
    pieces: [],
    ...more,
  })

/** A call of invented turns; company and event unknown unless said. */
export const callOf = (turns: readonly RawTurn[], more: Partial<RawCall> = {}): RawCall =>
  Object.freeze({
    turns: Object.freeze([...turns]),
    roster: [],
    company: {},
    event: {},
    furniture: [],
    diagnostics: [],
    ...more,
  })

/** The call made whole, as of a source that is no running text. */
export const assembled = (call: RawCall, file?: string): Transcript =>
  assemble(call, '', 'call', 'invented', {
    formatScore: 1,
    encoding: 'utf-8',
    ...(file === undefined ? {} : { file }),
  })

/** A running text of turns, each under its label, with the pieces that lie in it. */
export function runningText(turns: readonly RawTurn[]): { readonly text: string; readonly call: RawCall } {
  let text = ''
  const placed = turns.map((each) => {
    const start = text.length
    text += `${each.label ?? ''}\n${each.text}\n`
    const from = start + (each.label ?? '').length + 1
    const label = each.label === null ? [] : [{ start, end: start + each.label.length }]
    return { each, label, said: { start: from, end: from + each.text.length, join: '\n' as const } }
  })
  return {
    text,
    call: callOf(
      placed.map(({ each, label, said }) => {
        const body = bodyOf(text, [said])
        return turn(each.name, each.text, { ...each, ...body, pieces: [...label, ...body.pieces] })
      }),
    ),
  }
}

/** What cast, seats and boundary look at beside a turn. */
export const wordsOf = (turns: readonly RawTurn[]): readonly number[] => turns.map(({ text }) => text.split(' ').length)
export const cuesOf = (turns: readonly RawTurn[]) => turns.map(({ text }) => turnCuesOf(text))

export const codesOf = ({ diagnostics }: Transcript): readonly string[] => diagnostics.map(({ code }) => code)

/** Sixty words and more of somebody who presents: says nothing of questions. */
export const REMARKS =
  'We shipped more widgets than in any quarter before, and the new line in Duluth ran two shifts from April on. ' +
  'Orders from the north were strong, and we opened a depot there without losing a single customer. The depot is small, ' +
  'about forty people, and it will pay for itself in a year or so. Costs came down in the plant, and cash went up.'
export const WELCOME =
  'Good afternoon, and welcome to the Example Widgets Third Quarter 2031 earnings call. All lines are on mute. After the ' +
  'prepared remarks there will be a question-and-answer session. I will now turn the call over to Ann Lee.'
export const HAND_OVER = `${REMARKS} That concludes our prepared remarks. Operator, please open the line for questions.`
export const FIRST = 'Thank you. Our first question comes from the line of Cy Day with Foo Partners. Please go ahead.'
export const NEXT = 'Our next question comes from the line of Mo Kay with Bar Capital. Please go ahead.'
export const ASKS = 'Thanks for taking my question. How did orders look in June?'
export const ANSWERS = 'Orders in June were fine, and we think that July will be too.'
export const NO_MORE =
  'There are no further questions. I would like to turn the call back to Bo Ray for closing remarks.'
export const GOODBYE = 'Thank you all for joining us today. Goodbye.'

/** A whole call: welcome, three speeches, one exchange, closing. */
export const PLAIN: readonly RawTurn[] = [
  turn('Operator', WELCOME),
  turn('Ann Lee', `Thank you, operator. With me today are Bo Ray, our CEO, and Di Fox, our CFO. ${REMARKS}`, {
    title: 'VP of Investor Relations',
  }),
  turn('Bo Ray', REMARKS, { title: 'CEO' }),
  turn('Di Fox', HAND_OVER, { title: 'CFO' }),
  turn('Operator', FIRST),
  turn('Cy Day', ASKS, { title: 'Analyst', firm: 'Foo Partners' }),
  turn('Bo Ray', ANSWERS, { title: 'CEO' }),
  turn('Operator', NO_MORE),
  turn('Bo Ray', GOODBYE, { title: 'CEO' }),
]
