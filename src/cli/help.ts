/** What the help of several commands says alike. */
export const FILE = 'a transcript, or - for standard input'
export const CALL = 'which call of a file that holds several: its id or its number from 0'
export const MANIFEST = 'a CSV of path, ticker, company, date, fiscal period that completes what the text says'
export const OWN = 'lexicons of your own, a file or folder: counted beside, never in hedged or tone (repeatable)'
export const LM = 'your copy of the Loughran–McDonald master dictionary (CSV)'
export const LM_MODE = 'parity (the published counting) or corrected (for calls) (default: parity)'
export const NO_JUDGE = 'decide every sense by context alone, without the part-of-speech judge'
export const RESULTS = 'the DuckDB file of hedgerow run'
export const formatHelp = (formats: readonly string[]): string =>
  `${formats.join('|')} (default: table on a terminal, else ${formats.find((name) => name !== 'table')})`
export const several = (path: string, paths: readonly string[] = []): readonly string[] => [...paths, path]
export const examples = (...lines: readonly string[]): string =>
  `\nExamples:\n${lines.map((line) => `  $ hedgerow ${line}`).join('\n')}`
