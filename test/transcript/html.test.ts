import { describe, expect, it } from 'vitest'
import { htmlBlocks } from '../../src/transcript/html.js'

const texts = (html: string): readonly string[] => htmlBlocks(html).map(({ text }) => text)

describe('the lines of a page', () => {
  it.each([
    { html: '<p>One</p><p>Two</p>', lines: ['One', 'Two'], because: 'a paragraph is a line' },
    { html: '<p>One<p>Two', lines: ['One', 'Two'], because: 'the end of a paragraph may be left out' },
    { html: '<p>One<br>Two<br/>Three</p>', lines: ['One', 'Two', 'Three'], because: 'a break begins another' },
    {
      html: '<div>One<p>Two</p>Three</div>',
      lines: ['One', 'Two', 'Three'],
      because: 'text may stand beside paragraphs',
    },
    { html: '<ul><li>One<li>Two</ul>', lines: ['One', 'Two'], because: 'items are lines' },
    { html: '<p> One&nbsp;\n  two </p><p> </p>', lines: ['One two'], because: 'blanks of all kinds are one' },
    {
      html: '<p>it&#39;s &amp;#39;so&amp;#39; A&amp;B</p>',
      lines: ["it's 'so' A&B"],
      because: 'entities may be escaped twice',
    },
    {
      html: '<p>One <a href="#">link</a>, <em>two</em></p>',
      lines: ['One link, two'],
      because: 'a link can be speech',
    },
    { html: '<p>a < b > c</p>', lines: ['a < b > c'], because: 'a sign alone is no tag' },
    { html: '<p>One<script>"</p><p>no"</script> two</p>', lines: ['One two'], because: 'a script does not cut a line' },
    {
      html: '<nav>Menu</nav><p>One</p><footer><p>No</p></footer><aside>No</aside>',
      lines: ['One'],
      because: 'menus are left out',
    },
    {
      html: '<p>One</div></b></p></section>two',
      lines: ['One', 'two'],
      because: 'an end without a start does no harm',
    },
    { html: 'bare', lines: ['bare'], because: 'no element is needed' },
    { html: '', lines: [], because: 'it is empty' },
    { html: '<p title="', lines: [], because: 'a tag cut off holds no text' },
  ])('$html → $lines: $because', ({ html, lines }) => {
    expect(texts(html)).toEqual(lines)
  })

  it.each([
    ['<p><strong>Ann Lee</strong> -- <em>CEO</em></p>', 'Ann Lee -- CEO', 7],
    ['<p><strong>Ann&nbsp;Lee: </strong>Hello</p>', 'Ann Lee: Hello', 8],
    ['<p>&nbsp;<b><span>Ann</span> Lee</b></p>', 'Ann Lee', 7],
    ['<p>Hello <strong>Ann</strong></p>', 'Hello Ann', 0],
    ['<p><strong>One<p>Two', 'One', 3],
  ])('%s is "%s", strong up to %i', (html, text, strong) => {
    expect(htmlBlocks(html)[0]).toMatchObject({ text, strong })
  })

  it('are strong no further than their paragraph, though the mark is left open', () => {
    expect(htmlBlocks('<p><strong>One<p>Two')[1]).toMatchObject({ text: 'Two', strong: 0 })
  })

  it.each([
    ['<div id="a-body"><p>x</p></div>', 'article'],
    ['<div data-test-id="content-container"><p>x</p></div>', 'article'],
    ['<span class="article-content"><p>x</p></span>', 'article'],
    ['<div id="article-body-transcript"><section><p>x</p></section></div>', 'article'],
    ['<div class="article-body"><div class="article-body-promobox"><p>x</p></div></div>', 'promotion'],
    ['<p class="inline-ad">x</p>', 'promotion'],
    ['<body class="has-promo"><p>x</p></body>', undefined],
    ['<div class="article-body"><p>y</p></div><p>x</p>', undefined],
  ])('%s stands in %s', (html, place) => {
    expect(htmlBlocks(html).at(-1)).toMatchObject({ text: 'x', place })
  })

  it('say who asks where a class does', () => {
    const html =
      '<p><span class="question">Cy</span></p><p><span class="answer">Bo</span></p><p><span class="x">Di</span></p>'
    expect(htmlBlocks(html).map(({ asks }) => asks)).toEqual(['question', 'answer', undefined])
  })

  it.each([
    ['300,000 elements deep', '<div>'.repeat(3e5)],
    ['marks left open, paragraph after paragraph', '<b a="1"><i>'.repeat(1e5) + '<p>x'.repeat(1e5)],
    ['ends without starts', '<div>'.repeat(1e5) + '</span></ul>'.repeat(1e5)],
    ['one long line', `<p>${'word '.repeat(4e5)}`],
    ['one sign', '<'.repeat(1e6)],
    ['comments left open', '<!--'.repeat(3e5)],
  ])('are read in a moment: %s', (_, html) => {
    const start = performance.now()
    htmlBlocks(html)
    expect(performance.now() - start).toBeLessThan(3000)
  })
})
