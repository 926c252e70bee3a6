export { type Analysis, type AnalysisOptions, analyse, type FoundCall } from './analysis.js'
export {
  type AnyTable,
  type Cell,
  type Column,
  type ColumnFacts,
  isMade,
  type MadeColumn,
  type ShownColumn,
  type SqlType,
  type StoredFacts,
  type Table,
  type TableFacts,
} from './column.js'
export {
  type Batch,
  type BatchBuilder,
  batchBuilder,
  type ColumnValues,
  type Rows,
  type RowsOfCalls,
  type Texts,
} from './columns.js'
export { TABLE_SETS, type TableSet, tablesOf } from './registry.js'
export { calendarQuarter, eventKey, fiscalPeriod, versionRank } from './same-event.js'
