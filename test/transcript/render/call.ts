/** A person of the invented call. */
export interface Person {
  readonly name: string
  readonly title: string
  readonly firm: string
  readonly side: 'company' | 'outside'
}

export interface SaidTurn {
  /** `null`: the operator. */
  readonly who: Person | null
  readonly section: 'prepared' | 'qa' | 'closing'
  readonly side: 'company' | 'outside' | 'operator'
  readonly text: string
}

/** What a rendering needs to know of an invented call. */
export interface InventedCall {
  readonly company: string
  readonly ticker: string
  readonly exchange: string
  readonly quarter: number
  readonly year: number
  /** `YYYY-MM-DD`. */
  readonly date: string
  readonly people: readonly Person[]
  readonly turns: readonly SaidTurn[]
}

const COMPANY = 'Example Widgets, Inc.'
const ann: Person = { name: 'Ann Lee', title: 'VP of Investor Relations', firm: COMPANY, side: 'company' }
const bo: Person = { name: 'Bo Ray', title: 'Chief Executive Officer', firm: COMPANY, side: 'company' }
const di: Person = { name: 'Di Fox', title: 'Chief Financial Officer', firm: COMPANY, side: 'company' }
const cy: Person = { name: 'Cy Day', title: 'Analyst', firm: 'Foo Partners', side: 'outside' }

/** One invented call of nine turns, a paragraph each. Every format renders it, and must give it back. */
export const CALL = {
  company: COMPANY,
  ticker: 'EXW',
  exchange: 'NYSE',
  quarter: 3,
  year: 2031,
  date: '2031-07-31',
  people: [ann, bo, di, cy],
  turns: [
    {
      who: null,
      section: 'prepared',
      side: 'operator',
      text: 'Good afternoon, and welcome to the Example Widgets Third Quarter 2031 earnings call. All lines are on mute. After the prepared remarks there will be a question-and-answer session. I will now turn the call over to Ann Lee, VP of Investor Relations.',
    },
    {
      who: ann,
      section: 'prepared',
      side: 'company',
      text: "Thank you, operator. With me today are Bo Ray, our CEO, and Di Fox, our CFO. Some of today's statements are forward-looking, and actual results may differ materially from them. Here is Bo.",
    },
    {
      who: bo,
      section: 'prepared',
      side: 'company',
      text: 'Thanks, Ann. We shipped more widgets than in any quarter before, and the new line in Duluth ran two shifts from April on. Orders from the north were strong, and we opened a depot there without losing a single customer. Note: the depot is small, about 40 people.',
    },
    {
      who: di,
      section: 'prepared',
      side: 'company',
      text: 'Revenue was $91 million, up 4% from last year, and gross margin was 45%. Costs came down in the plant, and we ended the quarter with $30 million of cash. That concludes our prepared remarks. Operator, please open the line for questions.',
    },
    {
      who: null,
      section: 'qa',
      side: 'operator',
      text: 'Thank you. Our first question comes from the line of Cy Day with Foo Partners. Please go ahead.',
    },
    {
      who: cy,
      section: 'qa',
      side: 'outside',
      text: 'Thanks for taking my question. Two parts: first, how did orders look in June? And second, do you still expect the depot to pay for itself this year?',
    },
    {
      who: bo,
      section: 'qa',
      side: 'company',
      text: 'Orders in June were fine. As for the depot, I think it is too early to say, and we frankly cannot predict how long that takes. It depends on the winter.',
    },
    {
      who: null,
      section: 'closing',
      side: 'operator',
      text: 'There are no further questions at this time. I would like to turn the call back to Bo Ray for closing remarks.',
    },
    {
      who: bo,
      section: 'closing',
      side: 'company',
      text: 'Thank you all for joining us today. We look forward to speaking with you in the fall. Goodbye.',
    },
  ] satisfies readonly SaidTurn[],
} as const
