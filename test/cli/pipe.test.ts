import { describe, expect, it } from 'vitest'
import { callText } from '../batch/calls.js'
import { ran } from './ran.js'

interface Line {
  readonly id: string | number
  readonly error?: { readonly code: string; readonly message: string }
  readonly calls?: readonly {
    readonly call: string
    readonly coverage: string
    readonly measures: Readonly<Record<string, number | null>>
    readonly groups: readonly {
      readonly preparedSentences: number
      readonly contrasts: readonly { readonly measure: string }[]
    }[]
    readonly engine: { readonly version: string; readonly lexicons: string }
  }[]
}

const piped = async (lines: readonly string[]) => {
  const { out, err, code } = await ran(['pipe'], { input: `${lines.join('\n')}\n` })
  const found = out.split('\n').flatMap((line): Line[] => (line === '' ? [] : [JSON.parse(line)]))
  return { found, err, code }
}
const line = (number: number): string => JSON.stringify({ id: `call-${number}`, text: callText(number) })

describe('pipe', () => {
  it('gives a line a call, in order, with measures, contrasts and what made them', async () => {
    const { found, code } = await piped([line(1), line(2)])
    expect(code).toBe(0)
    expect(found.map(({ id }) => id)).toEqual(['call-1', 'call-2'])
    const [call] = found[0]!.calls!
    expect(call).toMatchObject({ call: 'call-1', coverage: 'full' })
    expect(call!.measures.words).toBeGreaterThan(100)
    expect(call!.groups[0]!.preparedSentences).toBeGreaterThan(3)
    expect(call!.groups[0]!.contrasts.map(({ measure }) => measure)).toContain('hedgeShare')
    expect(call!.engine.lexicons).toMatch(/^[0-9a-f]{8,}$/)
  })

  it('says the same of a line whatever stands around it', async () => {
    const alone = await piped([line(3)])
    const among = await piped([line(1), line(3), line(2)])
    expect(among.found[1]).toEqual(alone.found[0])
  })

  it('puts an error in the place of a line that cannot be read, and goes on', async () => {
    const { found, err, code } = await piped(['no JSON', JSON.stringify({ id: 7, text: 'A recipe.' }), '', line(1)])
    expect(code).toBe(0)
    expect(found.map(({ id, error }) => [id, error?.code])).toEqual([
      [1, 'BAD_INPUT_LINE'],
      [7, 'NOT_A_TRANSCRIPT'],
      ['call-1', undefined],
    ])
    expect(err).toBe('2 of 4 lines could not be read\n')
  })
})
