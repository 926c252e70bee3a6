import { describe, expect, it } from 'vitest'
import { applyManifest } from '../../src/archive/apply-manifest.js'
import { parseTranscript } from '../../src/transcript/parse.js'
import type { CallEvent, Company, Transcript } from '../../src/transcript/types.js'
import { TEXT } from './made.js'

const parsed = parseTranscript(TEXT)
const known = (company: Partial<Company>, event: CallEvent = {}): Transcript => ({
  ...parsed,
  company: { ids: {}, ...company },
  event,
  diagnostics: [],
})
const conflicts = (transcript: Transcript): readonly string[] =>
  transcript.diagnostics.filter(({ code }) => code === 'metadataConflict').map(({ message }) => message)
const fiscal = (year: number, quarter: 1 | 2 | 3 | 4) => ({
  year,
  quarter,
  raw: `Q${quarter} ${year}`,
  basis: 'fiscal' as const,
})

describe('applyManifest', () => {
  it('fills what the transcript does not say', () => {
    const row = {
      ticker: 'EXW',
      company: 'Example Widgets',
      date: '2031-04-18',
      fiscal: fiscal(2031, 1),
      controls: { size: '1' },
    }
    const call = applyManifest(known({ ids: { cik: '7' } }, { title: 'Call', time: '17:00' }), row)
    expect(call.company).toEqual({ name: 'Example Widgets', ticker: 'EXW', ids: { cik: '7' } })
    expect(call.event).toMatchObject({ title: 'Call', date: '2031-04-18', time: '17:00', fiscal: fiscal(2031, 1) })
    expect(conflicts(call)).toEqual([])
  })

  it('leaves what the row does not say', () => {
    const before = known({ name: 'Example Widgets', ticker: 'EXW' }, { date: '2031-04-18', fiscal: fiscal(2031, 1) })
    expect(applyManifest(before, { controls: {} })).toEqual(before)
  })

  it('wins over the transcript, and says so for each fact', () => {
    const before = known(
      { name: 'Example Widgets', ticker: 'EXW' },
      { date: '2031-04-18', time: '17:00', tz: 'ET', fiscal: fiscal(2031, 1) },
    )
    const call = applyManifest(before, {
      ticker: 'FOO',
      company: 'Foo Partners',
      date: '2031-07-18',
      fiscal: fiscal(2032, 2),
      controls: {},
    })
    expect(call.company).toEqual({ name: 'Foo Partners', ticker: 'FOO', ids: {} })
    expect(call.event).toEqual({ date: '2031-07-18', dateRaw: '2031-07-18', fiscal: fiscal(2032, 2) })
    expect(conflicts(call)).toEqual([
      'the manifest says company Foo Partners, the transcript Example Widgets; the manifest is taken',
      'the manifest says ticker FOO, the transcript EXW; the manifest is taken',
      'the manifest says date 2031-07-18, the transcript 2031-04-18; the manifest is taken',
      'the manifest says year 2032, the transcript 2031; the manifest is taken',
      'the manifest says period Q2, the transcript Q1; the manifest is taken',
    ])
  })

  it.each([
    { ours: { name: 'Example Widgets' }, row: { company: 'Example Widgets, Inc.' }, because: 'one name is the longer' },
    { ours: { name: 'EXAMPLE WIDGETS INC' }, row: { company: 'Example Widgets' }, because: 'case is no difference' },
    { ours: { ticker: 'EXW.N' }, row: { ticker: 'EXW' }, because: 'the suffix is the exchange' },
    { ours: { ticker: 'EXW' }, row: { ticker: 'NYSE:EXW' }, because: 'the exchange may stand before' },
    { ours: { ticker: 'EXW-US' }, row: { ticker: 'exw' }, because: 'the country may stand after' },
  ])('sees no contradiction where $because', ({ ours, row }) => {
    expect(conflicts(applyManifest(known(ours), { ...row, controls: {} }))).toEqual([])
  })

  it('keeps the quarter where the row says only the year, and the same', () => {
    const before = known({}, { fiscal: fiscal(2031, 1) })
    const year = (said: number) => ({ fiscal: { year: said, raw: `${said}`, basis: 'unknown' as const }, controls: {} })
    expect(applyManifest(before, year(2031)).event.fiscal).toEqual(fiscal(2031, 1))
    expect(applyManifest(before, year(2032)).event.fiscal).toEqual({ year: 2032, raw: '2032', basis: 'unknown' })
  })

  it('does not change its arguments', () => {
    const frozen = Object.freeze(known(Object.freeze({ name: 'A' })))
    expect(() => applyManifest(frozen, Object.freeze({ company: 'B', controls: {} }))).not.toThrow()
  })
})
