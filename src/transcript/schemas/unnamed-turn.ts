import type { RawTurn } from '../types.js'
import { speechOf } from './speech.js'

/** A turn of which nothing says who speaks it. */
export const unnamedTurn = (text: unknown, section: RawTurn['section']): RawTurn => ({
  label: null,
  name: '',
  title: null,
  firm: null,
  text: speechOf(text),
  span: null,
  pieces: [],
  section,
})
