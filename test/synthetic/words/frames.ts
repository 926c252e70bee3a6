import { compileAll } from '../grammar.js'

/** Sentences around a clause that commit to it. `{past}` and `{base:will}` stand for the clause, as it is said. */
export const PLAIN = compileAll(`
{past}.
{past}.
{past}.
{past}.
In {region}, {past}.
In {month}, {past}.
In {segment}, {past}.
During the {period}, {past}.
At our {place} {site}, {past}.
For {brand}, {past}.
For the {buyer} market, {past}.
On a year-over-year basis, {past}.
Compared with {lastquarter}, {past}.
In the {quarter} quarter, {past}.
As a result, {past}.
In addition, {past}.
Also, {past}.
Second, {past}.
Third, {past}.
Finally, {past}.
Turning to {segment}, {past}.
Moving to {products}, {past}.
Looking at {region}, {past}.
On the {rare} side, {past}.
As I said in my remarks, {past}.
As we reported in {month}, {past}.
The team in {rare} told us that {past}.
The short answer is that {past}.
The data show that {past}.
When we changed the process at {place}, {past}.
After we moved {brand} to {place}, {past}.
Since {month}, {past}.
By {month}, {past}.
{past}, and that includes {products}.
{past}, and {customer} was part of that.
{past} after the work at {place}.
{past} as {customer} took more {products}.
{past}, which includes the {rare} business.
{past}, all of it in {region}.
{past} in the {period} that ended in {month}.
{past} versus the same {period} last year.
`)

/** Two clauses of a kind: the second follows. */
export const JOINED = compileAll(`
{past}, and {past2}.
{past}, and {past2}.
In {region}, {past}, and in {segment} {past2}.
{past} while {past2}.
In {month}, {past}, and in {place}, {past2}.
In the {period}, {past}, and {past2}.
{past} in {month}, and {past2} in {month}.
First, {past}, and second, {past2}.
{past} in {rare}, and {past2}.
For {customer}, {past}, and {past2}.
`)

/** What may follow any sentence around a clause. */
export const TAILS = compileAll(`
 as part of the {rare} program
, which includes the {rare} business
 in the {period} that ended in {month}
 for the {period} as a whole
 under the agreement that we have with {customer}
 through the team that {rare} leads in {region}
, and that is after the move to {place}
, the same as in the {rare} business
 in the first {fewword} weeks after the {rare} review
 across the {fewword} sites that we run in {region}
, including the {products} that we make in {place}
 on the schedule that we gave you in {month}
 between {month} and the end of the {period}
 with {customer} and with {rare}
, which is what we told you in {lastquarter}
 in the part of the business that sells to {buyer} customers
 by the measure that we use for {segment}
, both in {region} and at the {place} {site}
`)

export const BOOSTER = compileAll(`
Clearly, {past}.
{past:clearly}.
{past:definitely}.
{past:certainly}.
There is no doubt that {past}.
Without question, {past}.
We are absolutely certain that {base:will}.
I am convinced that {base:will}.
{base:will absolutely}.
Of course, {past}.
It is clear that {past}.
We know that {base:will}.
`)

export const EXPECTATION = compileAll(`
We expect that {base:will}.
Next year, {base:will}.
In the {nextquarter} quarter, {base:will}.
Our plan is that {base:will} by {month}.
By the end of the year, {base:will}.
Our outlook calls for more of the same in {region}, where {base:will}.
Going forward, {base:will}.
We anticipate that {base:will} in the {nextquarter} quarter.
Over the next {fewword} months, {base:will}.
Under our plan for {rare}, {base:will}.
`)

/** Sentences around a clause that hold back, by how they do it. */
export const HEDGED = {
  modal: compileAll(`
{base:may}.
{base:might}.
{base:could}.
In {region}, {base:may}.
In the {nextquarter} quarter, {base:could}.
Next year, {base:might}.
For {customer}, {base:may}.
Once {rare} is complete, {base:could}.
There may be quarters when {base:might}.
{base:could}, and {base2:may}.
`),
  probability: compileAll(`
{base:will probably}.
{base:will likely}.
It is likely that {base:will}.
Perhaps {past}.
Maybe {past}.
{base:will possibly}.
In all likelihood, {base:will}.
Most likely, {base:will}.
It is possible that {base:will}.
Chances are that {base:will}.
In {region}, {base:will probably}, and {past2}.
`),
  shield: compileAll(`
I think {past}.
I think that {base:will}.
We think {past}.
We believe {past}.
We believe that {base:will}.
I believe {base:will}.
It seems that {past}.
It seems to me that {past}.
It looks like {past}.
It appears that {past}.
In my view, {past}.
In our opinion, {past}.
My sense is that {past}.
I guess {past}.
I suppose {past}.
We feel like {past}.
My impression is that {past}.
I would say that {past}.
From my perspective, {past}.
In {region}, I think {past}, and {past2}.
So I think {past} in {month}.
For {customer}, we believe {past}.
`),
  approximator: compileAll(`
{figure:roughly}.
{figure:approximately}.
{figure:about}.
{figure:around}.
{figure:somewhere around}.
In {region}, {figure:approximately}.
In the {period}, {figure:roughly}.
For {brand}, {figure:about}.
On a year-over-year basis, {figure:approximately}.
Compared with {lastquarter}, {figure:roughly}.
`),
  adaptor: compileAll(`
{past:sort of}.
{past:kind of}.
{past:more or less}.
To some extent, {past}.
In {region}, {past:kind of}.
In a sense, {past}.
{past} to some degree.
For {brand}, {past:sort of}, and {past2}.
`),
  conditional: compileAll(`
If {customer} stays on schedule, {base:will}.
If {input} prices hold, {base:will}.
If the {rare} permit comes in {month}, {base:will}.
Assuming {input} costs stay where they are, {base:will}.
{base:will} if the {place} {site} opens on time.
{base:will}, provided that {customer} signs.
{base:will}, depending on the weather in {region}.
Unless {input} prices change, {base:will}.
It depends on {customer}, but {base:will} once they sign.
As long as {customer} stays on schedule, {base:will}.
`),
  /** These stand alone. */
  ignorance: compileAll(`
It is hard to say how {products} will do in {region}.
It is difficult to predict when {customer} will order again.
It is too early to tell what that means for {segment}.
I don't know whether {customer} will renew in {month}.
We don't know how long the {rare} situation lasts.
It is not clear to us yet how {region} develops.
We don't have much visibility into {buyer} orders beyond {month}.
Nobody knows where {input} prices go from here.
It is tough to predict {input} costs over {fewword} quarters.
It remains to be seen what {customer} decides.
I am not sure how the {rare} permit affects {segment}.
`),
  deflection: compileAll(`
We are not going to comment on {customer} in particular.
We don't break out {brand} from the rest of {segment}.
I won't get into the details of the {rare} contract.
We will not give guidance for {segment} by itself.
We have not disclosed the terms with {customer}.
I don't have that number in front of me for {region}.
We will share more on {rare} at a later date.
I would rather not speculate on {rare}.
We can take that one offline after the call.
We are not prepared to discuss {brand} pricing today.
We are not providing specific numbers on {products}.
`),
} as const

export type HedgeClass = keyof typeof HEDGED
