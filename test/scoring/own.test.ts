import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readLexicons } from '../../src/archive/read-lexicons.js'
import { compareCall } from '../../src/compare/compare-call.js'
import { AXES } from '../../src/lexicon/classes.js'
import { importLexicon } from '../../src/lexicon/import/import-lexicon.js'
import { nativeFiles } from '../../src/lexicon/import/native.js'
import { compileOwn } from '../../src/lexicon/own.js'
import { measureBy } from '../../src/measures/by-unit.js'
import { countTurns } from '../../src/measures/count-turns.js'
import { measuresOf } from '../../src/measures/registry.js'
import { type Engine, withOwn } from '../../src/scoring/engine.js'
import { scoreCall } from '../../src/scoring/score-call.js'
import { scoreText } from '../../src/scoring/score-text.js'
import { parseTranscript } from '../../src/transcript/parse.js'
import { plainEngine } from '../helpers.js'

const shared = readLexicons()
/** The engine with a plain table of words and categories. */
const engineOf = (table: string): Engine =>
  withOwn(plainEngine, shared, nativeFiles(importLexicon(table, 'tsv'), 'mine.tsv'))
const native = (category: string, ...rows: readonly string[]) => ({
  name: `${category}.tsv`,
  text: `# id: ${category}\n# axis: own\n# class: ${category}\n# version: 1\n# licence: MIT\n# change: none\n# source mine: invented\npattern\tstrength\tsense\tsource\tnote\n${rows.map((row) => `${row}\tmine\t\n`).join('')}`,
})

const ownCues = (engine: Engine, text: string): readonly string[] =>
  scoreText(text, engine).flatMap(({ cues }) =>
    cues
      .filter(({ family }) => family === 'own')
      .map((cue) => `${cue.class}: ${cue.text}${cue.negated ? ' (negated)' : ''}`),
  )

describe('lexicons of the user', () => {
  const engine = engineOf(
    'lamp,calm\nlamp oil,calm\nlamp,hazy\nglow*,hazy\nstead*,calm\nmay,hazy\nnot,hazy\nsort of,calm\n',
  )

  it.each([
    ['The lamp is lit.', ['own:calm: lamp', 'own:hazy: lamp'], 'a word may be in two categories'],
    ['The lamp oil burns.', ['own:calm: lamp oil', 'own:hazy: lamp'], 'in each the longest match owns its words'],
    ['Lamp-oil', ['own:calm: Lamp-oil', 'own:hazy: Lamp'], 'hyphens are looked through'],
    ['It glows, glowing steadily.', ['own:hazy: glows', 'own:hazy: glowing', 'own:calm: steadily'], 'beginnings'],
    ['It may glow in May.', ['own:hazy: may', 'own:hazy: glow', 'own:hazy: May'], 'no sense rule was asked for'],
    ['It has no glow.', ['own:hazy: glow (negated)'], 'negation is said'],
    [
      'There is no doubt of the glow.',
      ['own:hazy: glow'],
      'a negator in a set phrase of hedgerow negates nothing behind',
    ],
    ['No doubt. No glow.', ['own:hazy: glow (negated)'], 'each sentence has set phrases of its own'],
    ['That is sort of it.', ['own:calm: sort of'], 'what hedgerow owns is theirs too'],
    ['A zebra.', [], 'nothing of theirs'],
    ['', [], 'nothing at all'],
  ])('%j holds %j: %s', (text, cues) => {
    expect(ownCues(engine, text)).toEqual(cues)
  })

  it('stand in text order among the others, and name their row', () => {
    const [sentence] = scoreText('It may glow, I think.', engine)
    expect(sentence!.cues.map(({ class: id, text }) => `${id}: ${text}`)).toEqual([
      'modal: may',
      'own:hazy: may',
      'own:hazy: glow',
      'shield: I think',
    ])
    expect(sentence!.cues[2]).toMatchObject({ axis: 'own:hazy', entry: { pattern: 'glow*', source: 'mine' } })
  })

  it('say with "explain" what a longer match owns', () => {
    const [sentence] = scoreText('The lamp oil burns.', engine, { explain: true })
    expect(sentence!.rejected.map(({ text, entry, reason }) => [text, entry.class, reason])).toContainEqual([
      'lamp',
      'own:calm',
      'overlap',
    ])
  })

  it('may ask for senses, gaps and macros in the format of hedgerow', () => {
    const own = withOwn(plainEngine, shared, [native('hazy', 'may\t1\tnot-month', '<I> ~1 (guess|wonder)\t0.5\t')])
    expect(ownCues(own, 'In May we really wonder, as it may.')).toEqual(['own:hazy: we really wonder', 'own:hazy: may'])
  })

  it('are one class where files are of one category, even where it has a name of hedgerow', () => {
    const own = withOwn(plainEngine, shared, [
      native('uncertainty', 'lamp\t1\t'),
      { ...native('uncertainty', 'glow\t1\t'), name: 'b.tsv' },
    ])
    expect([...own.own!.classes.keys()]).toEqual(['own:uncertainty'])
    expect(ownCues(own, 'Lamp, glow, risk.')).toEqual(['own:uncertainty: Lamp', 'own:uncertainty: glow'])
  })

  it.each([
    [native('hazy', 'may\t1\tnot-so'), /^BAD_LEXICON: unknown sense "not-so"; .*, at hazy\.tsv, line 9$/],
    [native('hazy', 'may*may\t1\t'), /^BAD_PATTERN: .*, at hazy\.tsv, line 9, column 4$/],
    [native('hazy'), /^BAD_LEXICON: expected at least one entry, found none, at hazy\.tsv$/],
    [
      { name: 'a.tsv', text: native('shield', 'may\t1\t').text.replace('axis: own', 'axis: stance') },
      'BAD_LEXICON: a lexicon of your own says "# axis: own", found axis stance, at a.tsv',
    ],
    [
      { name: 'a.tsv', text: native('shield', 'may\t1\t').text.replace('# class: shield\n', '') },
      'BAD_LEXICON: expected a header line "# class: …", found none, at a.tsv',
    ],
  ])('are refused with file and line', (file, says) => {
    expect(() => withOwn(plainEngine, shared, [file])).toThrow(says)
  })

  it('may have more categories than a byte counts', () => {
    const table = Array.from({ length: 400 }, (_, i) => `lamp,c${i}\n`).join('')
    const own = compileOwn(shared, nativeFiles(importLexicon(table, 'tsv'), 'x.csv'))
    expect(own.axes).toHaveLength(AXES.length + 400)
    expect(ownCues({ ...plainEngine, own }, 'A lamp, a lamp.')).toHaveLength(2 * 400)
  })
})

