import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { FAILURES, RUNS, SOURCES, VERSIONS } from '../../src/archive/results-schema.js'
import { ERROR_CODES } from '../../src/base/error.js'
import type { Lexicons } from '../../src/lexicon/compile.js'
import { LM_MEASURES } from '../../src/measures/lm.js'
import { MEASURES } from '../../src/measures/registry.js'
import { DICTIONARY_COLUMNS, dictionaryCells } from '../../src/report/dictionary.js'
import { lexiconCells, lexiconRows, markdown, OVERVIEW_COLUMNS } from '../../src/report/lexicons.js'
import { SENSES } from '../../src/scoring/senses/index.js'
import { type TableFacts, tablesOf } from '../../src/tables/index.js'
import { DIAGNOSTIC_CODES } from '../../src/transcript/diagnostics.js'
import { FORMATS } from '../../src/transcript/formats/index.js'

/** A document with generated parts, and what they must hold. */
export interface Document {
  readonly path: string
  readonly parts: Readonly<Record<string, string>>
}

const at = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url))

/** Everything in the docs that is computed, never typed. */
export function documents(lexicons: Lexicons): readonly Document[] {
  const rows = lexiconRows(lexicons)
  const sum = (pick: (row: (typeof rows)[number]) => number): string =>
    rows.reduce((total, row) => total + pick(row), 0).toLocaleString('en-US')
  const list = markdown(OVERVIEW_COLUMNS, rows.map(lexiconCells))
  return [
    {
      path: at('README.md'),
      parts: {
        measures: markdown(
          ['measure', 'unit', 'formula', 'undefined when'],
          [...MEASURES, ...LM_MEASURES].map(({ id, unit, formula, undefinedWhen }) => [
            `\`${id}\``,
            unit,
            formula,
            undefinedWhen,
          ]),
        ),
        formats: markdown(
          ['format', 'what it looks for'],
          [...new Map(FORMATS.map(({ id, looksFor }) => [id, looksFor]))].map(([id, looksFor]) => [
            `\`${id}\``,
            looksFor,
          ]),
        ),
        diagnostics: markdown(
          ['code', 'means'],
          Object.entries(DIAGNOSTIC_CODES).map(([code, means]) => [`\`${code}\``, means]),
        ),
        errors: markdown(
          ['code', 'means'],
          Object.entries(ERROR_CODES).map(([code, means]) => [`\`${code}\``, means]),
        ),
      },
    },
    {
      path: at('src/measures/README.md'),
      parts: {
        dictionary: markdown(DICTIONARY_COLUMNS, MEASURES.map(dictionaryCells)),
        lm: markdown(DICTIONARY_COLUMNS, LM_MEASURES.map(dictionaryCells)),
        adding: added([
          [
            'src/measures/wording.ts',
            /^ {2}ratioMeasure\(\{\n(?: {4}.*\n)*? {4}id: 'forwardShare',\n(?: {4}.*\n)*? {2}\}\),\n/m,
          ],
          ['test/measures/registry.test.ts', /^ {2}\['forwardShare',.*\n/m],
        ]),
      },
    },
    { path: at('src/tables/README.md'), parts: { tables: TABLES.map(tableText).join('\n\n') } },
    {
      path: at('lexicons/README.md'),
      parts: {
        lexicons: `${sum(({ entries }) => entries)} entries, ${sum(({ expansions }) => expansions)} phrases.\n\n${list}`,
        senses: markdown(
          ['sense', 'what it asks'],
          [...SENSES.values()].map(({ name, doc }) => [`\`${name}\``, doc]),
        ),
        classes: markdown(
          ['class', 'axis', 'family', 'definition'],
          [...lexicons.classes.values()].map(({ id, axis, family, definition }) => [id, axis, family, definition]),
        ),
      },
    },
  ]
}

const TABLES: readonly TableFacts[] = [...tablesOf(MEASURES, 'all'), VERSIONS, SOURCES, FAILURES, RUNS]
const MEASURE_IDS: ReadonlySet<string> = new Set(MEASURES.map(({ id }) => id))

/** Tables whose columns may be called as a measure is, and are none. */
const WITHOUT_MEASURES: ReadonlySet<string> = new Set(['sentences', 'contrasts'])

/** A table with its columns; those of measures by name only. */
function tableText({ name, description, key, columns }: TableFacts): string {
  const own = columns.filter((column) => !MEASURE_IDS.has(column.name) || WITHOUT_MEASURES.has(name))
  const measures = columns.filter((column) => !own.includes(column))
  return [
    `## ${name}`,
    `${description} Key: ${key.map((each) => `\`${each}\``).join(', ')}.`,
    markdown(
      ['column', 'type', 'holds'],
      own.map((column) => [`\`${column.name}\``, column.type, column.description]),
    ),
    ...(measures.length === 0 ? [] : [`Measures: ${measures.map((each) => `\`${each.name}\``).join(', ')}.`]),
  ].join('\n\n')
}

/** The pieces of the source as lines that a diff adds: taken from the files, so that they compile and pass. */
const added = (pieces: readonly (readonly [path: string, piece: RegExp])[]): string =>
  ['```diff', ...pieces.flatMap(([path, piece]) => [`+++ ${path}`, ...linesOf(path, piece)]), '```'].join('\n')

function linesOf(path: string, piece: RegExp): readonly string[] {
  const [found] = piece.exec(readFileSync(at(path), 'utf8')) ?? []
  if (found === undefined) throw new Error(`${path} does not hold the measure that the docs show`)
  return found
    .trimEnd()
    .split('\n')
    .map((line) => `+${line}`)
}

/** The document with its generated parts put in between `<!-- NAME -->` and `<!-- end NAME -->`. */
export function filled({ path, parts }: Document): string {
  return Object.entries(parts).reduce(
    (text, [name, content]) => {
      const [from, to] = [`<!-- ${name} -->\n`, `\n<!-- end ${name} -->`]
      const start = text.indexOf(from)
      const end = text.indexOf(to)
      if (start === -1 || end === -1) throw new Error(`${path} has no part "${name}"`)
      return text.slice(0, start + from.length) + content + text.slice(end)
    },
    readFileSync(path, 'utf8'),
  )
}
