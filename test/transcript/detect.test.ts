import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { detect } from '../../src/transcript/detect.js'
import { FORMATS } from '../../src/transcript/formats/index.js'
import { sourceOf } from '../../src/transcript/source.js'
import type { Format } from '../../src/transcript/types.js'
import { CALL } from './render/call.js'

const format = (id: string, score: number, more: Partial<Format> = {}): Format => ({
  id,
  medium: 'text',
  looksFor: 'nothing',
  look: () => ({ score, read: () => [] }),
  ...more,
})
const unasked = (atMost: number): Format =>
  format('unasked', 0, {
    atMost,
    look: () => {
      throw new Error('asked')
    },
  })
const found = (...formats: readonly Format[]) => {
  const best = detect(sourceOf('words'), formats)
  return [best?.format.id, best?.runnerUp]
}

describe('detection', () => {
  it.each([
    { formats: [format('a', 0.6), format('b', 0.9)], best: ['b', 'a'], because: 'the surest wins' },
    { formats: [format('a', 0.9), format('b', 0.9)], best: ['a', 'b'], because: 'the first of equals wins' },
    { formats: [format('a', 0), format('b', 0)], best: [undefined, undefined], because: 'nothing fits' },
    { formats: [format('a', 0.9), unasked(0.9)], best: ['a', undefined], because: 'the other could not be surer' },
    { formats: [format('a', 0.8), format('b', 0.9, { atMost: 0.9 })], best: ['b', 'a'], because: 'it could be surer' },
    {
      formats: [format('last', 0.1, { lastResort: true }), format('a', 0.1)],
      best: ['a', undefined],
      because: 'the last resort is not asked',
    },
  ])('finds $best where $because', ({ formats, best }) => {
    expect(found(...formats)).toEqual(best)
  })

  it('asks formats that are never surer than they say', async () => {
    const folder = fileURLToPath(new URL('./render/', import.meta.url))
    const own = FORMATS.filter(({ atMost }) => atMost !== undefined)
    for (const { id, look, atMost } of own) {
      if (!readdirSync(folder).includes(`${id}.ts`)) continue
      const { render } = await import(`${folder}${id}.ts`)
      const { score } = look(sourceOf(render(CALL)))
      expect(score, id).toBeGreaterThan(0)
      expect(score, id).toBeLessThanOrEqual(atMost!)
    }
  })
})
