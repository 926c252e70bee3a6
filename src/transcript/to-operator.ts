import type { Anchored } from './anchored.js'

/** Somebody speaks to the operator, so he is none. */
export const TO_OPERATOR: readonly Anchored[] = [
  {
    anchors: ['operator'],
    // What goes before the word is looked at only where the word stands.
    pattern:
      /operator(?:(?<=(?:^|[.,!?] )(?:\p{L}+, )?operator)[,.?!]|(?<=\b(?:thank you|thanks|okay|yes),? operator)\b)/iu,
  },
  {
    anchors: ['can we', 'may we', 'could we'],
    pattern:
      /\b(?:can|may|could) we (?:please )?(?:have|take|get|go to|move to) (?:the|our) (?:next|first|last|final) (?:question|caller)/i,
  },
  {
    anchors: ['question please', 'question, please'],
    pattern: /\b(?:next|first|last|final) question,? please\b/i,
  },
]