describe('laws', () => {
  const words = fc.constantFrom(
    'we',
    'think',
    'may',
    'really',
    'not',
    'no doubt',
    'margins',
    'declined',
    'ugly',
    'slowly',
    'glow',
    'lamp',
    ',',
    '.',
    'about $5',
    'if',
    'glowingly',
    'cannot',
  )
  const text = fc.array(words, { maxLength: 30 }).map((said) => said.join(' '))
  const table = fc
    .array(
      fc.tuple(
        fc.oneof(
          words,
          words.map((word) => `${word}*`),
          text,
        ),
        fc.constantFrom('a', 'b', 'stance'),
      ),
      { minLength: 1, maxLength: 12 },
    )
    .map((rows) =>
      ['lamp\ta', ...rows.map(([term, category]) => `${term === '' ? 'x' : term}\t${category}`)].join('\n'),
    )

  it('whatever a user brings, hedgerow finds what it finds without', () => {
    fc.assert(
      fc.property(text, table, (said, own) => {
        const without = scoreText(said, plainEngine)
        const withThem = scoreText(said, engineOf(own)).map((sentence) => ({
          ...sentence,
          cues: sentence.cues.filter(({ family }) => family !== 'own'),
        }))
        expect(withThem).toEqual(without)
      }),
      { numRuns: 60 },
    )
  })

  it('cues of one category do not overlap, and are the text at their offsets', () => {
    fc.assert(
      fc.property(text, table, (said, own) => {
        for (const { cues } of scoreText(said, engineOf(own)))
          for (const axis of new Set(cues.map((cue) => cue.axis))) {
            const spans = cues.filter((cue) => cue.axis === axis)
            expect(spans.every((span, i) => i === 0 || spans[i - 1]!.end <= span.start)).toBe(true)
            expect(spans.every((cue) => said.slice(cue.start, cue.end) === cue.text)).toBe(true)
          }
      }),
      { numRuns: 60 },
    )
  })
})

describe('measures of the user', () => {
  const CALL = `Operator
Welcome to the Example Widgets Q1 2031 results call. A question and answer session will follow.
Ann Lee - CEO
The lamp is lit, and it may glow.
Di Fox - CFO
Revenue grew four percent in the quarter. The plant opened in June and it runs well. We hired forty people and trained them in the north. The team did its work and the customers noticed it, and so did the bank.
Operator
Our first question comes from the line of Bo Ray with Foo Partners. Please go ahead.
Bo Ray - Analyst
Will the lamp glow?
Ann Lee - CEO
The lamp glows.
Operator
There are no further questions. Thank you, goodbye.`
  const call = scoreCall(parseTranscript(CALL), engineOf('lamp,calm\nglow*,hazy\nxylophone,never\n'))

  it('are rates of their classes, 0 where nothing was found', () => {
    const [ceo] = measureBy('speaker', call.turns, { measures: measuresOf(call.engine) }).filter(
      ({ unit }) => unit === 'Ann Lee',
    )
    // "The lamp is lit, and it may glow." has 8 words, "The lamp glows." 3
    expect(ceo!.measures).toMatchObject({
      'own:calm': (1000 * 2) / 11,
      'own:hazy': (1000 * 2) / 11,
      'own:never': 0,
      modalRate: (1000 * 1) / 11,
    })
    expect(countTurns(call.turns).hedges).toBe(countTurns(scoreCall(parseTranscript(CALL), plainEngine).turns).hedges)
  })

  it('are compared, and the lexicons are part of what made the scores', () => {
    const ceo = compareCall(call).groups.find(({ speaker }) => speaker === 'Ann Lee')
    expect(ceo!.contrasts.find(({ measure }) => measure === 'own:calm')).toMatchObject({
      measure: 'own:calm',
      prepared: (1000 * 1) / 8,
      answers: (1000 * 1) / 3,
      difference: (1000 * 1) / 3 - (1000 * 1) / 8,
    })
    expect(call.engine.own).toEqual(['own:calm', 'own:hazy', 'own:never'])
    expect(call.engine.lexicons).not.toBe(plainEngine.lexicons.fingerprint)
    expect(scoreCall(parseTranscript(CALL), plainEngine).engine).toEqual({
      version: call.engine.version,
      lexicons: plainEngine.lexicons.fingerprint,
    })
  })
})
