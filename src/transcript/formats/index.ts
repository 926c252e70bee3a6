import { detect } from '../detect.js'
import type { CiqOptions } from '../schemas/ciq.js'
import { TURN_FIELDS, type TurnFields } from '../schemas/turn-fields.js'
import { sourceOf } from '../source.js'
import type { Format, RawCall } from '../types.js'
import { asrTable } from './asr-table.js'
import { asrText } from './asr-text.js'
import { callstreetPdfText } from './callstreet-pdf-text.js'
import { ciqPdfText } from './ciq-pdf-text.js'
import { ciqTable, ciqTableJson } from './ciq-table.js'
import { ciqText } from './ciq-text.js'
import { colonText } from './colon-text.js'
import { factsetXml } from './factset-xml.js'
import { foolHtml } from './fool-html.js'
import { headingLine } from './heading-line.js'
import { levelJson } from './level-json.js'
import { nexisText } from './nexis-text.js'
import { pageHtml } from './page-html.js'
import { saHtml } from './sa-html.js'
import { saText } from './sa-text.js'
import { sentenceLines } from './sentence-lines.js'
import { streeteventsPdfText } from './streetevents-pdf-text.js'
import { streeteventsText } from './streetevents-text.js'
import { streeteventsXml } from './streetevents-xml.js'
import { turnsJson } from './turns-json.js'
import { turnsTable } from './turns-table.js'

const TEXT_FORMATS: readonly Format[] = [
  streeteventsText,
  saText,
  headingLine,
  nexisText,
  colonText,
  ciqText,
  callstreetPdfText,
  streeteventsPdfText,
  ciqPdfText,
  asrText,
  asrTable,
  sentenceLines,
]

const readAs =
  (formats: readonly Format[]) =>
  (text: string): RawCall | undefined =>
    detect(sourceOf(text, undefined, 'text'), formats)?.look.read()[0]

/** A call whose words stand in one field of another format, read as text. */
const readText = readAs(TEXT_FORMATS)
/** The same where something must say who speaks. */
const readSpeakers = readAs(TEXT_FORMATS.filter(({ lastResort }) => lastResort !== true))

/** What a user may say of tables: which versions of a call to keep, and what the columns are called. */
export interface TableOptions extends CiqOptions {
  /** Names of the columns of turns, in place of those known. Default: the alias table of FORMATS 4. */
  readonly columns?: Partial<TurnFields>
}

/** Every format hedgerow reads; the detection asks those of the source's medium. */
export function formatsFor({ columns, ...options }: TableOptions = {}): readonly Format[] {
  const fields = { ...TURN_FIELDS, ...columns }
  return [
    ...TEXT_FORMATS,
    turnsJson(readText, fields),
    levelJson,
    ciqTable(options),
    ciqTableJson(options),
    turnsTable(readText, fields),
    streeteventsXml,
    factsetXml,
    saHtml,
    foolHtml,
    pageHtml(readSpeakers),
  ]
}

export const FORMATS: readonly Format[] = formatsFor()
