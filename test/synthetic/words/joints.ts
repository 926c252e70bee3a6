import { compileAll } from '../grammar.js'

/** What operator and hosts say; `{asker}`, `{bank}`, `{relations}`, `{chief}` and `{finance}` are people of the call. */
export const WELCOME = compileAll(`
Good [morning|afternoon], and welcome to the {company} {quarter} Quarter {year} earnings conference call. At this time, all participants are in a listen-only mode. After the prepared remarks, there will be a question-and-answer session. I would now like to turn the call over to {relations}, Vice President of Investor Relations. Please go ahead.
Good day, everyone, and welcome to the {short} {quarter} Quarter {year} results conference call. Today's call is being recorded. A question-and-answer session will follow the formal presentation. It is now my pleasure to introduce {relations}, Vice President of Investor Relations.
Ladies and gentlemen, thank you for standing by, and welcome to the {company} {quarter} Quarter {year} earnings call. All lines have been placed on mute. I will now hand the conference over to your host, {relations}, Vice President of Investor Relations.
`)

export const OPENING = compileAll(`
Thank you, operator, and good [morning|afternoon], everyone. With me today are {chief}, our Chief Executive Officer, and {finance}, our Chief Financial Officer. Before we begin, please note that today's remarks include forward-looking statements within the meaning of the Private Securities Litigation Reform Act of 1995, and that actual results may differ materially from them. The risks are described in our filings with the SEC. We will also refer to non-GAAP measures, and a reconciliation is in our press release. I will now turn the call over to {chief}.
Thanks, and welcome to our call. Joining me are {chief}, our Chief Executive Officer, and {finance}, our Chief Financial Officer. Some of the statements we make today are forward-looking and are subject to risks and uncertainties that could cause actual results to differ materially. Please see our annual report for a list of risk factors. We undertake no obligation to update any forward-looking statement. With that, here is {chief}.
`)

export const CHIEF_HEADS = compileAll(`
Thank you, {relationsgiven}, and good [morning|afternoon], everyone.
Thanks, {relationsgiven}.
Good [morning|afternoon], and thank you, {relationsgiven}.
`)
export const CHIEF_ENDS = compileAll(`
With that, I will turn the call over to {finance}.
Now here is {finance} with the numbers.
I will now hand it to {finance} for the financial details.
`)
export const FINANCE_HEADS = compileAll(`
Thank you, {chiefgiven}.
Thanks, {chiefgiven}, and good [morning|afternoon].
`)
export const FINANCE_ENDS = compileAll(`
That concludes our prepared remarks. Operator, please open the line for questions.
With that, we are ready to take your questions. Operator?
This completes our prepared remarks, and we will now open the call for questions.
`)

export const FIRST_QUESTION = compileAll(`
Thank you. Our first question comes from the line of {asker} with {bank}. Please go ahead.
Thank you. We will now begin the question-and-answer session. Our first question is from {asker} with {bank}. Please go ahead.
`)
export const NEXT_QUESTION = compileAll(`
Our next question comes from the line of {asker} with {bank}. Please go ahead.
Thank you. The next question comes from {asker} with {bank}. Please go ahead.
Your next question comes from the line of {asker} with {bank}. Your line is open.
Thank you. Our next question is from {asker} with {bank}. Please proceed with your question.
`)

export const NO_MORE = compileAll(`
There are no further questions at this time. I would like to turn the call back to {chief} for closing remarks.
Thank you. That concludes our question-and-answer session. I will turn the conference back over to {chief} for any closing comments.
`)
export const FAREWELL = compileAll(`
Thank you all for joining us today. We look forward to speaking with you next quarter.
Thank you, operator, and thank you, everyone, for your interest in {short}. We look forward to updating you in {month}.
Thanks, everyone, for joining us. Have a good day.
`)
export const END = compileAll(`
This concludes today's conference call. Thank you for your participation. You may now disconnect.
Ladies and gentlemen, this concludes today's call. You may disconnect your lines at this time.
`)
