import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isForeign } from '../../src/transcript/languages.js'
import { ANSWERS, REMARKS, WELCOME } from './raw-call.js'

describe('AC-18 texts in another language', () => {
  it.each([
    { text: '我们的订单在六月份增长了百分之四，工厂运转良好。', because: 'Chinese' },
    { text: 'これは機械翻訳です。ご了承ください。', because: 'Japanese' },
    { text: 'Заказы выросли в июне, и завод работает в две смены.', because: 'Russian' },
    {
      text: 'Notre chiffre d’affaires a progressé de quatre pour cent grâce aux commandes reçues depuis juin dernier.',
      because: 'French, of sixteen words',
    },
    {
      text: 'Wir haben mehr Aufträge als je zuvor erhalten und unser Werk läuft seit April durchgehend zwei Schichten.',
      because: 'German',
    },
    {
      text: 'Nuestros pedidos crecieron cuatro por ciento durante junio gracias al nuevo almacén que abrimos cerca del puerto.',
      because: 'Spanish',
    },
  ])('$because', ({ text }) => {
    expect(isForeign(text)).toBe(true)
  })
})

describe('texts in English', () => {
  it.each([
    { text: REMARKS, because: 'a speech' },
    { text: WELCOME, because: 'a welcome' },
    { text: ANSWERS, because: 'an answer' },
    { text: '', because: 'nothing' },
    { text: 'Merci beaucoup.', because: 'a few words are too few to tell' },
    { text: 'Yes. OK. [Foreign language]', because: 'the transcriber’s note is English' },
    {
      text: 'Østergård, Łukasz, José, Élise, and Peña are with me, and we thank you for it.',
      because: 'names with accents',
    },
    {
      text: 'The β-version shipped in June, and the Ω-line will be ready in the fall.',
      because: 'a few letters of another script',
    },
    { text: '10.5% 4.2% $91 million 45% 30 12 8 6 4 2 1 9 11 13 15 17', because: 'figures' },
    { text: '— … “” ‘’ – '.repeat(30), because: 'punctuation' },
  ])('$because', ({ text }) => {
    expect(isForeign(text)).toBe(false)
  })
})

it('looks at the head of a text only', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 50 }), (tail) => {
      const head = `${REMARKS} ${REMARKS}`
      expect(isForeign(head + tail)).toBe(isForeign(head))
    }),
  )
})
