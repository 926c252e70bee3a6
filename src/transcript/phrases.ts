/**
 * What people say at the joints of a call, as named families: one pattern each, matched without case on turn text
 * with plain blanks and straight quotes. The letters group them: B hand over, C open, D introduce, F close and end. Announcements (A) are no boundary
 * and need no family: the rule that somebody must have spoken at length passes them over.
 */
export interface PhraseFamily {
  readonly id: string
  readonly pattern: RegExp
}

const family = (id: string, pattern: RegExp): PhraseFamily => ({ id, pattern })

/** Management gives the floor to the questioners. */
export const HAND_OVER: readonly PhraseFamily[] = [
  family(
    'B1',
    /(?:turn|hand|pass) [^.]{0,40}over [^.]{0,40}(?:for|to (?:begin|start|open))[^.]{0,30} (?:q&a|questions?)/i,
  ),
  family('B2', /\bopen(?:ing)? [^.]{0,30}(?:line|call|floor|it|up)[^.]{0,20} (?:for|to) [^.]{0,40}questions?/i),
  family('B3', /(?:ready|happy|glad|pleased) to (?:take|answer|address) [^.]{0,30}questions/i),
  family('B4', /(?:begin|start|move to|go to|proceed to) (?:the )?(?:q&a|questions?)/i),
  family('B5', /(?:that|this) (?:concludes|completes|ends) (?:our|my|the) (?:prepared|formal)/i),
  family('B6', /\boperator,? (?:please|we're ready|we are ready|may we have|first question|can we)/i),
  family('B7', /poll(?:ing)? for questions|(?:assemble|compile) the [^.]{0,10}roster/i),
]

/** The operator opens the Q&A. */
export const OPEN: readonly PhraseFamily[] = [
  family('C1', /we(?:'ll| will| are going to)? now [^.]{0,60}(?:q&a|questions?)/i),
  family('C2', /\bfirst question\b.{0,25}(?:comes?|is|will|from|goes)/i),
  family('C3', /to (?:ask|register)[^.]{0,60}(?:press|dial|hit)/i),
  family('C4', /(?:press|dial) (?:the )?(?:star|\*)[^.]{0,25}(?:1|one)/i),
  family('C5', /^.{0,40}we are now (?:ready|open) (?:for|to take)/i),
]

/** The operator names who asks next. */
export const INTRODUCE: readonly PhraseFamily[] = [
  family('D1', /(?:[Qq]uestion|[Ff]ollow[- ]up)[^.?]{0,60} from (?:the line of )?\p{Lu}/u),
  family('D2', /\bline of \p{Lu}/u),
  family('D3', /(?:[Ww]e'll|[Ww]e will|[Ll]et's) (?:go (?:next|first)|turn|move|take)[^.]{0,20} to \p{Lu}/u),
  family(
    'D4',
    /\p{Lu}\p{L}+,? (?:with|from|of|at) \p{Lu}[^.?!]{1,60}[.,;]? (?:[Yy]our line is|[Pp]lease (?:go ahead|proceed))/u,
  ),
  family('D8', /(?:next|last|final) (?:question|caller)[^.]{0,30} (?:comes?|is|from)|that will come from/i),
  family('D9', /[Pp]lease open the line (?:for|of) \p{Lu}/u),
  family('D10', /follow[- ]up (?:question )?from/i),
]

/** The Q&A is over. */
export const CLOSE: readonly PhraseFamily[] = [
  family('F1', /(?:there are|showing|have|are) no (?:further|more|other|additional) questions?/i),
  family('F2', /(?:that|this) [^.]{0,15}(?:conclude|complete|end)s? .{0,30}(?:q&a|question)/i),
  family('F3', /(?:reached the end of|run out of time for|ran out of time for|out of time)/i),
  family(
    'F4',
    /(?:turn|hand|pass) [^.]{0,60}(?:to|for|back) .{0,60}(?:clos|final|further|conclud)\w* (?:remarks|comments)/i,
  ),
]

/** The call is over. */
export const END: readonly PhraseFamily[] = [
  family(
    'F5',
    /(?:concludes?|ends?|completes?) (?:today's|our|the|this)[^.]{0,40}(?:call|teleconference|webcast|conference)/i,
  ),
  family('F6', /you (?:may|can) (?:all )?(?:now )?disconnect/i),
]

/** True where a text hits any of the families. */
export const hitsAny = (text: string, families: readonly PhraseFamily[]): boolean =>
  families.some(({ pattern }) => pattern.test(text))
