import type { Anchored } from './anchored.js'

/**
 * What people say at the joints of a call, as named families: one pattern each, matched without case on turn text
 * with plain blanks and straight quotes (`plainWords`). The letters group them: B hand over, C open, D introduce, E in
 * the middle, F close. Announcements (A) are no boundary and need no family: the rule that somebody must have spoken at
 * length passes them over.
 */
export interface PhraseFamily extends Anchored {
  readonly id: string
}

const family = (id: string, anchors: readonly string[], pattern: RegExp): PhraseFamily => ({ id, anchors, pattern })

/** Management gives the floor to the questioners. */
export const HAND_OVER: readonly PhraseFamily[] = [
  family(
    'B1',
    [' q&a', 'question'],
    /(?:turn|hand|pass)[^.]{0,40} (?:over|back)[^.]{0,40} (?:for|to (?:begin|start|open))[^.]{0,30} (?:q&a|questions?)/i,
  ),
  family(
    'B2',
    ['open'],
    /\bopen(?:ing)? [^.]{0,30}(?:lines?|call|floor|it|up)[^.]{0,20} (?:for|to) [^.]{0,40}(?:questions?|q&a)/i,
  ),
  family(
    'B3',
    [' q&a', 'questions'],
    /(?:ready|happy|glad|pleased) to (?:take|answer|address) [^.]{0,30}questions|\bready for (?:the |your |any |some )?(?:q&a|questions)/i,
  ),
  family(
    'B4',
    [' q&a', 'question'],
    /(?:begin|start|move(?: on)? to|go to|proceed to|turn to) (?:with )?(?:the |our |your )?(?:q&a|questions?)/i,
  ),
  family(
    'B5',
    ['conclude', 'complete', 'ends '],
    /(?:that|this) (?:concludes|completes|ends) (?:our|my|the) (?:prepared|formal)/i,
  ),
  family(
    'B6',
    ['operator'],
    /\boperator,? (?:please|we're ready|we are ready|may we have|first question|can we|could you|let's|if you)/i,
  ),
  family(
    'B8',
    ['with that', 'now we', 'now, we', 'now let', 'now, let'],
    /\b(?:with that|now),? (?:we(?:'ll| will| can)|let's|let us) (?:now )?(?:take|move (?:on )?to|go to) [^.]{0,30}(?:questions|q&a)/i,
  ),
  family('B7', ['question', 'roster'], /poll(?:ing)? for questions|(?:assemble|compile) (?:the|our) [^.]{0,10}roster/i),
]

/** The operator opens the Q&A. */
export const OPEN: readonly PhraseFamily[] = [
  family('C1', [' now '], /we(?:'ll| will| are going to)? now [^.]{0,60}(?:q&a|questions?)/i),
  family(
    'C2',
    ['first question'],
    /\bfirst question\b.{0,25}(?:comes?|coming|is|will|from|goes)|take (?:our|the|your) first question/i,
  ),
  family(
    'C3',
    ['question', 'to ask', 'to register'],
    /(?:to (?:ask|register)|(?:have|for) a question|would like to ask)[^.]{0,60}(?:press|dial|hit)/i,
  ),
  family('C4', ['press', 'dial', 'hit '], /(?:press|dial|hit|pressing) (?:the )?(?:star|\*)[^.]{0,25}(?:1|one)/i),
  family(
    'C6',
    ['raise ', 'raising '],
    /\brais(?:e|ing) (?:your |a |the )?hand(?: feature| function| button| icon|\b)/i,
  ),
  family('C5', [' now '], /^.{0,40}we are now (?:ready|open) (?:for|to take)/i),
]

/** The operator names who asks next. */
export const INTRODUCE: readonly PhraseFamily[] = [
  family('D1', ['question', 'follow'], /(?:[Qq]uestion|[Ff]ollow[- ]?up)[^.?]{0,60} from (?:the line of )?\p{Lu}/u),
  family('D2', ['line of '], /\bline of \p{Lu}/u),
  family(
    'D3',
    ["we'll", 'we will', "let's", 'next'],
    /(?:[Ww]e'll|[Ww]e will|[Ll]et's|[Nn]ext) (?:go (?:next|first)|go|turn|move|take)[^.]{0,20} to \p{Lu}/u,
  ),
  family(
    'D4',
    ['your line', 'go ahead', 'proceed', 'you may'],
    // What goes before the link is looked at only where the link stands.
    / (?:with|from|of|at) \p{Lu}(?<=\p{Lu}\p{L}+,? (?:with|from|of|at) \p{Lu})[^.?!]{1,60}[.,;]? (?:[Yy]our line is|[Pp]lease (?:go ahead|proceed)|[Yy]ou may|[Gg]o ahead)/u,
  ),
  family(
    'D5',
    ['your line', 'go ahead', 'you may'],
    /^(?:[^.]{0,60}[.] )?\p{Lu}[\p{L}'.-]+ \p{Lu}[\p{L}'.-]+, (?:your line is(?! (?:breaking|cutting|fading|not|very|a (?:bit|little)))|please go ahead|go ahead|you may)/u,
  ),
  family(
    'D8',
    ['question', 'caller', 'will come from'],
    /(?:next|last|final|following|another) (?:question|caller)[^.]{0,30} (?:comes?|coming|is|from)|that will come from/i,
  ),
  family(
    'D6',
    [
      'next up',
      'first up',
      'next is',
      'first is',
      'next will',
      'first will',
      'next we',
      'next, we',
      'first we',
      'first, we',
    ],
    /\b(?:[Ff]irst|[Nn]ext)(?: up(?: is| we have|,)| is| will be(?: from)?|,? we have) \p{Lu}\p{L}+(?: |[.,])/u,
  ),
  family(
    'D14',
    ['hear'],
    /(?:[Ww]e'll|[Ww]e will|[Ll]et's)(?: now| next| first)? hear(?: now| next| first)? from \p{Lu}\S* \p{Lu}/u,
  ),
  family(
    'D15',
    ['that comes from', "that'll come from", 'will be from', "'ll be from", 'one is from'],
    // Who is named with a firm: "that comes from Asia" tells of something else.
    /(?:\b[Tt]hat(?: comes|'ll come)|(?:'ll| will) be|\b[Oo]ne is) from \p{Lu}\S* \p{Lu}[^\s,]*(?:,| with| from| of| at) \p{Lu}/u,
  ),
  family('D7', ['raised '], /\braised (?:his|her|their|a|the) hand\b/i),
  family('D13', ['unmute'], /\bplease unmute\b|\bunmute (?:yourself|your line|your mic)/i),
  family('D9', ['the line '], /[Oo]pen(?:ed)? (?:up )?the line (?:for|of) \p{Lu}/u),
  family('D10', ['follow'], /follow[- ]?up (?:question )?from/i),
  family(
    'D12',
    ['your line', 'question'],
    /\byour (?:line|question) is (?:now )?(?:open|live)|please (?:proceed|go ahead) with your question/i,
  ),
]

/** What only an operator says between questions. */
export const MIDDLE: readonly PhraseFamily[] = [
  family('E1', ['reminder'], /as a reminder[^.]{0,60}(?:press|star|\*)/i),
  family('E2', ['moment', 'stand by'], /one moment,? (?:please|for)|please stand by/i),
  family(
    'E3',
    ['line has', 'line was', 'no response', 'mute'],
    /line (?:has|was) (?:dropped|disconnected)|no response|are you on mute|check your mute/i,
  ),
  family('E4', ['next'], /next,? we(?:'ll| will) (?:hear|take|go)/i),
  family(
    'E5',
    ['listen', 'be your'],
    /listen[- ]only mode|i(?:'ll| will) be your (?:conference )?(?:operator|coordinator)/i,
  ),
]

/** The Q&A is over. */
export const CLOSE: readonly PhraseFamily[] = [
  family(
    'F1',
    ['no further', 'no more', 'no other', 'no additional', 'no question'],
    /(?:there are|there're|showing|have|are|see|seeing|i have|at this time,?|with|hearing) no (?:further|more|other|additional|questions? (?:at this|in the|remaining))(?: \w+)? ?(?:questions?|callers?|time|queue)?|no (?:further|more) questions/i,
  ),
  family(
    'F2',
    ['conclude', 'complete', 'end ', 'ends '],
    /(?:(?:that|this|which) [^.]{0,25}|would like to (?:now )?)\b(?:conclude|complete|end)s? .{0,30}(?:q&a|question)/i,
  ),
  family(
    'F3',
    ['the end of', 'out of time', 'the time we have'],
    /(?:reached|come to|at) the end of (?:the|our|today's) [^.]{0,20}(?:q&a|question|session|time|call)|(?:run|ran|running) out of time|all the time we have/i,
  ),
  family(
    'F4',
    ['remark', 'comment', 'statement', 'word', 'thought'],
    /(?:turn|hand|pass|give)[^.]{0,60} (?:to|for|back|over) .{0,110}(?:clos|final|further|conclud|any additional|ending|last)\w* (?:remarks?|comments?|statements?|words?|thoughts?)/i,
  ),
]

/** The call is over. */
export const END: readonly PhraseFamily[] = [
  family(
    'F5',
    ['call', 'conference', 'webcast', 'program', 'presentation', 'event', 'meeting'],
    /(?:conclud|end|complet|wrap|does)\w*(?: up| it for)? (?:today's|our|the|this)[^.]{0,40}(?:calls?|teleconference|webcast|conference|program|presentation|event|meeting)/i,
  ),
  family(
    'F6',
    ['disconnect', 'hang up', 'log off'],
    /you (?:may|can|all may|might) (?:all )?(?:now )?(?:disconnect|hang up|log off)|disconnect your lines?/i,
  ),
]

/** A person of the company takes leave of the listeners. Weak: only after the last question, at the head of a turn or where nothing was asked. */
export const PARTING: readonly PhraseFamily[] = [
  family(
    'F8',
    ['thank'],
    /\bthank(?:s|ing)?\b[^.?!]{0,90}\bfor (?:joining|your (?:\w+ )?(?:time|interest|attention|participation|support)|participating|being (?:on|with|here)|listening|attending|dialing|calling in|all your|tuning in)/i,
  ),
  family(
    'F10',
    ['look', 'hope to'],
    /(?:look(?:ing)? forward to|hope to) (?:speak|talk|see|updat|connect|catch|our next|meet|report|shar|visit|join)\w*/i,
  ),
  family(
    'F11',
    ['have a ', 'enjoy'],
    /(?:have a (?:great|good|nice|wonderful)|enjoy (?:the rest of )?your) (?:day|evening|afternoon|weekend|rest|holiday|one)/i,
  ),
]

/** A person of the company says goodbye. Weak: only after the last question, at the head of a turn: later it ends an answer. */
export const FAREWELL: readonly PhraseFamily[] = [
  ...PARTING,
  family(
    'F9',
    ['replay', 'rebroadcast', 'archive', 'leave it', 'that ', 'this '],
    /\b(?:an?|the)(?: [a-z-]+){0,2} (?:(?:replay|rebroadcast) (?:of|will)|archive (?:of (?:the|this|our|today's) (?:call|webcast|conference|event)|will))\b|(?:that|this) (?:wraps|will wrap|concludes|will conclude|ends|does it|will be it|is it for)|\bwe'll (?:have to )?leave it there\./i,
  ),
  family(
    'F12',
    ['final', 'clos', 'wrap', 'conclud'],
    /\b(?:final|closing|concluding) (?:comments?|remarks|thoughts?|words?)\b|\b(?:close|wrap|conclude)\b[^.?!]{0,20}\b(?:out|up|the (?:call|meeting|session))\b/i,
  ),
  family(
    'F13',
    ['thank', 'next quarter'],
    /\bthank(?:s| you)\b[^.?!]{0,20}(?:everybody|everyone|all|you all|folks)\b|\bnext quarter[.!]/i,
  ),
]
