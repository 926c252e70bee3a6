import { readdirSync, readFileSync } from 'node:fs'
import { labelAnswer } from '../../src/scoring/answer.js'
import type { Engine } from '../../src/scoring/engine.js'
import { scoreCall } from '../../src/scoring/score-call.js'
import { decode } from '../../src/transcript/decode.js'
import { parseTranscript } from '../../src/transcript/parse.js'
import { DATA, lines, sourceOf } from './data.js'

/** A row of `gold/dev/*.answers.jsonl`: where in the decoded file the answer starts. */
interface GoldDevAnswer {
  readonly start: number
  readonly answered: string
  readonly reason: string | null
}

/** So many characters from the start find the turn again; line breaks and blanks aside. */
const PROBE = 40
const SLACK = 12

const plain = (text: string): string => text.replace(/\\n/g, ' ').replace(/\s+/g, '')

export interface AnswerVerdict {
  readonly call: string
  readonly gold: GoldDevAnswer
  readonly found: string
  readonly text: string
}

/** Gold label and ours for each answer of `gold/dev`. */
export function devAnswers(engine: Engine): readonly AnswerVerdict[] {
  const files = readdirSync(`${DATA}/gold/dev`).filter((name) => name.endsWith('.answers.jsonl'))
  return files.flatMap((file) => {
    const source = sourceOf(`${DATA}/gold/dev/${file.replace('.answers', '')}`)
    const raw = decode(readFileSync(`${DATA}/${source}`)).text
    const { turns } = scoreCall(parseTranscript(raw), engine)
    const own = turns.filter(({ turn }) => turn.side === 'company')
    return lines<GoldDevAnswer>(`${DATA}/gold/dev/${file}`).map((gold) => {
      const near = [PROBE, 25, 12].map((length) => plain(raw.slice(gold.start + SLACK, gold.start + SLACK + length)))
      const at = near.map((words) => own.find(({ turn }) => plain(turn.text).includes(words))).find(Boolean)
      const label = at === undefined ? undefined : (at.answer ?? labelAnswer(at.sentences, at.turn.text))
      return { call: file, gold, found: label?.answered ?? 'not found', text: at?.turn.text.slice(0, 300) ?? '' }
    })
  })
}
