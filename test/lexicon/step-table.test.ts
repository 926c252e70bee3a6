import fc from 'fast-check'
import { expect, it } from 'vitest'
import { filterLength, mayStep, placeOf, setStep, sizeFor, tableOf } from '../../src/lexicon/step-table.js'

it('holds the steps of state after state, and says no to most others before it looks', () => {
  const symbol = fc.integer({ min: 1, max: 5000 })
  const steps = fc.uniqueArray(symbol, { maxLength: 60 })
  fc.assert(
    fc.property(
      fc.array(steps, { minLength: 1, maxLength: 8 }),
      fc.array(symbol, { maxLength: 40 }),
      (states, asked) => {
        const sizes = states.map((each) => sizeFor(each.length))
        const pairs = sizes.reduce((sum, size) => sum + 2 ** size, 0)
        const table = new Int32Array(2 * pairs)
        const filter = new Int32Array(filterLength(pairs))
        let begin = 0
        const names = states.map((each, s) => {
          const name = tableOf(begin, sizes[s]!)
          for (const step of each) setStep(table, filter, name, step, step + s)
          begin += 2 ** sizes[s]!
          return name
        })
        states.forEach((each, s) => {
          for (const step of [...each, ...asked]) {
            const next = table[placeOf(table, names[s]!, step) + 1]
            expect(next).toBe(each.includes(step) ? step + s : 0)
            if (each.includes(step)) expect(mayStep(filter, names[s]!, step)).toBe(true)
          }
        })
      },
    ),
  )
})
