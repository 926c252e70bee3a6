import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  canBeSame,
  isIdentified,
  isMisspelling,
  isShortFor,
  looksLikeName,
  nameKey,
  namePartsOf,
  nicknamesOf,
  sharesName,
} from '../../src/transcript/names.js'

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
    { name: 'Ruth Okafor (through interpreter)', key: 'ruth okafor', because: 'how she speaks is no name' },
    { name: 'Ruth Okafor,', key: 'ruth okafor', because: 'a trailing comma is a slip' },
    { name: 'Pieter van der Meulen', key: 'pieter van der meulen', because: 'particles are part of the surname' },
    { name: 'Nora  Pell', key: 'nora pell', because: 'two blanks are one' },
    { name: 'Mr Pell', key: 'pell', because: 'a title is no name' },
    { name: 'Pell Jr', key: 'pell', because: 'nor is a suffix' },
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

describe('namePartsOf', () => {
  it.each([
    { name: 'Nora Pell', given: ['nora'], surname: 'pell', because: 'first name and surname' },
    { name: 'Cyrus James Day', given: ['cyrus', 'james'], surname: 'day', because: 'all the given names are kept' },
    {
      name: 'Nora B. Pell',
      given: ['nora', 'b'],
      surname: 'pell',
      because: 'an initial is a given name without its stop',
    },
    { name: 'J.R. Tolland', given: ['j', 'r'], surname: 'tolland', because: 'initials with no blank are two' },
    { name: 'Dr. José Peña, Jr.', given: ['jose'], surname: 'pena', because: 'title, accents and suffix go' },
    { name: 'MAY LEE-DAY', given: ['may'], surname: 'lee-day', because: 'a hyphenated surname is one' },
    { name: 'Øyvind Łuk', given: ['oyvind'], surname: 'luk', because: 'some letters do not take apart by themselves' },
    { name: 'Dr Pell', given: ['pell'], surname: '', because: 'a title is no given name' },
    { name: 'Operator', given: ['operator'], surname: '', because: 'one word is no surname' },
    { name: '', given: [], surname: '', because: 'nothing stays nothing' },
  ])('takes "$name" apart, because $because', ({ name, given, surname }) => {
    expect(namePartsOf(name)).toEqual({ given, surname })
  })
})

const same = (a: string, b: string): boolean => canBeSame(namePartsOf(a), namePartsOf(b))

describe('AC-12 two spellings can be one person', () => {
  it.each([
    { a: 'Nora Pell', b: 'Nora B. Pell', because: 'a middle initial comes and goes' },
    { a: 'Mike Day', b: 'Michael Day', because: 'of a nickname' },
    { a: 'Ben Day', b: 'Benjamin Day', because: 'three letters begin the long form' },
    { a: 'Danny Day', b: 'Daniel Day', because: 'the ending of the short form does not count' },
    { a: 'Bill Day', b: 'William Day', because: 'some short forms are no beginning' },
    { a: 'Cyrus Day', b: 'Cyrus James Day', because: 'of the full legal name' },
    { a: 'Cy James Day', b: 'Cyrus James Day', because: 'one given name is enough' },
    { a: 'James Day', b: 'Cyrus James Day', because: 'people go by the second given name' },
    { a: 'J. Michael Day', b: 'Mike Day', because: 'the first given name is only an initial' },
    { a: 'J. Michael Day', b: 'J. Day', because: 'the initial is the same' },
    { a: 'C. Day', b: 'Cyrus Day', because: 'an initial stands for the name' },
    { a: 'C. Day', b: 'Cyrus James Day', because: 'an initial stands for the first of several names' },
    { a: 'Dr. José Peña', b: 'JOSE PENA, CFA', because: 'title, accents, case and suffix do not count' },
    { a: 'Cy Day (ph)', b: 'Cy Day,', because: 'the transcriber’s marks do not count' },
  ])('"$a" and "$b", because $because', ({ a, b }) => {
    expect(same(a, b)).toBe(true)
    expect(same(b, a)).toBe(true)
  })

  it.each([
    { a: 'Nora Pell', b: 'Ida Pell', because: 'the given names differ' },
    { a: 'Nora Pell', b: 'Nora Quill', because: 'the surnames differ' },
    { a: 'Al Day', b: 'Alan Day', because: 'two letters are too few' },
    { a: 'Roy Day', b: 'Robert Day', because: 'without its ending the short form has two letters' },
    { a: 'C. Day', b: 'D. Day', because: 'the initials differ' },
    { a: 'Anna Maria Pell', b: 'Anna Luise Pell', because: 'full middle names tell people apart' },
    { a: 'J. Michael Day', b: 'John Robert Day', because: 'an initial in common is too little beside other names' },
    { a: 'Operator', b: 'Operator', because: 'a single word is no surname' },
    { a: '', b: '', because: 'nobody is nobody' },
  ])('not "$a" and "$b", because $because', ({ a, b }) => {
    expect(same(a, b)).toBe(false)
    expect(same(b, a)).toBe(false)
  })

  it('is symmetric, and true of a full name and itself', () => {
    const given = fc.constantFrom('J.', 'James', 'Jim', 'Mike', 'Michael', 'Cy', 'Cyrus', 'M', 'Ann', 'Anna')
    const name = fc.tuple(fc.array(given, { minLength: 1, maxLength: 3 }), fc.constantFrom('Day', 'Lee'))
    fc.assert(
      fc.property(name, name, ([a, surnameA], [b, surnameB]) => {
        const [one, other] = [[...a, surnameA].join(' '), [...b, surnameB].join(' ')]
        expect(same(one, other)).toBe(same(other, one))
        expect(same(one, one)).toBe(true)
      }),
    )
  })
})

