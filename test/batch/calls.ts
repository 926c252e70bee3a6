import { queryResults, type SqlRow } from 'hedgerow/batch'

const WIDGETS = ['widgets', 'valves', 'pumps', 'lenses', 'cables', 'sensors', 'motors']

/** A short invented call, another one for each number. */
export function callText(number: number): string {
  const thing = WIDGETS[number % WIDGETS.length]!
  const answers = Array.from(
    { length: 1 + (number % 4) },
    (_, i) => `Cy Day - Analyst
How did orders for ${thing} look in week ${i + 1}, and what does that mean for margin?
Bo Ray - CEO
Orders were ${i % 2 === 0 ? 'strong' : 'weak'}, I think. We may see about ${number + i} percent more, but it is hard to say how long that lasts.`,
  )
  return `Operator
Good day, and welcome to the Example ${thing} ${number} Q${1 + (number % 4)} 2031 results call. After the remarks there will be a question and answer session.
Ann Lee - Director IR
Thank you, operator. Some statements today are forward-looking. Here is Bo Ray, our chief executive, with the quarter in more detail than last time, and after him we take your questions as usual.
Bo Ray - CEO
We shipped ${number} more ${thing} than in any quarter before, and orders were strong in the north and in the south, which we think will hold through the year. Revenue grew ${number % 17}%. Operator, please open the line for questions.
Operator
Thank you. Our first question comes from the line of Cy Day with Foo Partners. Please go ahead.
${answers.join('\n')}
Operator
There are no further questions. This concludes the call.
`
}

/** All rows of a query. */
export async function rowsOf(path: string, sql: string): Promise<SqlRow[]> {
  const rows: SqlRow[] = []
  for await (const some of queryResults(path, sql)) for (const row of some) rows.push(row)
  return rows
}

/** Every table of results but `runs`, which has times in it, in a fixed order. */
export async function everything(path: string): Promise<string> {
  const tables = (await rowsOf(path, 'show tables')).map(({ name }) => String(name)).filter((name) => name !== 'runs')
  const texts: string[] = []
  for (const name of tables) {
    texts.push(name)
    for (const row of await rowsOf(path, `from "${name}" order by all`)) texts.push(JSON.stringify(row))
  }
  return texts.join('\n')
}
