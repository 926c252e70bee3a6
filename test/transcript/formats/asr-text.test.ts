import { describe, expect, it } from 'vitest'
import { asrTable } from '../../../src/transcript/formats/asr-table.js'
import { asrText } from '../../../src/transcript/formats/asr-text.js'
import { sourceOf } from '../../../src/transcript/source.js'
import type { RawCall } from '../../../src/transcript/types.js'
import { render as renderTable } from '../render/asr-table.js'
import { render } from '../render/asr-text.js'
import { CALL } from '../render/call.js'

const look = (text: string) => asrText.look(sourceOf(text))
const read = (text: string): RawCall => look(text).read()[0]!
const SPEAKERS = ['Speaker 1', 'Speaker 2', 'Speaker 3', 'Speaker 4', 'Speaker 1', 'Speaker 5', 'Speaker 3']
const texts = CALL.turns.map(({ text }) => text)

describe('speech recognition with speaker numbers', () => {
  const text = render(CALL)
  const call = read(text)

  it('is recognised and gives the nine turns back, by number', () => {
    expect(look(text).score).toBeGreaterThan(0.9)
    expect(call.turns.map(({ name }) => name)).toEqual([...SPEAKERS, 'Speaker 1', 'Speaker 3'])
    expect(call.turns.map((turn) => turn.text)).toEqual(texts)
  })

  it('says no section, title or side: numbers tell nothing', () => {
    expect(call.turns.every(({ section, title, field }) => section ?? title ?? field === undefined)).toBe(true)
  })

  it('keeps times as seconds', () => {
    expect(call.turns.map(({ origin }) => origin?.startSec)).toEqual([5, 125, 245, 365, 485, 605, 725, 845, 965])
  })

  it.each([
    { mark: (n: number, t: string) => `Speaker ${n} (${t}): `, because: 'as vendors write it' },
    { mark: (n: number, t: string) => `Speaker ${n} [${t}]\n`, because: 'the speech is on the next line' },
    { mark: (n: number, t: string) => `[${t}] Speaker ${n}: `, because: 'the time comes first' },
    { mark: (n: number, t: string) => `${t} - Speaker ${n}: `, because: 'the time comes first, without brackets' },
    { mark: (n: number, t: string) => `Speaker ${n}  ${t}\n`, because: 'the time ends a line' },
    { mark: (n: number) => `Speaker ${n}: `, because: 'there are no times' },
    { mark: (n: number) => `[SPEAKER_0${n}]: `, because: 'it is an id in brackets' },
    { mark: (n: number) => `spk_${n}: `, because: 'it is a short id' },
    { mark: (n: number, t: string) => `${['', 'Ann Lee', 'Bo Ray'][n]} (${t}): `, because: 'the speakers are named' },
  ])('reads marks where $because', ({ mark }) => {
    const text = [1, 2, 1, 2].map((n, i) => `${mark(n, `00:0${i}:10`)}Well <unk> it is, at 9:30.\n`).join('\n')
    const call = read(text)
    expect(look(text).score).toBeGreaterThan(0.8)
    expect(call.turns.map((turn) => turn.text)).toEqual(Array(4).fill('Well <unk> it is, at 9:30.'))
    expect(new Set(call.turns.map(({ name }) => name)).size).toBe(2)
  })

  it('reads marks in one line', () => {
    const text = 'Speaker 1 (00:00:01): Hi. Speaker 2 (00:00:02): Hi, at 9:30. Speaker 1 (00:01:00.5): Yes.'
    const { turns } = read(text)
    expect(turns.map(({ text }) => text)).toEqual(['Hi.', 'Hi, at 9:30.', 'Yes.'])
    expect(turns[2]!.origin).toEqual({ startSec: 60.5 })
  })

  it('takes text before the first mark as a notice', () => {
    const { turns, furniture, diagnostics } = read(`Made by a machine.\n${text}`)
    expect(turns).toHaveLength(9)
    expect(furniture).toEqual([{ start: 0, end: 18, kind: 'notice' }])
    expect(diagnostics.map(({ code }) => code)).toEqual(['textBeforeCall'])
  })

  it.each([
    { text: '', because: 'there is nothing' },
    {
      text: 'Operator: Hi.\nAnn Lee: Hi.\nOperator: No.\nAnn Lee: OK.\n',
      because: 'speakers are named and have no times',
    },
    { text: 'Well (00:48:04) yes.\nNo (43:08) no.\nSo (0:48) so.\n', because: 'the times are no marks' },
    { text: 'We open at 9:30: hi.\nWe open at 9:30: hi.\nWe open at 9:30: hi.\n', because: 'a time is said' },
  ])('scores 0 where $because', ({ text }) => {
    expect(look(text).score).toBe(0)
  })

  it.each(['a', ':', 'Speaker 1 (', 'Speaker 1 (00:00:01): hi\n', '1:11 ', '('])(
    'reads a million characters of %j quickly',
    (piece) => {
      const start = performance.now()
      look(piece.repeat(1_000_000 / piece.length)).read()
      expect(performance.now() - start).toBeLessThan(5000)
    },
  )
})

describe('a table of recognised words', () => {
  const source = sourceOf(renderTable(CALL))

  it('is recognised, and gives a turn for every run of one speaker', () => {
    const { score, read } = asrTable.look(source)
    const { turns } = read()[0]!
    expect([source.medium, score]).toEqual(['text', 0.95])
    expect(turns.map(({ text }) => text)).toEqual(texts)
    expect(turns.map(({ name }) => name).slice(0, 3)).toEqual(['Speaker 0', 'Speaker 1', 'Speaker 2'])
    expect(turns[0]).toMatchObject({ span: null, origin: { turnId: '0', startSec: 0.25 } })
  })

  it('keeps marks for sounds, and names where there are some', () => {
    const { turns } = asrTable
      .look(sourceOf('token|speaker|ts|endTs\nHi|Ann Lee||\n<unk>|Ann Lee||\n\nYes|Bo|3|4\n'))
      .read()[0]!
    expect(turns.map(({ name, text, origin }) => [name, text, origin?.endSec])).toEqual([
      ['Ann Lee', 'Hi <unk>', undefined],
      ['Bo', 'Yes', 4],
    ])
  })

  it('leaves other tables alone', () => {
    expect(asrTable.look(sourceOf('speaker,text\nAnn Lee,Hi\n')).score).toBe(0)
    expect(asrTable.look(sourceOf('')).score).toBe(0)
  })
})
