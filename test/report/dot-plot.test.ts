import { describe, expect, it } from 'vitest'
import { type Dot, dotPlot } from '../../src/report/dot-plot.js'

const dot = (label: string, unit: string, value: number, low = Number.NaN, high = Number.NaN): Dot => ({
  label,
  unit,
  value,
  low,
  high,
})
const show = (_: Dot, value: number): string => value.toFixed(1)

describe('dot plot', () => {
  it('draws value, interval and zero on one axis a unit, exactly so', () => {
    const plot = dotPlot(
      [
        dot('Hedges', 'share', 3, -1, 7),
        dot('Modals', 'share', 2, 1, 3),
        dot('Tone', 'share', -1),
        dot('Silent', 'share', Number.NaN),
        dot('Rate', 'cues', -2, -4, -1),
      ],
      show,
    )
    expect(plot.split('\n')).toEqual([
      'share',
      '        -1.0                                          7.0',
      'Hedges  ──────┼─────────────────●────────────────────────',
      'Modals        │     ──────●──────',
      'Tone    ●     │',
      'cues',
      '        -4.0                                          0.0',
      'Rate    ────────────────────────●─────────────          │'.replace(
        '●─────────────          │',
        '●────────────           │',
      ),
    ])
  })

  it('puts a value of 0 over the zero, and needs no interval', () => {
    expect(dotPlot([dot('A', 'share', 0)], show)).toContain('A  ●')
  })

  it('is empty without values', () => {
    expect(dotPlot([dot('A', 'share', Number.NaN)], show)).toBe('')
    expect(dotPlot([], show)).toBe('')
  })
})
