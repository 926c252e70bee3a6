import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { repairMojibake, WINDOWS_1252_HIGH } from '../../src/transcript/mojibake.js'

/** UTF-8 read as windows-1252: what the repair undoes. */
const damaged = (text: string): string =>
  Array.from(new TextEncoder().encode(text), (byte) =>
    byte >= 0x80 && byte <= 0x9f ? WINDOWS_1252_HIGH[byte - 0x80]! : String.fromCharCode(byte),
  ).join('')
/** UTF-8 read as Latin-1. */
const latin = (text: string): string => String.fromCharCode(...new TextEncoder().encode(text))

describe('damaged text', () => {
  it.each([
    { said: 'donâ€™t', meant: 'don’t', because: 'the apostrophe' },
    { said: 'â€œyesâ€\u009d', meant: '“yes”', because: 'quotes, the last byte a hole of the table' },
    { said: 'â€œyesâ€ she said', meant: '“yes” she said', because: 'many tools drop the hole' },
    { said: 'â€œyesâ€\ufffd', meant: '“yes”', because: 'others mark it as lost' },
    { said: '2031â€"2032', meant: '2031—2032', because: 'a dash whose last character was made straight' },
    { said: 'JosÃ©, BjÃ¸rn and MÃ¼ller', meant: 'José, Bjørn and Müller', because: 'accents' },
    { said: 'Å\u0081ukasz DvoÅ™Ã¡k', meant: 'Łukasz Dvořák', because: 'accents of the east' },
    { said: 'â‚¬5, Â£6, 7Â½, Â©, â„¢', meant: '€5, £6, 7½, ©, ™', because: 'signs' },
    { said: '5Â\u00a0% ofÂ\u00a0sales', meant: '5\u00a0% of\u00a0sales', because: 'no-break spaces' },
    { said: '5Â % ofÂ sales', meant: '5 % of sales', because: 'no-break spaces that were made plain' },
    { said: 'voilÃ\u00a0 and Ã\u00a0 la carte', meant: 'voilà and à la carte', because: 'a small à' },
    { said: 'weÂ’re', meant: 'we’re', because: 'windows-1252 read as Latin-1, then UTF-8 as windows-1252' },
    { said: 'we\u0092re', meant: 'we’re', because: 'windows-1252 read as Latin-1' },
    { said: 'donÃ¢â‚¬â„¢t', meant: 'don’t', because: 'damaged twice' },
    { said: damaged(damaged('Ørsted')), meant: 'Ørsted', because: 'damaged twice, by way of a tilde' },
    { said: 'JosÃƒÂ©', meant: 'José', because: 'damaged twice' },
    { said: latin('don’t, José'), meant: 'don’t, José', because: 'UTF-8 read as Latin-1' },
    { said: damaged('\ufb01nance'), meant: '\ufb01nance', because: 'a ligature, its last byte a hole' },
    { said: 'lost ï¿½ here', meant: 'lost \ufffd here', because: 'a mark of loss, to be seen and counted as one' },
    { said: damaged('Сбер'), meant: 'Сбер', because: 'four letters of another script are no chance' },
    { said: damaged('中文'), meant: '中文', because: 'nor are two signs of three bytes' },
    { said: 'ðŸ“ˆ', meant: '📈', because: 'four bytes' },
  ])('reads $said as $meant: $because', ({ said, meant }) => {
    expect(repairMojibake(said).text).toBe(meant)
  })

  it('is repaired where it is, beside text that is right', () => {
    expect(repairMojibake('“Don’t”, José said: itâ€™s £5').text).toBe('“Don’t”, José said: it’s £5')
  })

  it('counts damaged places', () => {
    expect(repairMojibake('Itâ€™s JosÃ© and Â£5')).toEqual({ text: 'It’s José and £5', repairs: 3 })
  })
})

describe('good text', () => {
  it.each([
    { text: 'NÃO, SÃO PAULO, IRMÃ', because: 'Portuguese capitals' },
    { text: '“IRMÔ, AMANHÅ ROMÃ—', because: 'a capital at the end of a word, and a mark' },
    { text: 'METSÄ’S, METSÄ… PITEÅ–OSLO', because: 'names of the north in capitals' },
    { text: '14 Å’s, 18Å–20Å, 5 Å\u00a0thick', because: 'ångströms' },
    { text: '« café\u00a0» à\u00a0« la carte »', because: 'French spacing: three bytes of UTF-8, if one likes' },
    { text: 'É… “CAFÉ” CAFÉ’S Ñ—Ö Straß’', because: 'other capitals and ß before marks' },
    { text: 'voilà”… é’” pâté”—', because: 'accents before two marks' },
    { text: '£5, 2×”, §5, ½, ©, 5 €', because: 'signs' },
    { text: 'GAAPÂ EPS', because: 'one word of capitals that may end so' },
    { text: 'Émile Zoë naïve Škoda Łódź', because: 'accents' },
    { text: 'a\u0081b', because: 'a hole of the table means nothing else' },
    { text: '', because: 'nothing is no damage' },
  ])('is left alone: $text, $because', ({ text }) => {
    expect(repairMojibake(text)).toEqual({ text, repairs: 0 })
  })

  it('is read as damaged where a sure place elsewhere tells that the text is', () => {
    expect(repairMojibake('SCHRÃ–DER').text).toBe('SCHRÃ–DER')
    expect(repairMojibake('SCHRÃ–DERâ€™S').text).toBe('SCHRÖDER’S')
  })
})

describe('laws', () => {
  const word = fc.string({ unit: fc.constantFrom(...'abc xyzé’“”—…öñçøØüà€£ÉŠœˆä½™0 '), minLength: 1, maxLength: 30 })
  // A lone Š or œ can be damage or Å and a mark: the apostrophe of "don’t" tells.
  const sane = word.map((text) => `${text} don’t`).filter((text) => repairMojibake(text).repairs === 0)

  it.each([
    ['windows-1252', damaged],
    ['windows-1252 twice', (text: string) => damaged(damaged(text))],
    ['Latin-1', latin],
  ])('undoes the damage of UTF-8 read as %s', (_, damage) => {
    fc.assert(
      fc.property(sane, (text) => {
        expect(repairMojibake(damage(text)).text).toBe(text)
      }),
    )
  })

  it('leaves plain ASCII as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary-ascii' }), (text) => {
        expect(repairMojibake(text)).toEqual({ text, repairs: 0 })
      }),
    )
  })

  it.each([
    { unit: 'Ã', because: 'leads without an end' },
    { unit: 'Ã©', because: 'nothing but damage' },
    { unit: '’', because: 'ends without a lead' },
    { unit: 'é’', because: 'sequences that break off' },
    { unit: 'plain words, ', because: 'a clean text' },
  ])('reads a million of "$unit" in no more than a moment: $because', ({ unit }) => {
    const start = performance.now()
    repairMojibake(unit.repeat(1_000_000))
    expect(performance.now() - start).toBeLessThan(3000)
  })
})
