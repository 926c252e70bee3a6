import { compileAll } from '../grammar.js'

/** What went well: more of what is good, less of what is not. */
export const POSITIVE = compileAll(`
orders for {products} <rose|rise> {pct}
orders from {buyer} customers <grew|grow> {pct} in {region}
revenue in {segment} <increased|increase> {pct}
revenue from {brand} <grew|grow> [faster than|ahead of] the market
gross margin <expanded|expand> {bps}
operating margin <improved|improve> by {bps}
operating income <grew|grow> {pct} to {money}
free cash flow <improved|improve> to {money}
earnings per share <increased|increase> {pct} to {eps}
backlog <climbed|climb> to a record {money}
demand for {products} <strengthened|strengthen> in {region}
demand from {buyer} customers <accelerated|accelerate> through the {period}
volumes in {segment} <increased|increase> {pct}
customer retention <improved|improve> to {highpct}
delivery performance <improved|improve> to {highpct}
our win rate in {region} <improved|improve>
the {site} in {place} <delivered|deliver> record output
the defect rate at the {place} {site} <fell|fall> by {bps}
{input} costs <declined|decline> {pct}
warranty expense <dropped|drop> {pct}
overtime at the {place} {site} <dropped|drop> {pct}
customer churn in {region} <declined|decline> {pct}
employee turnover <declined|decline> {bps}
the team in {place} <delivered|deliver> excellent results
we <gained|gain> share in {products}
we <won|win> {count} new {buyer} accounts
we <beat|beat> the plan for {segment}
we <strengthened|strengthen> the balance sheet
we <reduced|reduce> debt by {money}
we <lowered|lower> the cost of {products} by {pct}
the ramp of {brand} <went|go> smoothly
{customer} <ordered|order> record volumes of {brand}
the {rare} program <exceeded|exceed> its goals
customer satisfaction <reached|reach> a new high
profitability in {segment} <improved|improve> [again|in every month]
productivity per shift <rose|rise> {pct}
same-site sales <grew|grow> {pct}
pricing in {segment} <improved|improve> by {bps}
our service business <had|have> an outstanding {period}
returns on the {rare} project <exceeded|exceed> our hurdle rate
yields on {products} <improved|improve> {bps}
the {place} {site} <ran|run> efficiently and safely
net income <rose|rise> to {money}
adjusted earnings <rose|rise> {pct}
momentum in {region} <strengthened|strengthen>
subscriptions to {brand} <grew|grow> {pct}
`)

/** What went badly: less of what is good, more of what is not. */
export const NEGATIVE = compileAll(`
orders for {products} <fell|fall> {pct}
orders from {buyer} customers <declined|decline> {pct} in {region}
revenue in {segment} <decreased|decrease> {pct}
revenue from {brand} <declined|decline> [again|in every month]
gross margin <contracted|contract> {bps}
operating margin <declined|decline> by {bps}
operating income <fell|fall> {pct} to {money}
free cash flow <declined|decline> to {money}
earnings per share <decreased|decrease> {pct} to {eps}
backlog <declined|decline> to {money}
demand for {products} <weakened|weaken> in {region}
demand from {buyer} customers <slowed|slow> through the {period}
volumes in {segment} <declined|decline> {pct}
customer retention <deteriorated|deteriorate> in {region}
delivery performance <deteriorated|deteriorate> at the {place} {site}
our win rate in {region} <declined|decline>
the {site} in {place} <suffered|suffer> an outage
the defect rate at the {place} {site} <increased|increase> by {bps}
{input} costs <increased|increase> {pct}
warranty expense <rose|rise> {pct}
overtime at the {place} {site} <rose|rise> {pct}
customer churn in {region} <increased|increase> {pct}
employee turnover <increased|increase> {bps}
the launch of {brand} <disappointed|disappoint> us
we <lost|lose> share in {products}
we <lost|lose> {count} {buyer} accounts
we <missed|miss> the plan for {segment}
the write-down in {segment} <hurt|hurt> earnings
inflation in {input} <hurt|hurt> margins
the strike in {place} <hurt|hurt> shipments
we <recorded|record> an impairment of {money}
we <took|take> a restructuring charge of {money}
delays at the {place} {site} <cost|cost> us {money}
{customer} <canceled|cancel> its contract for {products}
the {rare} program <failed|fail> its first test
customer satisfaction <declined|decline>
profitability in {segment} <worsened|worsen>
productivity per shift <fell|fall> {pct}
same-site sales <declined|decline> {pct}
pricing in {segment} <deteriorated|deteriorate> by {bps}
weak demand in {region} <hurt|hurt> the {period}
losses on the {rare} project <grew|grow> to {money}
yields on {products} <deteriorated|deteriorate> {bps}
shortages of {input} <worsened|worsen>
net income <fell|fall> to {money}
adjusted earnings <fell|fall> {pct}
bad debt expense <rose|rise> to {money}
subscriptions to {brand} <declined|decline> {pct}
`)

/** What is or was, without praise or blame. */
export const NEUTRAL = compileAll(`
revenue <was|be> {money}
capital spending <was|be> {money}
depreciation <came|come> to {money}
the tax rate <was|be> {lowpct}
the share count <was|be> {shares} million
interest expense <was|be> {money}
inventory <stood|stand> at {money}
cash <stood|stand> at {money}
headcount <was|be> {count} at the end of the {period}
{segment} <made|make> up {lowpct} of revenue
{region} <accounted|account> for {lowpct} of sales
stock compensation <was|be> {money}
we <opened|open> a {site} in {place}
we <moved|move> the {brand} line to {place}
we <shipped|ship> {count} units of {brand}
we <rented|rent> a {site} in {rare}
we <hired|hire> {count} people in {place}
we <trained|train> {count} technicians on {brand}
we <bought|buy> back {count} thousand shares
we <paid|pay> a dividend of {eps} per share
we <filed|file> the registration for {brand} in {region}
we <installed|install> a second line at the {place} {site}
we <closed|close> the books on the {rare} acquisition
we <renewed|renew> the credit facility with {bankname}
we <moved|move> {products} to {segment}
we <invoiced|invoice> {customer} for {money}
we <priced|price> {products} by the month
we <sold|sell> {products} to {buyer} customers in {region}
we <bought|buy> {input} from {fewword} suppliers
we <showed|show> {brand} at the {rare} fair in {month}
{customer} <took|take> delivery of {brand} in {month}
{customer} <paid|pay> its invoices for the {period} in {month}
the {site} in {place} <ran|run> {fewword} shifts
the {site} in {place} <opened|open> in {month}
the {rare} project <moved|move> to its second phase
the {brand} launch <took|take> place in {month}
the board <met|meet> in {place} in {month}
the work on {rare} <started|start> in {month}
the lease in {rare} <ended|end> in {month}
the contract with {customer} <ran|run> for {fewword} years
deliveries of {input} <came|come> by rail from {rare}
the {rare} team <reported|report> to {segment}
the tooling for {products} <arrived|arrive> in {place}
the second tranche of {brand} <went|go> to {region}
accounts payable <were|be> {money}
corporate expense <was|be> {money}
research spending <was|be> {lowpct} of sales
the average {brand} contract <ran|run> for {fewword} months
`)
