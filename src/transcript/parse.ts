import { HedgerowError } from '../base/error.js'
import { assemble } from './assemble.js'
import { detect, notATranscript } from './detect.js'
import { FORMATS, formatsFor, type TableOptions } from './formats/index.js'
import { sourceOf } from './source.js'
import type { Diagnostic, Transcript } from './types.js'

/** How a text is read, and what is put on record of it. */
export interface ParseOptions {
  /** What the transcript is called in results. Default: `"call"`. */
  readonly id?: string
  /** The encoding the text came in, for the record. Default: `"utf-8"`. */
  readonly encoding?: string
  /** The file the text came from, for the record and for contradictions between its name and its words. */
  readonly file?: string
  /** How many characters the decoding repaired. Default: 0. */
  readonly repairs?: number
  /** Which versions of a call to keep, and what the columns of a table are called. */
  readonly tables?: TableOptions
}

/**
 * Read the text of one call: turns, speakers, roles, sections, exchanges.
 *
 * @param text The decoded input; spans of the result are into it.
 * @throws NOT_A_TRANSCRIPT where no format fits, saying what was looked for; MANY_CALLS where the text holds several.
 */
export function parseTranscript(text: string, options: ParseOptions = {}): Transcript {
  const calls = parseTranscripts(text, options)
  if (calls.length > 1)
    throw new HedgerowError(
      'MANY_CALLS',
      `expected one call, found ${calls.length} (${calls
        .slice(0, 3)
        .map(({ id }) => id)
        .join(', ')}${calls.length > 3 ? ', …' : ''}); parseTranscripts reads them all`,
    )
  return calls[0]!
}

/**
 * Read every call of a text: one for most formats, several for tables and lists of calls.
 *
 * Each has its own id in the source, or `id#number` where it has none.
 *
 * @throws NOT_A_TRANSCRIPT where no format fits, saying what was looked for.
 */
export function parseTranscripts(text: string, options: ParseOptions = {}): readonly Transcript[] {
  const { id = 'call', encoding = 'utf-8', file, repairs = 0, tables } = options
  const formats = tables === undefined ? FORMATS : formatsFor(tables)
  const source = sourceOf(text, file)
  const found = detect(source, formats)
  if (found === undefined) throw notATranscript(source, formats)
  const { format, look, runnerUp } = found
  const calls = look.read()
  if (calls.length === 0) throw notATranscript(source, formats)
  const facts = {
    formatScore: look.score,
    ...(runnerUp === undefined ? {} : { runnerUp }),
    ...(file === undefined ? {} : { file }),
    encoding,
  }
  const decoding = decodingDiagnostics(text, repairs)
  return calls.map((call, i) => {
    const own = calls.length === 1 ? id : `${id}#${call.id ?? i}`
    return assemble({ ...call, diagnostics: [...decoding, ...call.diagnostics] }, text, own, format.id, facts)
  })
}

function decodingDiagnostics(text: string, repairs: number): readonly Diagnostic[] {
  const found: Diagnostic[] = []
  if (repairs > 0)
    found.push({
      code: 'mojibake',
      level: 'info',
      message: `${repairs} characters of UTF-8 read as windows-1252 were repaired`,
    })
  if (text.includes('\ufffd'))
    found.push({
      code: 'replacementCharacters',
      level: 'warn',
      message: 'characters were lost before the file was written (U+FFFD)',
    })
  return found
}
