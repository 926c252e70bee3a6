import { foldKey } from '../transcript/section-words.js'
import type { CallEvent, Company, Diagnostic, Fiscal, Transcript } from '../transcript/types.js'
import type { ManifestRow } from './manifest-row.js'

/**
 * A transcript with the company, date and period of its row in a manifest. The row wins; where the transcript says
 * otherwise there is a diagnostic `metadataConflict` for each fact.
 */
export function applyManifest(transcript: Transcript, row: ManifestRow): Transcript {
  const { company, event } = transcript
  const conflicts = FACTS.flatMap(({ what, known, said, agree }) => {
    const [ours, theirs] = [known(transcript), said(row)]
    return ours === undefined || theirs === undefined || agree(ours, theirs) ? [] : [conflict(what, ours, theirs)]
  })
  return {
    ...transcript,
    company: companyWith(company, row),
    event: eventWith(event, row),
    diagnostics: [...transcript.diagnostics, ...conflicts],
  }
}

/** One fact: what both say of it, and whether that is the same. */
interface Fact {
  readonly what: string
  readonly known: (transcript: Transcript) => string | undefined
  readonly said: (row: ManifestRow) => string | undefined
  readonly agree: (ours: string, theirs: string) => boolean
}

const FACTS: readonly Fact[] = [
  {
    what: 'company',
    known: ({ company }) => company.name,
    said: ({ company }) => company,
    agree: isSameName,
  },
  {
    what: 'ticker',
    known: ({ company }) => company.ticker,
    said: ({ ticker }) => ticker,
    agree: (ours, theirs) => symbolOf(ours) === symbolOf(theirs),
  },
  {
    what: 'date',
    known: ({ event }) => event.date,
    said: ({ date }) => date,
    agree: (ours, theirs) => ours === theirs,
  },
  {
    what: 'year',
    known: ({ event }) => event.fiscal?.year?.toString(),
    said: ({ fiscal }) => fiscal?.year?.toString(),
    agree: (ours, theirs) => ours === theirs,
  },
  {
    what: 'period',
    known: ({ event }) => partOf(event.fiscal),
    said: ({ fiscal }) => partOf(fiscal),
    agree: (ours, theirs) => ours === theirs,
  },
]

const conflict = (what: string, ours: string, theirs: string): Diagnostic => ({
  code: 'metadataConflict',
  level: 'warn',
  message: `the manifest says ${what} ${theirs}, the transcript ${ours}; the manifest is taken`,
})

/** `Example Widgets` and `Example Widgets, Inc.` are one company. */
function isSameName(ours: string, theirs: string): boolean {
  const [a, b] = [foldKey(ours), foldKey(theirs)]
  return a.startsWith(b) || b.startsWith(a)
}

/** The symbol without exchange and suffix: `NYSE:EXW`, `EXW.N` and `EXW-US` are EXW. */
const symbolOf = (ticker: string): string =>
  ticker
    .slice(ticker.lastIndexOf(':') + 1)
    .split(/[.\- ]/)[0]!
    .toUpperCase()

const partOf = (fiscal: Fiscal | undefined): string | undefined =>
  fiscal?.quarter !== undefined ? `Q${fiscal.quarter}` : fiscal?.half !== undefined ? `H${fiscal.half}` : undefined

const companyWith = (company: Company, { company: name, ticker }: ManifestRow): Company => ({
  ...company,
  ...(name === undefined ? {} : { name }),
  ...(ticker === undefined ? {} : { ticker }),
})

/** Another day has another hour: time and zone of a date that was wrong go with it. */
function eventWith(event: CallEvent, { date, fiscal }: ManifestRow): CallEvent {
  const { time, tz, ...rest } = event
  const isMoved = date !== undefined && event.date !== undefined && date !== event.date
  return {
    ...(isMoved ? rest : event),
    ...(date === undefined ? {} : { date, dateRaw: date }),
    ...(fiscal === undefined || isLess(fiscal, event.fiscal) ? {} : { fiscal }),
  }
}

/** Whether a row says less of the period than is known: only the year, and that is the same. */
const isLess = (said: Fiscal, known: Fiscal | undefined): boolean =>
  partOf(said) === undefined && partOf(known) !== undefined && said.year === known?.year
