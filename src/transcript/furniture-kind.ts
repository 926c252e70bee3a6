import type { Span } from '../base/span.js'

/** What a stretch of the input is that is no speech. */
export type FurnitureKind =
  | 'heading'
  | 'header'
  | 'roster'
  | 'footer'
  | 'notice'
  | 'legal'
  | 'advertisement'
  | 'editorial'
  | 'widget'
  | 'sync'
  | 'hyphen'
  | 'unread'

export interface Furniture extends Span {
  readonly kind: FurnitureKind
}
