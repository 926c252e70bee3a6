export type { Failure } from '../archive/deed.js'
export type { SqlRow } from '../archive/duckdb.js'
export {
  EXPORT_FORMATS,
  type ExportedTable,
  type ExportFormat,
  type ExportOptions,
  exportResults,
  type QueryOptions,
  queryResults,
} from '../archive/read-results.js'
export { TABLE_SETS, type TableSet } from '../tables/index.js'
export { type PanelRecipe, panelRecipe } from './panel-recipe.js'
export { type BatchOptions, type BatchProgress, type BatchSummary, runBatch } from './run-batch.js'
export { type FailureCount, type FormatCount, type Gap, type ResultsSummary, summarise } from './summarise.js'
export { type PanelOptions, type WrittenPanel, writePanel } from './write-panel.js'
