import { readBytes } from '../archive/read-file.js'
import { fingerprintOf } from '../base/fingerprint.js'
import type { ScoredBy } from '../scoring/score-call.js'
import { hashOf } from './content-hash.js'
import type { WorkOrder } from './task.js'

/** A fingerprint of all that the rows of a call depend on, beside its source and its manifest rows. */
export const settingsOf = (
  { version, lexicons, lm }: ScoredBy,
  { engine, tables, notices, letters, mostBytes }: WorkOrder,
): string =>
  fingerprintOf([
    version,
    lexicons,
    JSON.stringify({
      judge: engine.judge ?? true,
      lm,
      lmNotices: engine.lm?.notices,
      tables,
      notices,
      letters,
      mostBytes,
    }),
    engine.lm === undefined ? '' : hashOf(readBytes(engine.lm.file)),
  ])
