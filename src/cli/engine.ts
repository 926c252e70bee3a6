import { type EngineChoice, loadEngine } from '../node.js'
import type { Engine } from '../scoring/engine.js'

/** `judge` is `false` for `--no-judge`. */
export type EngineOptions = Required<EngineChoice>

/** The engine a command asks for. */
export const engineFor = ({ judge }: EngineOptions): Engine => loadEngine({ judge })