describe('isMisspelling', () => {
  it.each([
    { a: 'rhea quill', b: 'rhea quil', is: true, because: 'a letter is lost' },
    { a: 'rhea quill', b: 'rhea quilll', is: true, because: 'a letter is doubled' },
    { a: 'rhea quill', b: 'rhea qvill', is: true, because: 'a letter is changed' },
    { a: 'rhea quill', b: 'rhae quill', is: true, because: 'two neighbours are exchanged' },
    { a: 'rhea quill', b: 'rhea quill', is: false, because: 'they are the same' },
    { a: 'rhea quill', b: 'rhe quil', is: false, because: 'two letters are lost' },
    { a: 'rhea quill', b: 'thea quell', is: false, because: 'two letters are changed' },
    { a: 'ivo tarn', b: 'ivo tarnow', is: false, because: 'two letters are added' },
    { a: 'abcd', b: 'cbad', is: false, because: 'these two are no neighbours' },
    { a: 'a', b: '', is: true, because: 'the only letter is lost' },
    { a: '', b: '', is: false, because: 'they are the same' },
  ])('says $is of "$a" and "$b", because $because', ({ a, b, is }) => {
    expect(isMisspelling(a, b)).toBe(is)
  })

  it('is symmetric', () => {
    const word = fc.array(fc.constantFrom('a', 'b', ' '), { maxLength: 6 }).map((letters) => letters.join(''))
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(isMisspelling(a, b)).toBe(isMisspelling(b, a))
      }),
    )
  })

  it('is true of any word with one letter left out', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{1,12}$/), fc.nat(), (word, at) => {
        const i = at % word.length
        expect(isMisspelling(word, word.slice(0, i) + word.slice(i + 1))).toBe(true)
      }),
    )
  })
})

describe('isShortFor', () => {
  it.each([
    { short: 'Dave', given: 'David', is: true, because: 'it is a nickname' },
    { short: 'Joe', given: 'Joseph', is: true, because: 'it is a nickname' },
    { short: 'Tim', given: 'Timothy', is: true, because: 'it is the beginning' },
    { short: 'Danny', given: 'Daniel', is: true, because: 'it is the beginning made dear' },
    { short: 'Da', given: 'David', is: false, because: 'two letters may begin anything' },
    { short: 'Mark', given: 'Mary', is: false, because: 'it is another name' },
    { short: 'Robust', given: 'Rob', is: false, because: 'it is longer than the name' },
    { short: '', given: 'Mary', is: false, because: 'nothing is no name' },
  ])('"$short" for "$given" is $is: $because', ({ short, given, is }) => {
    expect(isShortFor(short, given)).toBe(is)
  })
})

describe('nicknamesOf', () => {
  it.each([
    { given: 'David', nicknames: ['Dave'], because: 'it is written with a capital' },
    { given: 'Ivo', nicknames: [], because: 'none is known' },
  ])('of $given: $because', ({ given, nicknames }) => {
    expect(nicknamesOf(given)).toEqual(nicknames)
  })
})
