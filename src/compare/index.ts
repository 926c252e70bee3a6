export { type Comparison, type Contrast, type ContrastGroup, compareCall } from './compare-call.js'
