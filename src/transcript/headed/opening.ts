import { anyOf } from '../anchored.js'
import { INTRODUCE, OPEN } from '../phrases.js'

const WELCOME =
  /\b(?:good (?:day|morning|afternoon|evening)|welcome|greetings|ladies and gentlemen|thank you for standing by|operator instructions)\b/i
const opens = anyOf([...OPEN, ...INTRODUCE])
/** So much of a line tells what it is. */
const HEAD = 1500

/** True for words that open a call or its Q&A. */
export function opensCall(line: string): boolean {
  const head = line.slice(0, HEAD)
  return WELCOME.test(head) || opens(head)
}
