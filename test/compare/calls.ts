/** An invented call: a manager who is surer of the past than of the future, and two analysts. */
export const CALL = `Operator
Welcome to the Example Widgets Q2 2031 results call. A question and answer session will follow.
Ann Lee - Director IR
Welcome to our call. The plant in Halden opened in June.
Bo Ray - CEO
Revenue grew four percent in the quarter. The plant opened in June and it runs well. We hired forty people and trained them in the north. We may open one more. The team did its work and the customers noticed it.
Operator
Our first question comes from the line of Cy Day with Foo Partners. Please go ahead.
Cy Day - Analyst
Thanks. I think margins may fall. How much did the plant in Halden cost, more than 12 million?
Bo Ray - CEO
I think the plant cost 14 million in 2030. We probably hire in the fall.
Operator
Our next question comes from the line of Di Fox with Bar Capital. Please go ahead.
Di Fox - Analyst
Do you see new customers in the north?
Bo Ray - CEO
I think we kind of do. I think the customers in the north wait, kind of.
Operator
There are no further questions. I would like to turn the call over to Bo Ray for closing remarks.
Bo Ray - CEO
Perhaps we meet in the spring. Good-bye.
`
