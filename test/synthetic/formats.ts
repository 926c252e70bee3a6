import type { InventedCall } from '../transcript/render/call.js'
import { render as callstreetPdfText } from '../transcript/render/callstreet-pdf-text.js'
import { render as ciqText } from '../transcript/render/ciq-text.js'
import { render as colonText } from '../transcript/render/colon-text.js'
import { renderB as foolHtml } from '../transcript/render/fool-html.js'
import { render as headingLine } from '../transcript/render/heading-line.js'
import { render as levelJson } from '../transcript/render/level-json.js'
import { render as saHtml } from '../transcript/render/sa-html.js'
import { render as saText } from '../transcript/render/sa-text.js'
import { render as streetEventsText } from '../transcript/render/streetevents-text.js'
import { SCHEMA_RENDERINGS } from '../transcript/render/turns-json.js'

interface ArchiveFormat {
  readonly extension: 'txt' | 'json' | 'html'
  /** How often it is taken, beside the others. */
  readonly weight: number
  readonly render: (call: InventedCall, id: string) => string
}

/** The formats of a synthetic archive, named as the reader names them. */
export const ARCHIVE_FORMATS = {
  'heading-line': { extension: 'txt', weight: 4, render: headingLine },
  'colon-text': { extension: 'txt', weight: 2, render: colonText },
  'sa-text': { extension: 'txt', weight: 3, render: saText },
  'streetevents-text': { extension: 'txt', weight: 4, render: streetEventsText },
  'ciq-text': { extension: 'txt', weight: 1, render: ciqText },
  'callstreet-pdf-text': { extension: 'txt', weight: 2, render: callstreetPdfText },
  'level-json': { extension: 'json', weight: 1, render: levelJson },
  'turns-json': {
    extension: 'json',
    weight: 2,
    render: (call, id) => JSON.stringify({ ...(SCHEMA_RENDERINGS.Finnhub!(call) as object), id }),
  },
  'sa-html': { extension: 'html', weight: 2, render: saHtml },
  'fool-html': { extension: 'html', weight: 2, render: foolHtml },
} as const satisfies Readonly<Record<string, ArchiveFormat>>

export type FormatName = keyof typeof ARCHIVE_FORMATS

export const FORMAT_NAMES = Object.keys(ARCHIVE_FORMATS) as readonly FormatName[]
