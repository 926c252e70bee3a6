import { OWN_AXIS } from '../own.js'
import { LEXICON_COLUMNS } from '../read-lexicon.js'
import type { DataFile } from '../read-table.js'
import type { ImportedLexicon } from './import-lexicon.js'

/** The strength of a word whose dictionary says none. */
const UNSAID = 1

/** True where a text is a lexicon file of hedgerow's own format already. */
export const isNative = (text: string): boolean => {
  const columns = text.split('\n').find((line) => !line.startsWith('# '))
  return columns?.replace(/\r$/, '') === LEXICON_COLUMNS.join('\t')
}

/**
 * An imported dictionary as lexicon files of hedgerow's own format: one a category, named as it.
 *
 * @param source The name of the file it came from: without its extension it is the source key of every row.
 */
export function nativeFiles({ entries }: ImportedLexicon, source: string): readonly DataFile[] {
  const key = source.replace(/\.[^.]*$/, '').replace(/[^\w-]+/g, '-') || 'source'
  const byCategory = new Map<string, string[]>()
  for (const { category, pattern, strength = UNSAID } of entries) {
    const rows = byCategory.get(category) ?? []
    rows.push([pattern, String(strength), '', key, ''].join('\t'))
    byCategory.set(category, rows)
  }
  return [...byCategory].map(([category, rows]) => ({
    name: `${category}.tsv`,
    text: `${[
      `# id: ${key}-${category}`,
      `# axis: ${OWN_AXIS}`,
      `# class: ${category}`,
      '# version: 1',
      `# licence: that of ${source}`,
      '# change: keep rows sorted; the pattern language is in lexicons/README.md of hedgerow',
      `# source ${key}: ${source}`,
      LEXICON_COLUMNS.join('\t'),
      ...rows,
    ].join('\n')}\n`,
  }))
}
