import type { Cue } from './cue.js'

/** A sentence looks forward when it says what is planned, expected or to come, and does not ask it. */
export const looksForward = (cues: readonly Cue[], question: boolean): boolean =>
  !question && cues.some((cue) => cue.class === 'forward')

/**
 * A sentence that looks forward and gives a number: guidance, targets, plans with a figure or a date.
 *
 * @example isNumericClaim(scoreText('We expect margins of 40%.', engine)[0]!) // => true
 */
export const isNumericClaim = ({
  forward,
  numbers,
}: {
  readonly forward: boolean
  readonly numbers: number
}): boolean => forward && numbers > 0
