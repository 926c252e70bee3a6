import { HedgerowError } from '../base/error.js'
import type { Source } from './source.js'
import type { Format, Look } from './types.js'

export interface Detected {
  readonly format: Format
  readonly look: Look
  readonly runnerUp?: string
}

/**
 * The format of the source's medium that is surest of it, the first of equals; a last resort is asked only where no
 * other fits. A format that could not be surer than one before it is not asked, and is no runner-up then.
 */
export function detect(source: Source, formats: readonly Format[]): Detected | undefined {
  const own = formats.filter(({ medium }) => medium === source.medium)
  const ranked = (asked: readonly Format[]): readonly Detected[] => {
    const fits: Detected[] = []
    let best = 0
    for (const format of asked) {
      if ((format.atMost ?? 1) <= best) continue
      const look = format.look(source)
      if (look.score > 0) fits.push({ format, look })
      best = Math.max(best, look.score)
    }
    return fits.sort((a, b) => b.look.score - a.look.score)
  }
  const regular = ranked(own.filter(({ lastResort }) => lastResort !== true))
  const [best, second] = regular.length > 0 ? regular : ranked(own.filter(({ lastResort }) => lastResort === true))
  if (best === undefined) return undefined
  return second === undefined ? best : { ...best, runnerUp: second.format.id }
}

/** The error for a source that is in no format, with what was looked for. */
export const notATranscript = ({ medium, text }: Source, formats: readonly Format[]): HedgerowError =>
  new HedgerowError(
    'NOT_A_TRANSCRIPT',
    `found no earnings call in ${text.length} characters of ${medium === 'text' ? 'text' : medium.toUpperCase()}; looked for ${formats
      .filter((format) => format.medium === medium)
      .map(({ id }) => id)
      .join(', ')} (the README shows how each looks)`,
  )
