import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isIdentified, looksLikeName, nameKey, sharesName } from '../../src/transcript/names.js'

describe('looksLikeName', () => {
  it.each([
    { text: 'Nora Pell', because: 'first name and surname' },
    { text: 'Nora B. Pell', because: 'a middle initial' },
    { text: 'J.R. Tolland', because: 'initials with no blank' },
    { text: 'Marguerite Pell-Ashby', because: 'a hyphenated surname' },
    { text: 'Sean O’Dowd', because: 'a curly apostrophe' },
    { text: "Sean O'Dowd", because: 'a straight apostrophe' },
    { text: 'Élise Østergård', because: 'letters outside ASCII' },
    { text: 'Łukasz Żuraw', because: 'letters outside Latin-1' },
    { text: 'Pieter van der Meulen', because: 'small particles inside' },
    { text: 'Rosa de la Cueva', because: 'two particles' },
    { text: 'Dr. Amir Haddad', because: 'an academic title' },
    { text: 'Ruth Okafor, Jr.', because: 'a generation after a comma' },
    { text: 'Ruth Okafor, CPA, CFA', because: 'two letters after the name' },
    { text: 'Ruth Okafor (ph)', because: 'the transcriber was not sure' },
  ])('takes "$text", because it has $because', ({ text }) => {
    expect(looksLikeName(text)).toBe(true)
  })

  it.each([
    { text: '', because: 'nothing is no name' },
    { text: 'nora pell', because: 'names begin with a capital' },
    { text: 'Net income', because: 'the second word is small and no particle' },
    { text: 'Two parts: first', because: 'a colon stands in no name' },
    { text: 'We grew 4%', because: 'a figure stands in no name' },
    { text: 'One Two Three Four Five Six Seven', because: 'seven words are too many' },
  ])('refuses "$text", because $because', ({ text }) => {
    expect(looksLikeName(text)).toBe(false)
  })
})

describe('nameKey', () => {
  it.each([
    { name: 'Nora Pell', key: 'nora pell', because: 'case does not tell people apart' },
    { name: 'NORA PELL', key: 'nora pell', because: 'some sources shout' },
    { name: 'Nora B. Pell', key: 'nora pell', because: 'a middle initial comes and goes' },
    { name: 'Nora B Pell', key: 'nora pell', because: 'the initial may lack its stop' },
    { name: 'Dr. José A. Peña, Jr.', key: 'jose pena', because: 'title, accents, initial and suffix all go' },
    { name: 'Ruth Okafor, CPA, CFA', key: 'ruth okafor', because: 'degrees are no name' },
    { name: 'Ruth Okafor (ph)', key: 'ruth okafor', because: '(ph) is the transcriber’s' },
    { name: 'Ruth Okafor,', key: 'ruth okafor', because: 'a trailing comma is a slip' },
    { name: 'Pieter van der Meulen', key: 'pieter van der meulen', because: 'particles are part of the surname' },
    { name: 'Nora  Pell', key: 'nora pell', because: 'two blanks are one' },
    { name: 'Operator', key: 'operator', because: 'one word is its own key' },
    { name: '', key: '', because: 'nothing stays nothing' },
  ])('makes "$key" of "$name", because $because', ({ name, key }) => {
    expect(nameKey(name)).toBe(key)
  })

  it('keeps a full middle name, which tells people apart', () => {
    expect(nameKey('Anna Maria Pell')).not.toBe(nameKey('Anna Luise Pell'))
  })

  it('is its own key: making a key of a key changes nothing', () => {
    const word = fc.constantFrom(
      'Nora',
      'José',
      'B.',
      'van',
      'Pell-Ashby',
      'O’Dowd',
      'Dr.',
      '(ph)',
      'Łukasz',
      'Jr.',
      'Q',
    )
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 5 }), (words) => {
        const key = nameKey(`Ida ${words.join(' ')} Okafor`)
        expect(nameKey(key)).toBe(key)
      }),
    )
  })
})

describe('sharesName', () => {
  it.each([
    { a: 'Ivo Tarn', b: 'Ivo Tarn', shares: true, because: 'they are the same' },
    { a: 'Ivo Tarn', b: 'Ivan Tarn', shares: true, because: 'the surname is the same' },
    { a: 'Rhea Quill', b: 'Rhéa Quille', shares: true, because: 'the first name is the same without its accent' },
    { a: 'Ivo Tarn', b: 'Rhea Quill', shares: false, because: 'no word is the same' },
    { a: 'Ivo Tarn', b: 'Ivo Tarnow', shares: true, because: '"ivo" has three letters' },
    { a: 'Li Wu', b: 'Li Xu', shares: false, because: 'two letters are too few to tell' },
    { a: 'Tarnow', b: 'Tarn', shares: false, because: 'part of a word is no whole word' },
    { a: '', b: '', shares: false, because: 'no word is no shared word' },
  ])('says $shares of "$a" and "$b", because $because', ({ a, b, shares }) => {
    expect(sharesName(a, b)).toBe(shares)
    expect(sharesName(b, a)).toBe(shares)
  })
})

describe('isIdentified', () => {
  it.each([
    ['Unidentified Analyst', false],
    ['Unidentified Company Representative', false],
    ['UNKNOWN SPEAKER', false],
    ['??', false],
    ['Nora Pell', true],
    ['Operator', true],
  ])('says of "%s" %s', (name, identified) => {
    expect(isIdentified(name)).toBe(identified)
  })
})
