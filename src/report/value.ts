import { measureOf } from '../measures/registry.js'

/** A measure's value as a reader wants it: shares in per cent, the rest with two decimals, undefined as a dash. */
export function showValue(id: string, value: number): string {
  if (Number.isNaN(value)) return '–'
  const unit = measureOf(id)?.unit ?? ''
  return unit.startsWith('share') ? `${(100 * value).toFixed(1)}%` : value.toFixed(2)
}

/** A difference, with its sign; shares in percentage points. */
export function showDifference(id: string, value: number): string {
  if (Number.isNaN(value)) return '–'
  const unit = measureOf(id)?.unit ?? ''
  const shown = unit.startsWith('share') ? `${(100 * value).toFixed(1)} pp` : value.toFixed(2)
  return value > 0 ? `+${shown}` : shown
}
