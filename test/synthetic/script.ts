import { type Chance, chanceOf } from '../chance.js'
import type { Person, SaidTurn } from '../transcript/render/call.js'
import { fill, type Template } from './grammar.js'
import { type Intent, type MeantSentence, sentence } from './sentences.js'
import type { Scene } from './slots.js'

/** A turn with what each of its sentences is meant to be; only management's are. */
export interface ScriptedTurn extends SaidTurn {
  readonly sentences: readonly MeantSentence[]
}

type Place = SaidTurn['section']

/** Writes the turns of a call one after the other; each has draws of its own. */
export interface Script {
  readonly turns: readonly ScriptedTurn[]
  /** The operator's turn of one of these templates. */
  readonly operator: (section: Place, templates: readonly Template[]) => void
  /** A turn of one template from each list, in order. */
  readonly said: (section: Place, who: Person, lists: readonly (readonly Template[])[]) => void
  /** A manager's turn: sentences as meant, with words before and after. */
  readonly meant: (
    section: Place,
    who: Person,
    intents: readonly Intent[],
    around?: { readonly before?: readonly Template[]; readonly after?: readonly Template[] },
  ) => void
  /** Who asks from here on. */
  readonly asks: (asker: Person) => void
}

export function scriptOf(seed: number, number: number, scene: Omit<Scene, 'draws' | 'asker'>): Script {
  const turns: ScriptedTurn[] = []
  let asker: Scene['asker'] = { name: '', firm: '' }
  const sceneOf = (draws: Chance): Scene => ({ ...scene, draws, asker })
  const next = (): Scene => sceneOf(chanceOf(seed, 'words', number, turns.length))
  const add = (
    who: Person | null,
    section: Place,
    texts: readonly string[],
    sentences: readonly MeantSentence[],
  ): void => void turns.push({ who, section, side: who?.side ?? 'operator', text: texts.join(' '), sentences })
  const one = (templates: readonly Template[], at: Scene): string => fill(at.draws.pick(templates), at)
  return {
    turns,
    operator: (section, templates) => add(null, section, [one(templates, next())], []),
    said: (section, who, lists) => {
      const at = next()
      add(
        who,
        section,
        lists.map((templates) => one(templates, at)),
        [],
      )
    },
    meant: (section, who, intents, { before = [], after = [] } = {}) => {
      const at = next()
      const head = before.length === 0 ? [] : [one(before, at)]
      const sentences = intents.map((intent) => sentence(intent, at))
      const tail = after.length === 0 ? [] : [one(after, at)]
      add(who, section, [...head, ...sentences.map(({ text }) => text), ...tail], sentences)
    },
    asks: ({ name, firm }) => {
      asker = { name, firm }
    },
  }
}
