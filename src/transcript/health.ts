import type { Boundary, Transcript } from './types.js'

/** How well the calls of one format were read. All are counts. */
export interface Health {
  readonly format: string
  readonly calls: number
  /** Calls by how their Q&A was found; `none`: no Q&A. */
  readonly boundaries: Readonly<Record<Boundary['method'], number>>
  readonly turns: number
  readonly turnsWithoutRole: number
  readonly qaTurns: number
  readonly qaTurnsOfUnknownSide: number
  /** Of all turns; stretches between blanks. */
  readonly words: number
  /** Words that belong to no turn and to no known part of the file. */
  readonly wordsUnread: number
  /** Diagnostics by code. */
  readonly diagnostics: Readonly<Record<string, number>>
}

type Mutable<Shape> = { -readonly [Key in keyof Shape]: Shape[Key] }

/**
 * Count calls into a parse-health table: one row a format, in order of its name.
 *
 * @example healthTable()(transcript) // adds one call and gives the table so far
 */
export function healthTable(): {
  readonly add: (transcript: Transcript) => void
  readonly rows: () => readonly Health[]
} {
  const byFormat = new Map<string, Mutable<Health>>()
  return {
    add: (transcript) => {
      const row = byFormat.get(transcript.format) ?? emptyHealth(transcript.format)
      byFormat.set(transcript.format, row)
      count(row, transcript)
    },
    rows: () => [...byFormat.values()].sort((a, b) => (a.format < b.format ? -1 : 1)),
  }
}

const emptyHealth = (format: string): Mutable<Health> => ({
  format,
  calls: 0,
  boundaries: { explicit: 0, 'operator-cue': 0, handover: 0, 'first-analyst': 0, none: 0 },
  turns: 0,
  turnsWithoutRole: 0,
  qaTurns: 0,
  qaTurnsOfUnknownSide: 0,
  words: 0,
  wordsUnread: 0,
  diagnostics: {},
})

function count(row: Mutable<Health>, { turns, boundary, diagnostics, unreadWords }: Transcript): void {
  const inQa = turns.filter(({ section }) => section === 'qa')
  row.calls++
  row.boundaries = { ...row.boundaries, [boundary.method]: row.boundaries[boundary.method] + 1 }
  row.turns += turns.length
  row.turnsWithoutRole += turns.filter(({ role }) => role === 'unknown').length
  row.qaTurns += inQa.length
  row.qaTurnsOfUnknownSide += inQa.filter(({ side }) => side === 'unknown').length
  row.words += turns.reduce((sum, { text }) => sum + text.split(/\s+/).filter((word) => word !== '').length, 0)
  row.wordsUnread += unreadWords
  const codes: Record<string, number> = { ...row.diagnostics }
  for (const { code } of diagnostics) codes[code] = (codes[code] ?? 0) + 1
  row.diagnostics = codes
}
