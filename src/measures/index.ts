export { addCounts } from './add-counts.js'
export {
  countUnit,
  measureBy,
  measureLevels,
  UNITS,
  type Unit,
  type UnitMeasures,
  type UnitOptions,
} from './by-unit.js'
export { countText, type TextCounts } from './count-text.js'
export type { CountedTurn } from './count-turn.js'
export { countEach, countTurns } from './count-turns.js'
export type { CountOptions, Counts, DistinctCounts } from './counts.js'
export { type Figures, readFigures } from './figures.js'
export { LM_MEASURES } from './lm.js'
export {
  type Count,
  type Definition,
  type Fraction,
  isRatio,
  LEVELS,
  type Level,
  type Measure,
  type RatioMeasure,
  ratioMeasure,
} from './measure.js'
export { rangeWidths } from './ranges.js'
export { HEDGE_CLASSES, MEASURES, measure, measureOf, measuresOf } from './registry.js'
export { isComplex, syllables } from './syllables.js'
export { countYears } from './years.js'
