import { VERSION } from '../../src/base/version.js'
import { markdown } from '../../src/report/lexicons.js'
import { CELLS, CRITERION, HELD_OUT, type Level, level, type Shares, USUAL } from './contrast-level.js'

const SEED = 20311
const REPLICATIONS = 20_000

/** In per cent with one decimal, as shown. */
const percent = (value: number): number => Number((100 * value).toFixed(1))
const isInside = (value: number, [from, to]: readonly [number, number]): boolean =>
  percent(value) >= percent(from) && percent(value) <= percent(to)
const shown = (value: number, bounds: readonly [number, number]): string =>
  `${percent(value).toFixed(1)}${isInside(value, bounds) ? '' : value < bounds[0] ? ' (below)' : ' (above)'}`

const rows = (levels: readonly Level[]): string =>
  markdown(
    ['prepared / answer turns', 'correlation', 'interval covers, %', 'test rejects, %'],
    levels.map(({ preparedTurns, answerTurns, correlation, cover, reject }) => [
      `${preparedTurns} / ${answerTurns}`,
      String(correlation),
      shown(cover, CRITERION.cover),
      shown(reject, CRITERION.reject),
    ]),
  )

const inside = (levels: readonly Level[]): string =>
  `${levels.filter(({ cover, reject }) => isInside(cover, CRITERION.cover) && isInside(reject, CRITERION.reject)).length} of ${levels.length}`

/** The document, computed: takes half a minute. */
export function levelDocument(): string {
  const run = (cells: typeof CELLS, shares: Shares): Level[] =>
    cells.map((cell, i) => level(cell, shares, REPLICATIONS, SEED + i))
  const grid = run(CELLS, USUAL)
  const other = run(HELD_OUT, USUAL)
  const rare = run(CELLS, { prepared: 0.02, answers: 0.06, both: 0.03 })
  return `# Does the contrast hold its level?

Written by \`npm run study\`: hedgerow ${VERSION}, seed ${SEED}, ${REPLICATIONS.toLocaleString('en-US')} simulated calls for each figure (standard error at most
0.2 points where the level holds). The study runs the shipped \`uncertainty\` of \`src/compare/contrast.ts\`.

**Criterion:** a 95 % interval covers the true difference in 92–97 %, and a 5 % test rejects in 3–7 % of calls without a
difference. Figures outside are marked. *Above* in the first column of figures is cautious: the interval is wider than it
need be. *Below* there, and *above* in the second, is the harmful side.

A sentence is hedged or not; the share of a turn is drawn from a beta distribution, so that two sentences of a turn have
the correlation of the row. Prepared turns have 10 sentences and an exponential number more, of mean 40; answers 1 and
more, of mean 7.

## The usual call: shares .25 and .50, and .35 on both sides

Rows inside: ${inside(grid)}. The three constants of the method (how far a side is drawn towards both, the least variance,
the fewest degrees of freedom) were chosen on this grid.

${rows(grid)}

## Other numbers of turns, on which nothing was chosen

Rows inside: ${inside(other)}. With two turns on each side, or with the long turns many and the short ones three, an interval is
too short: there are not enough turns to show how turns differ.

${rows(other)}

## Rare things: shares .02 and .06, and .03 on both sides

Rows inside: ${inside(rare)}. With one prepared turn the prepared share is often 0, and an interval of Student's t cannot know
how far from 0 the true share may be: it is then too short, and a p-value near .05 says little.

${rows(rare)}
`
}
