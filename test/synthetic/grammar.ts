import { type Scene, SLOTS, type SlotName } from './slots.js'

/** One template, ready to be filled. */
export type Template = readonly Piece[]

type Piece = string | Slot | Choice | Verb | ClausePlace

interface Slot {
  readonly kind: 'slot'
  readonly say: (scene: Scene) => string
  readonly isFigure: boolean
}
interface Choice {
  readonly kind: 'choice'
  readonly among: readonly string[]
}
interface Verb {
  readonly kind: 'verb'
  readonly past: string
  readonly base: string
}
interface ClausePlace {
  readonly kind: 'clause'
  readonly which: 0 | 1
  readonly manner: Manner
}

/** How a clause is said: the form of its verb, what stands before the verb, and before its first figure. */
interface Manner {
  readonly form: 'past' | 'base'
  readonly beforeVerb: string
  readonly beforeFigure: string
}

const SIMPLY: Manner = { form: 'past', beforeVerb: '', beforeFigure: '' }
const PARTS = /\{([a-z]+)(2?)(?::([^}]*))?\}|\[([^\]]*)\]|<([^|>]*)\|([^>]*)>/g
const FIGURES: ReadonlySet<string> = new Set(['pct', 'bps', 'money', 'count', 'highpct', 'lowpct'])

/**
 * A template: `{name}` is a slot, `[a|b]` one of several, `<grew|grow>` a verb in its past and its base form. In frames,
 * `{past}`, `{base:will}`, `{past:kind of}` and `{figure:about}` are the clause, with words before its verb or its first
 * figure; with a 2 (`{past2}`), a second one.
 *
 * @throws Error for a slot that there is not.
 */
export function compile(text: string): Template {
  const pieces: Piece[] = []
  let at = 0
  for (const found of text.matchAll(PARTS)) {
    const [whole, name, second, words = '', choices, past, base] = found
    if (found.index > at) pieces.push(text.slice(at, found.index))
    at = found.index + whole.length
    if (choices !== undefined) pieces.push({ kind: 'choice', among: choices.split('|') })
    else if (past !== undefined) pieces.push({ kind: 'verb', past, base: base! })
    else pieces.push(mannerOf(name!, words, second === '2' ? 1 : 0) ?? slotOf(name!, text))
  }
  return at < text.length ? [...pieces, text.slice(at)] : pieces
}

/** One template a line. */
export const compileAll = (lines: string): readonly Template[] => lines.split('\n').filter(Boolean).map(compile)

function mannerOf(name: string, words: string, which: 0 | 1): ClausePlace | undefined {
  const before = words === '' ? '' : `${words} `
  if (name === 'past' || name === 'base')
    return { kind: 'clause', which, manner: { form: name, beforeVerb: before, beforeFigure: '' } }
  return name === 'figure'
    ? { kind: 'clause', which, manner: { form: 'past', beforeVerb: '', beforeFigure: before } }
    : undefined
}

function slotOf(name: string, text: string): Slot {
  if (!(name in SLOTS)) throw new Error(`expected a slot, found {${name}} in "${text}"`)
  return { kind: 'slot', say: SLOTS[name as SlotName], isFigure: FIGURES.has(name) }
}

/** Whether a clause has a figure that can be rounded. */
export const hasFigure = (clause: Template): boolean =>
  clause.some((piece) => typeof piece !== 'string' && piece.kind === 'slot' && piece.isFigure)

/** A template in words, with a capital at its head; the clauses are for frames. */
export function fill(template: Template, scene: Scene, first?: Template, second?: Template): string {
  const said = filled(template, scene, SIMPLY, first, second)
  return said[0]!.toUpperCase() + said.slice(1)
}

function filled(template: Template, scene: Scene, manner: Manner, first?: Template, second?: Template): string {
  let said = ''
  let beforeFigure = manner.beforeFigure
  for (const piece of template) {
    if (typeof piece === 'string') said += piece
    else if (piece.kind === 'slot') {
      if (piece.isFigure) {
        said += beforeFigure
        beforeFigure = ''
      }
      said += piece.say(scene)
    } else if (piece.kind === 'verb') said += manner.beforeVerb + piece[manner.form]
    else if (piece.kind === 'choice') said += scene.draws.pick(piece.among)
    else said += filled((piece.which === 0 ? first : second)!, scene, piece.manner)
  }
  return said
}
