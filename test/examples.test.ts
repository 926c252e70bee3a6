import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { buildVocabulary } from '../src/text/vocabulary.js'
import { plainEngine } from './helpers.js'

// What docstrings say of their examples, `@example CODE // => VALUE`, is run and held against the value.

const SOURCE = fileURLToPath(new URL('../src', import.meta.url))
const EXAMPLE = /^ *\* @example (.*?) \/\/ => (.*)$/gm
/** What a reader knows the meaning of without being told how it came: an example with these shows, and is not run. */
const SHOWN = ['call', 'transcript', 'scoredTurn', 'dictionary']

const KNOWN = { engine: plainEngine, vocabulary: buildVocabulary(["n't"]), v: buildVocabulary([]) }

const files = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'))
const examples = files.flatMap((file) =>
  Array.from(readFileSync(`${SOURCE}/${file}`, 'utf8').matchAll(EXAMPLE), ([, code, says]) => ({
    file,
    code: code!,
    says: says!,
  })),
)
const isShown = (code: string): boolean =>
  SHOWN.some((name) => new RegExp(`\\b${name}\\b(?!\\()`).test(code.replace(/'[^']*'/g, '')))
const run = examples.filter(({ code }) => !isShown(code))

const evaluated = (code: string, scope: Readonly<Record<string, unknown>>): unknown =>
  new Function(...Object.keys(scope), `return (${code})`)(...Object.values(scope))

/** The value, without what a colon says of it; the result where it is reckoned out: "(4 − 2) / 1 = 2". */
function valueSaid(says: string): unknown {
  for (const said of [says, says.split(' = ').at(-1)!])
    for (let end = said.length; end > 0; end = said.lastIndexOf(':', end - 1))
      try {
        return evaluated(said.slice(0, end).replace(/…,? ?/g, ''), {})
      } catch {
        // The colon before may end the value.
      }
  throw new Error(`no value in "${says}"`)
}

/** Numbers as exact as they are said. */
function rounded(value: unknown, digits: number): unknown {
  if (typeof value === 'number') return Number.isNaN(value) ? value : Number(value.toFixed(digits))
  if (Array.isArray(value)) return value.map((each) => rounded(each, digits))
  return value
}
const digitsOf = (says: string): number =>
  Math.max(0, ...Array.from(says.matchAll(/\.(\d+)/g), ([, digits]) => digits!.length))

describe('examples of docstrings', () => {
  it('are many, and most of them run', () => {
    expect(run.length).toBeGreaterThan(45)
  })

  it.each(run)('$file: $code', async ({ file, code, says }) => {
    const own: Record<string, unknown> = await import(/* @vite-ignore */ `../src/${file}`)
    const stages = await Promise.all(
      ['transcript', 'text', 'lexicon', 'scoring', 'measures', 'compare', 'panel'].map(
        (stage): Promise<Record<string, unknown>> => import(/* @vite-ignore */ `../src/${stage}/index.ts`),
      ),
    )
    const found = evaluated(code.replace(/(?<=[\w)\]])!/g, ''), Object.assign({}, ...stages, own, KNOWN))
    const value = valueSaid(says)
    const digits = digitsOf(says)
    if (says.includes('…')) expect(found).toMatchObject(value as object)
    else expect(rounded(found, digits)).toEqual(rounded(value, digits))
  })
})
