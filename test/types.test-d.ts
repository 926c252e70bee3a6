import {
  type Cue,
  compareCall,
  MEASURES,
  measureBy,
  parseTranscript,
  scoreCall,
  scoreText,
  type Transcript,
} from 'hedgerow'
import { loadEngine } from 'hedgerow/node'
import { correlate, withinPeriod } from 'hedgerow/panel'

// What the types must refuse: `npm run types` fails where one of these lines compiles.

const engine = loadEngine()
const transcript: Transcript = parseTranscript('')
const call = scoreCall(transcript, engine)

// @ts-expect-error a text is scored with an engine
scoreText('We may grow.')
// @ts-expect-error a transcript is no scored call
compareCall(transcript)
// @ts-expect-error a misspelt option is no option
compareCall(call, { interval: true })
// @ts-expect-error there is no such level
measureBy('paragraph', call.turns)
// @ts-expect-error results are read-only
transcript.turns[0]!.text = ''
// @ts-expect-error lists are read-only
transcript.turns.push(transcript.turns[0]!)
// @ts-expect-error a side is one of four
const side: Transcript['turns'][number]['side'] = 'management'
// @ts-expect-error a cue that may not be there must be asked for
const cue: Cue = call.turns[0]?.sentences[0]?.cues[0]
// @ts-expect-error the measures of the library are not for changing
MEASURES.pop()
// @ts-expect-error a column is numbers
correlate({ a: ['1', '2', '3'] })
// @ts-expect-error ranks need to know the day
withinPeriod([1, 2], { period: ['q', 'q'] })

export { cue, side }
