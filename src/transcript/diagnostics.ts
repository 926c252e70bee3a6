/** Every recoverable oddity of a transcript, with the one sentence that explains its code in the README. */
export const DIAGNOSTIC_CODES = {
  noQa: 'no Q&A was found',
  noPrepared: 'the text begins with the Q&A',
  noSpeakers: 'nothing says who speaks, so the comparison is refused',
  noHeading: "text under no heading is read as the operator's",
  unknownSide: 'nothing says on whose side a speaker is',
  speakerDoubt: 'what a speaker does contradicts what the source says he is',
  labelsSwapped: "operator's and another's labels are exchanged; the words decide",
  sameNameBothSides: 'one name stands on both sides; read as two people',
  sectionCorrected: 'the section the source says is corrected by the words',
  sectionDoubt: 'the section the source says and the words disagree',
  foreignNotice: 'a notice in another language before the call is no turn',
  foreignLanguage: 'a turn is not in English and is not scored',
  textBeforeCall: 'text before the first heading is no turn',
  textAfterCall: 'text after the call is no turn',
  unreadText: 'text that belongs to no turn and to no known part',
  duplicateTurn: 'a turn stands twice',
  missingSpeaker: 'a turn names nobody',
  missingText: 'a turn has no words',
  mojibake: 'UTF-8 read as windows-1252 was repaired',
  replacementCharacters: 'characters were lost before the file was written (U+FFFD)',
  ambiguousDate: 'a date can be read day first or month first and is left out',
  metadataConflict: 'head, speech or file name disagree on company or period',
  olderVersions: 'older versions of the call were left out',
  externalEntities: 'entity declarations of the XML are not expanded',
  damagedSource: 'part of the source could not be read',
} as const

export type DiagnosticCode = keyof typeof DIAGNOSTIC_CODES

export interface Diagnostic {
  readonly code: DiagnosticCode
  readonly level: 'info' | 'warn' | 'error'
  readonly turn?: number
  readonly message: string
}
