import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nounForms, verbForms } from '../../src/lexicon/inflect.js'

const NONE = new Map<string, readonly string[]>()

describe('verbForms', () => {
  it.each([
    { forms: 'expect expects expected expecting', because: 'the plain endings' },
    { forms: 'guide guides guided guiding', because: 'a last e is dropped before -ing' },
    { forms: 'agree agrees agreed agreeing', because: 'ee is kept before -ing' },
    { forms: 'queue queues queued queuing', because: 'ue loses its e' },
    { forms: 'dye dyes dyed dyeing', because: 'ye keeps its e' },
    { forms: 'tie ties tied tying', because: 'ie becomes y before -ing' },
    { forms: 'try tries tried trying', because: 'y after a consonant becomes ie' },
    { forms: 'play plays played playing', because: 'y after a vowel stays' },
    { forms: 'miss misses missed missing', because: '-es after s' },
    { forms: 'push pushes pushed pushing', because: '-es after sh' },
    { forms: 'reach reaches reached reaching', because: '-es after ch' },
    { forms: 'fix fixes fixed fixing', because: '-es after x, and x is not doubled' },
    { forms: 'plan plans planned planning', because: 'one syllable doubles its last letter' },
    { forms: 'stop stops stopped stopping', because: 'one syllable doubles its last letter' },
    { forms: 'up ups upped upping', because: 'so does one that begins with its vowel' },
    { forms: 'slow slows slowed slowing', because: 'w is not doubled' },
    { forms: 'help helps helped helping', because: 'two consonants end the word' },
    { forms: 'seem seems seemed seeming', because: 'two vowels stand before the last letter' },
    { forms: 'target targets targeted targeting', because: 'two syllables double nothing' },
  ])('gives $forms: $because', ({ forms }) => {
    const expected = forms.split(' ')
    expect(verbForms(expected[0]!, NONE)).toEqual(expected)
  })

  it('takes the listed forms in place of the regular ones', () => {
    const irregular = new Map([['rise', Object.freeze(['rises', 'rose', 'risen', 'rising'])]])
    expect(verbForms('rise', irregular)).toEqual(['rise', 'rises', 'rose', 'risen', 'rising'])
    expect(verbForms('raise', irregular)).toEqual(['raise', 'raises', 'raised', 'raising'])
  })

  it('lists a form once, though the list repeats the base', () => {
    expect(verbForms('cut', new Map([['cut', ['cuts', 'cut', 'cut', 'cutting']]]))).toEqual(['cut', 'cuts', 'cutting'])
  })

  it('gives the base first and four distinct regular forms', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{2,9}$/), (verb) => {
        const [base, s, ed, ing, ...more] = verbForms(verb, NONE)
        expect(base).toBe(verb)
        expect(s).toMatch(/s$/)
        expect(ed).toMatch(/ed$/)
        expect(ing).toMatch(/ing$/)
        expect(more).toEqual([])
      }),
    )
  })
})

describe('nounForms', () => {
  it.each([
    { forms: 'goal goals', because: 'plain -s' },
    { forms: 'risk risks', because: 'plain -s' },
    { forms: 'loss losses', because: '-es after s' },
    { forms: 'tax taxes', because: '-es after x' },
    { forms: 'breach breaches', because: '-es after ch' },
    { forms: 'wish wishes', because: '-es after sh' },
    { forms: 'penalty penalties', because: 'y after a consonant becomes ie' },
    { forms: 'delay delays', because: 'y after a vowel stays' },
    { forms: 'plan plans', because: 'nouns double nothing' },
  ])('gives $forms: $because', ({ forms }) => {
    const expected = forms.split(' ')
    expect(nounForms(expected[0]!, NONE)).toEqual(expected)
  })

  it('takes the listed plural in place of the regular one', () => {
    expect(nounForms('crisis', new Map([['crisis', ['crises']]]))).toEqual(['crisis', 'crises'])
  })

  it('lists a word with one form for both once', () => {
    expect(nounForms('series', new Map([['series', ['series']]]))).toEqual(['series'])
  })
})
