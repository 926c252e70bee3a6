import type { Transcript, Turn } from './types.js'

const PERIOD = String.raw`(?:(?:fiscal )?(?:year )?(?:Q[1-4]|first|second|third|fourth|1st|2nd|3rd|4th)(?:[- ]quarter)?(?: (?:of )?(?:fiscal )?(?:year )?'?\d{2,4})?|(?:fiscal )?(?:full[- ])?year \d{4})`
const WELCOME = new RegExp(
  String.raw`[Ww]elcome (?:you )?(?:all )?to (?:the |today's )?(\p{Lu}[\p{L}\p{N}&.,'’ -]{1,60}?)(?:['’]s?)?,? (${PERIOD})\b`,
  'u',
)
const PERIOD_ONLY =
  /\b(Q[1-4] \d{4}|(?:first|second|third|fourth)[- ]quarter(?: (?:of )?(?:fiscal )?(?:year )?\d{4})?)/iu

/** Company and period as the first turns say them, verbatim; what they do not say is left out. */
export function eventOf(turns: readonly Pick<Turn, 'text'>[]): Pick<Transcript, 'company' | 'event'> {
  const opening = turns
    .slice(0, 2)
    .map(({ text }) => text.slice(0, 1500))
    .join('\n')
  const [title, name, period] = WELCOME.exec(opening) ?? []
  const raw = period ?? PERIOD_ONLY.exec(opening)?.[1]
  return {
    company: name === undefined ? {} : { name: name.replace(/[, ]+$/, '') },
    event: {
      ...(title === undefined ? {} : { title: title.replace(/^[Ww]elcome (?:you )?(?:all )?to /, '') }),
      ...(raw === undefined ? {} : { fiscal: { raw, basis: 'unknown' } }),
    },
  }
}
