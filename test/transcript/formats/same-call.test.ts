import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { FORMATS } from '../../../src/transcript/formats/index.js'
import { parseTranscript } from '../../../src/transcript/parse.js'
import { CALL } from '../render/call.js'
import { renderB, renderC } from '../render/fool-html.js'
import { SCHEMA_RENDERINGS, TEXT_RENDERINGS } from '../render/turns-json.js'
import { renderCalls } from '../render/turns-table.js'

const FOLDER = fileURLToPath(new URL('../render/', import.meta.url))
/** Files of the folder that render no format. */
const BESIDE = new Set(['call.ts', 'dates.ts', 'pages.ts'])

type Render = (call: typeof CALL) => unknown

const renderings: (readonly [string, Render])[] = []
for (const file of readdirSync(FOLDER).sort()) {
  if (BESIDE.has(file)) continue
  const { render } = await import(`${FOLDER}${file}`)
  renderings.push([file.replace('.ts', ''), render])
}
renderings.push(
  ['fool-html, era B', renderB],
  ['fool-html, era C', renderC],
  ['turns-table, a row a call', renderCalls],
)
for (const [name, render] of Object.entries({ ...SCHEMA_RENDERINGS, ...TEXT_RENDERINGS }))
  renderings.push([`turns-json, ${name}`, render])

/** Formats without speakers give no sides and no sections; of numbered speakers some sides stay unknown (AC-17). */
const SPEAKERLESS = new Set(['sentence-lines'])
const NUMBERED = new Set(['asr-text', 'asr-table'])

const written = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value))

describe('one invented call, in every format', () => {
  it('is rendered for every format there is', () => {
    const missing = FORMATS.map(({ id }) => id).filter((id) => !renderings.some(([name]) => name === id))
    expect([...new Set(missing)]).toEqual([])
  })

  it.each(renderings.filter(([name]) => !SPEAKERLESS.has(name)))(
    'is the same nine turns (section, side, text) in %s',
    (name, render) => {
      const parsed = parseTranscript(written(render(CALL)))
      expect(parsed.format).toBe(name.split(',')[0])
      const said = CALL.turns.map(({ section, side, text }) => ({ section, side, text }))
      const found = parsed.turns.map(({ section, side, text }, i) => ({
        section,
        side: NUMBERED.has(name) && side === 'unknown' ? said[i]!.side : side,
        text,
      }))
      expect(found).toEqual(said)
      expect(parsed.unreadWords).toBe(0)
    },
  )

  it.each(renderings.filter(([name]) => !SPEAKERLESS.has(name)))(
    'AC-34 is the same with CRLF, and with a BOM, in %s',
    (_name, render) => {
      const text = written(render(CALL))
      const plain = parseTranscript(text)
      for (const other of [text.replaceAll('\n', '\r\n'), `\ufeff${text}`])
        expect(parseTranscript(other).turns.map(({ section, side, text: said }) => [section, side, said])).toEqual(
          plain.turns.map(({ section, side, text: said }) => [section, side, said]),
        )
    },
  )
})
