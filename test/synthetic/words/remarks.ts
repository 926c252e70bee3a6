import { compileAll } from '../grammar.js'

/** Guidance in figures and ranges. */
export const GUIDANCE = compileAll(`
For the full year, we expect revenue of {moneyrange}.
For the {nextquarter} quarter, we expect revenue of {moneyrange} and earnings per share of {epsrange}.
We expect gross margin of {pctrange} in the {nextquarter} quarter.
Our revenue guidance for the year is now {moneyrange}.
We are reiterating our guidance of {epsrange} per share.
Our capital spending plan for the year is {moneyrange}.
We expect a gross margin of {pctrange} for the year as a whole.
We expect a tax rate of {pctrange}.
In {segment}, our guidance is {moneyrange} of revenue.
We expect free cash flow of {moneyrange} this year.
We expect to ship {count} units of {brand} in the {nextquarter} quarter.
Our guidance includes {money} from the {rare} acquisition.
`)

/** Dangers in the world. */
export const RISKS = compileAll(`
We face uncertainty over tariffs in {region}.
Volatility in {input} remains a risk for {segment}.
Uncertainty about the {rare} permit is a risk to our schedule.
Currency volatility is a risk to the numbers in {region}.
The labor situation in {place} is a risk for {products}.
There is uncertainty in {buyer} budgets this year.
`)

/** How answers begin. */
export const ANSWER_HEADS = compileAll(`
Sure.
Yes.
Yes, happy to take that, {given}.
Good question, {given}.
Sure, {given}.
Let me take that one.
Right.
Okay, {given}.
Yes, let me start with {segment}.
`)

export const QUESTION_HEADS = compileAll(`
Thanks for taking my question.
Hi, good [morning|afternoon], and thanks for taking the question.
Hey, guys, congratulations on the {period}.
Good [morning|afternoon], everyone.
Yes, hi.
Great, thanks for the details on {segment}.
`)

/** What leads to a question. */
export const QUESTION_GROUNDS = compileAll(`
You talked about {segment} and the work at {place}.
I saw that {brand} was up {pct} and {products} came in at {money}.
Last {period} you said that {region} was {lowpct} of sales.
Your release mentions {customer} and the {rare} program.
I wanted to ask about {products} in {region}.
My question is on gross margin and {input}.
I am looking at the {bps} of margin in {segment}.
In your remarks you mentioned {count} new accounts in {region}.
We hear from {buyer} customers that {brand} is well known in {rare}.
`)

export const QUESTIONS = compileAll(`
How did {products} do in {region}, and what did you see in {month}?
What is behind the change in {segment}?
Can you walk us through the {bps} of margin and what {input} did to it?
How much of the growth came from {brand}?
Could you give us an update on the {site} in {place}?
How should we think about {segment} in the {nextquarter} quarter?
What are you hearing from {buyer} customers about {month}?
When does the {rare} project reach full volume?
Is {customer} still on schedule, and how big is that contract?
What do you assume for {input} costs next year?
How many people have you hired in {place}, and how many more do you need?
Where do you see gross margin by the end of the year?
Do you still expect {pctrange} growth in {segment}?
What does that mean for free cash flow?
Would you do another deal like {rare} at these prices?
How does pricing in {products} compare with {lastquarter}?
`)

export const FOLLOW_UPS = compileAll(`
And how does that look in {region}?
And is that the same for {products}?
Okay, and what about {input}?
Got it, and how much of that was {brand}?
That helps, and when did you see it in {segment}?
And just to follow up, what is the margin on {products}?
And was {customer} in that number?
`)

/** How an analyst ends a slot. */
export const QUESTION_ENDS = compileAll(`
Great, that is helpful.
Okay, got it.
Understood, I will get back in line.
Perfect, very helpful.
`)
