import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** Where the labelled sets are: `HEDGEROW_DATA`, else `../shared` beside the project. */
export const DATA = process.env.HEDGEROW_DATA ?? fileURLToPath(new URL('../../../shared', import.meta.url))
export const OWN = fileURLToPath(new URL('../gold', import.meta.url))
export const hasData = existsSync(`${DATA}/gold`)

export interface GoldCue {
  readonly start: number
  readonly end: number
  readonly class: string
  readonly text: string
}

export interface GoldSentence {
  readonly text: string
  readonly cues: readonly GoldCue[]
  readonly hedged: number
  readonly tone: string
  readonly boilerplate: number
  readonly section: string
  readonly kind?: string
  readonly side?: string
}

export const lines = <Row>(path: string): readonly Row[] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Row)

/** The sentence files of `gold/dev`, one a call. */
export const devFiles = (): readonly string[] =>
  readdirSync(`${DATA}/gold/dev`)
    .filter((name) => name.endsWith('.jsonl') && !name.includes('answers'))
    .map((name) => `${DATA}/gold/dev/${name}`)

/** The call that the sentences of a file of `gold/dev` are from, below `DATA`. */
export const sourceOf = (file: string): string => lines<{ readonly source: string }>(file)[0]!.source
