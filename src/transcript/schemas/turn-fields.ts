import type { Role, Side } from '../types.js'

/** What the columns of a turn are called, folded as `foldKey` does; the first that is filled counts. */
export const TURN_FIELDS = {
  speaker: ['speaker', 'speakername', 'transcriptpersonname', 'personname', 'name'],
  text: ['text', 'componenttext', 'speech', 'content', 'paragraph', 'statement', 'textcontents', 'utterance'],
  role: ['role', 'speakerrole', 'speakertypename', 'speakertype', 'textname'],
  roleId: ['speakertypeid'],
  title: ['title', 'position', 'speakertitle', 'jobtitle'],
  firm: ['speakercompany', 'companyofperson', 'affiliation', 'firm', 'organization', 'organisation'],
  section: [
    'section',
    'transcriptcomponenttypename',
    'componenttypename',
    'componenttype',
    'session',
    'sectionname',
    'segment',
    'context',
  ],
  sectionId: ['transcriptcomponenttypeid'],
  order: ['turnindex', 'componentorder', 'statementnum', 'paragraphnumber', 'seq'],
  id: ['transcriptcomponentid', 'componentid', 'turnid'],
  start: ['start', 'starttime', 'startsec'],
  end: ['end', 'endtime', 'endsec'],
} as const satisfies Readonly<Record<string, readonly string[]>>

export type TurnFields = Readonly<Record<keyof typeof TURN_FIELDS, readonly string[]>>

/** What a word of a closed list in a field says of the speaker or of what the turn does. */
export interface Said {
  readonly field?: { readonly role: Role; readonly side: Side }
  readonly section?: 'prepared' | 'qa'
  readonly asks?: 'question' | 'answer'
}

const OPERATOR: Said = { field: { role: 'operator', side: 'operator' } }
const COMPANY: Said = { field: { role: 'executive', side: 'company' } }
const OFFICER: Said = { field: { role: 'investor_relations', side: 'company' } }
const ANALYST: Said = { field: { role: 'analyst', side: 'outside' } }
const SHAREHOLDER: Said = { field: { role: 'shareholder', side: 'outside' } }
const OUTSIDE: Said = { field: { role: 'unknown', side: 'outside' } }
const INTERPRETER: Said = { field: { role: 'interpreter', side: 'unknown' } }

/** Words of a role field. */
export const ROLE_WORDS: ReadonlyMap<string, Said> = new Map<string, Said>([
  ['operator', OPERATOR],
  ['moderator', OPERATOR],
  ['coordinator', OPERATOR],
  ['conferenceoperator', OPERATOR],
  ['executive', COMPANY],
  ['executives', COMPANY],
  ['management', COMPANY],
  ['company', COMPANY],
  ['companyparticipant', COMPANY],
  ['companyparticipants', COMPANY],
  ['corporateparticipant', COMPANY],
  ['corporateparticipants', COMPANY],
  ['companyrepresentative', COMPANY],
  ['investorrelations', OFFICER],
  ['ir', OFFICER],
  ['analyst', ANALYST],
  ['analysts', ANALYST],
  ['shareholder', SHAREHOLDER],
  ['shareholders', SHAREHOLDER],
  ['attendee', OUTSIDE],
  ['attendees', OUTSIDE],
  ['audience', OUTSIDE],
  ['media', OUTSIDE],
  ['interpreter', INTERPRETER],
  ['interpreters', INTERPRETER],
  ['translator', INTERPRETER],
  ['question', { asks: 'question' }],
  ['answer', { asks: 'answer' }],
])

/** Speaker types of Capital IQ by id: 3 is an analyst by its documents, 1 and 2 by common use. */
export const ROLE_IDS: ReadonlyMap<string, Said> = new Map<string, Said>([
  ['1', OPERATOR],
  ['2', COMPANY],
  ['3', ANALYST],
])

/** Components of Capital IQ. */
export const COMPONENTS: ReadonlyMap<string, Said> = new Map<string, Said>([
  ['presentationoperatormessage', { ...OPERATOR, section: 'prepared' }],
  ['presenterspeech', { section: 'prepared' }],
  ['question', { section: 'qa', asks: 'question' }],
  ['answer', { section: 'qa', asks: 'answer' }],
  ['questionandansweroperatormessage', { ...OPERATOR, section: 'qa' }],
  ['unknownquestionandanswermessage', { section: 'qa' }],
])

/** Components of Capital IQ by id: 3 is a question by its documents, the others by common use. */
export const COMPONENT_IDS: ReadonlyMap<string, Said> = new Map<string, Said>([
  ['1', { ...OPERATOR, section: 'prepared' }],
  ['2', { section: 'prepared' }],
  ['3', { section: 'qa', asks: 'question' }],
  ['4', { section: 'qa', asks: 'answer' }],
  ['7', { ...OPERATOR, section: 'qa' }],
])
