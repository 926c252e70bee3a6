import { measureOf } from '../measures/registry.js'

/** A measure's value as a reader wants it: shares in per cent, counts whole, undefined as a dash. */
export function showValue(id: string, value: number): string {
  if (Number.isNaN(value)) return '–'
  const unit = measureOf(id)?.unit ?? ''
  if (unit === 'count') return String(value)
  return unit.startsWith('share') ? `${(100 * value).toFixed(1)}%` : value.toFixed(decimals(unit))
}

/** A difference, with its sign; shares in percentage points. */
export function showDifference(id: string, value: number): string {
  if (Number.isNaN(value)) return '–'
  const unit = measureOf(id)?.unit ?? ''
  const shown = unit.startsWith('share') ? `${(100 * value).toFixed(1)} pp` : value.toFixed(decimals(unit))
  return value > 0 ? `+${shown}` : shown
}

/** Per word there is little of anything. */
const decimals = (unit: string): number => (unit.endsWith('per word') ? 4 : 2)
