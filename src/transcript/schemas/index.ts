import { callText } from './call-text.js'
import { foolSections } from './fool-sections.js'
import { foolStatements } from './fool-statements.js'
import { quartr } from './quartr.js'
import type { Schema } from './schema.js'
import { turnList } from './turn-list.js'

/** The ways to write one call as an object; the first that fits reads it. */
export const SCHEMAS: readonly Schema[] = [foolSections, foolStatements, quartr, turnList, callText]
