import { introductionIn } from '../introductions.js'
import { sharesName } from '../names.js'

/** An introduction stands so many lines above the name it gives. */
const NEAR = 3
const NEAR_LENGTH = 600

/** True where the lines right above line `i` say the name, or introduce somebody who bears part of it. */
export function isIntroduced(lines: readonly { readonly text: string }[], i: number, name: string): boolean {
  const isCapitals = name === name.toUpperCase()
  for (let at = i - 1, seen = 0; at >= 0 && seen < NEAR; at--) {
    const { text } = lines[at]!
    if (text === '') continue
    seen++
    const said = text.slice(-NEAR_LENGTH)
    if (said.includes(name) || (isCapitals && said.toUpperCase().includes(name))) return true
    const introduced = introductionIn(said)?.name
    if (introduced !== undefined && sharesName(introduced, name)) return true
  }
  return false
}
