export { type Columns, type Correlations, correlate } from './correlate.js'
