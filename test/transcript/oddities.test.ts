import { describe, expect, it } from 'vitest'
import type { FoundBoundary } from '../../src/transcript/boundary.js'
import { oddities } from '../../src/transcript/oddities.js'
import type { Boundary, Participant, Turn } from '../../src/transcript/types.js'

const BOUNDARY: Boundary = { qaStart: 1, qaEnd: 3, method: 'operator-cue', confidence: 0.95, sessions: [[1, 3]] }
const FOUND: FoundBoundary = { boundary: BOUNDARY }
const turnOf = (more: Partial<Turn> = {}): Turn =>
  Object.freeze({
    index: 0,
    section: 'qa',
    side: 'company',
    speaker: 'Bo Ray',
    text: 'Yes.',
    annotations: [],
    flags: [],
    ...more,
  }) as Turn
const person = (name: string, side: Participant['side'], identified = true) =>
  Object.freeze({ name, side, identified }) as Participant

type Looked = Parameters<typeof oddities>[0]
const PLAIN: Looked = {
  found: FOUND,
  turns: [turnOf()],
  participants: [],
  said: [],
  swapped: false,
  unlabelled: false,
  unread: 0,
}
const odd = (more: Partial<Looked> = {}) => oddities(Object.freeze({ ...PLAIN, ...more }))

it('are none of a plain call', () => {
  expect(odd()).toEqual([])
})

describe('what is odd about a call', () => {
  it.each<{ more: Partial<Looked>; code: string; level?: string; turn?: number }>([
    { more: { unlabelled: true }, code: 'noSpeakers' },
    {
      more: { found: { boundary: { ...BOUNDARY, qaStart: null, qaEnd: null, method: 'none', sessions: [] } } },
      code: 'noQa',
    },
    { more: { found: { boundary: { ...BOUNDARY, qaStart: 0 } } }, code: 'noPrepared' },
    { more: { found: { ...FOUND, correctedFrom: 0 } }, code: 'sectionCorrected', turn: 0 },
    { more: { found: { ...FOUND, doubtedFor: 2 } }, code: 'sectionDoubt', turn: 2 },
    { more: { said: ['prepared'] }, code: 'sectionDoubt', turn: 0 },
    { more: { swapped: true }, code: 'labelsSwapped' },
    { more: { unread: 12 }, code: 'unreadText' },
    { more: { turns: [] }, code: 'missingText', level: 'error' },
    { more: { participants: [person('Ann Lee', 'company'), person('Ann Lee', 'outside')] }, code: 'sameNameBothSides' },
    { more: { turns: [turnOf({ index: 4, side: 'unknown' })] }, code: 'unknownSide', turn: 4 },
    { more: { turns: [turnOf({ index: 4, flags: ['speaker-doubt'] })] }, code: 'speakerDoubt', turn: 4 },
    {
      more: {
        turns: [
          turnOf({
            index: 4,
            text: 'x'.repeat(50),
            annotations: [{ start: 0, end: 50, raw: 'x'.repeat(50), kind: 'foreign-language' }],
          }),
        ],
      },
      code: 'foreignLanguage',
      level: 'info',
      turn: 4,
    },
  ])('$code', ({ more, code, level = 'warn', turn }) => {
    expect(odd(more)).toMatchObject([{ code, level, ...(turn === undefined ? {} : { turn }) }])
  })

  it.each<{ more: Partial<Looked>; because: string }>([
    {
      more: { participants: [person('Unidentified', 'company', false), person('Unidentified', 'outside', false)] },
      because: 'labels that name nobody are no name',
    },
    {
      more: { participants: [person('Ann Lee', 'company'), person('Ann Lee', 'company')] },
      because: 'both are on one side',
    },
    { more: { said: ['qa'] }, because: 'source and words agree' },
    { more: { said: ['prepared'], turns: [turnOf({ side: 'operator' })] }, because: 'an operator is on no side' },
    { more: { said: ['prepared'], turns: [turnOf({ section: 'closing' })] }, because: 'the closing follows the Q&A' },
  ])('nothing where $because', ({ more }) => {
    expect(odd(more)).toEqual([])
  })

  it('says no more of unknown sides where nobody is named at all', () => {
    expect(odd({ unlabelled: true, turns: [turnOf({ side: 'unknown' })] }).map(({ code }) => code)).toEqual([
      'noSpeakers',
    ])
  })

  it('sums up what is odd in very many turns', () => {
    const turns = Array.from({ length: 100 }, (_, index) => turnOf({ index, side: 'unknown' }))
    const found = odd({ turns })
    expect(found).toHaveLength(21)
    expect(found.at(-1)).toMatchObject({ code: 'unknownSide', message: 'and 80 more turns like this' })
  })
})
