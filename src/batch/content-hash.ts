import { createHash } from 'node:crypto'
import type { Transcript } from '../transcript/types.js'

/** 128 bits: among a billion calls the chance of two alike is under 1 in 10²⁰. */
const DIGITS = 32

/** The first 128 bits of SHA-256, in hex. */
export const hashOf = (content: Uint8Array | string): string =>
  createHash('sha256').update(content).digest('hex').slice(0, DIGITS)

/** Of who speaks and what is said: equal for the same call in two formats, and in two places. */
export function hashOfCall({ turns }: Transcript): string {
  const hash = createHash('sha256')
  for (const { speaker, text } of turns) hash.update(`${speaker}\n${text}\n`)
  return hash.digest('hex').slice(0, DIGITS)
}
