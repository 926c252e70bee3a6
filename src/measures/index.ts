export { measureBy, UNITS, type Unit, type UnitMeasures } from './by-unit.js'
export { type CountOptions, type Counts, countTurns } from './counts.js'
export type { Measure } from './measure.js'
export { HEDGE_CLASSES, MEASURES, measure, measureOf } from './registry.js'
