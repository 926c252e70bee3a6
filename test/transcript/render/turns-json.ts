import type { InventedCall, Person, SaidTurn } from './call.js'
import { shortDate, unixTime } from './dates.js'

type Call = InventedCall

const speakerOf = ({ who }: SaidTurn): string => who?.name ?? 'Operator'
const isPrepared = ({ section }: SaidTurn): boolean => section === 'prepared'
const speech = (turn: SaidTurn): object => ({ speaker: speakerOf(turn), speech: turn.text })
const foolTitle = ({ title, firm, side }: Person): string => (side === 'outside' ? `${firm} -- ${title}` : title)

/** Motley Fool, sectioned. */
export const render = ({ turns, people }: Call): string =>
  JSON.stringify({
    header_texts: ['Contents:', 'Prepared Remarks:', 'Questions and Answers:', 'Call participants:'],
    prepared_remarks: turns.filter(isPrepared).map(speech),
    q_and_a: [
      ...turns.filter((turn) => !isPrepared(turn)).map(speech),
      { speaker: 'Duration: 62 minutes', speech: '' },
    ],
    participants: people.map((person) => `${person.name}--${foolTitle(person)}`),
  })

const letterOf = ({ who, section }: SaidTurn): string => {
  if (who === null) return 'O'
  if (section === 'prepared') return 'P'
  return who.side === 'outside' ? 'Q' : 'A'
}

const componentOf = ({ who, section }: SaidTurn): string => {
  if (section === 'prepared') return who === null ? 'Presentation Operator Message' : 'Presenter Speech'
  if (who === null) return 'Question and Answer Operator Message'
  return who.side === 'outside' ? 'Question' : 'Answer'
}

const asText = ({ turns }: Call): string => turns.map((turn) => `${speakerOf(turn)}: ${turn.text}`).join('\n\n')

/** The call in the other schemas, by source. */
export const SCHEMA_RENDERINGS: Readonly<Record<string, (call: Call) => unknown>> = {
  'Fool statements': ({ turns, people, company, ticker, exchange, year, quarter, date }) => ({
    cid: 4711,
    call_title: `${company} Q${quarter} ${year} Earnings Call`,
    ticker,
    ticker_exchange: exchange,
    company_name: company,
    fiscal_period_year: year,
    fiscal_period_qtr: quarter,
    call_date: date,
    call_time: '5:00 p.m. ET',
    duration_minutes: 62,
    participants: {
      management: people.filter(({ side }) => side === 'company').map(({ name, title }) => `${name} -- ${title}`),
      analysts: people
        .filter(({ side }) => side === 'outside')
        .map(({ name, firm, title }) => `${name} -- ${firm} -- ${title}`),
    },
    call_transcript: turns.map((turn, i) => {
      const next: SaidTurn | undefined = turns[i + 1]
      const heading =
        next === undefined ? '' : `\n${speakerOf(next)}${next.who === null ? '' : ` -- ${foolTitle(next.who)}`}`
      return {
        statement_num: i + 1,
        section: turn.section === 'prepared' ? 'pres' : 'qa',
        statement_type: letterOf(turn),
        speaker: speakerOf(turn),
        role: turn.who?.title ?? 'Operator',
        affiliation: turn.who?.firm ?? '',
        text: `${turn.text}${heading}`,
      }
    }),
  }),
  'Alpha Vantage': ({ turns, ticker, year, quarter }) => ({
    symbol: ticker,
    quarter: `${year}Q${quarter}`,
    transcript: turns.map((turn) => ({
      speaker: speakerOf(turn),
      title: turn.who?.title ?? 'Operator',
      content: turn.text,
      sentiment: '0.1',
    })),
  }),
  'API Ninjas': (call) => ({
    date: call.date,
    timestamp: unixTime(call.date),
    ticker: call.ticker,
    cik: '0000900100',
    year: String(call.year),
    quarter: String(call.quarter),
    earnings_timing: 'after_market',
    transcript: asText(call),
    transcript_split: call.turns.map((turn) => ({
      speaker: speakerOf(turn),
      text: turn.text,
      role: turn.who?.title ?? 'Operator',
    })),
  }),
  'S&P API': ({ turns }) => ({
    transcript: turns.map((turn) => ({
      component_type: componentOf(turn),
      person_name: speakerOf(turn),
      text: turn.text,
    })),
  }),
  Finnhub: ({ turns, people, ticker, company, year, quarter, date }) => ({
    symbol: ticker,
    id: `${ticker}_900100`,
    title: `${company} - Earnings call Q${quarter} ${year}`,
    time: `${date} 21:00:00`,
    year,
    quarter,
    audio: 'https://example.com/a.mp3',
    participant: people.map(({ name, title, firm, side }) => ({
      name,
      description: `${firm} - ${title}`,
      role: side === 'outside' ? 'analyst' : 'executive',
    })),
    transcript: turns.map((turn) => ({
      name: speakerOf(turn),
      speech: [turn.text],
      session: turn.section === 'prepared' ? 'management_discussion' : 'question_answer',
    })),
  }),
  'Yahoo and Quartr': ({ turns, people, company, year, quarter, date }) => ({
    transcriptContent: {
      company_id: 12,
      event_id: 34,
      version: '1.0',
      speaker_mapping: people.map(({ name, title, firm }, i) => ({
        speaker: i + 1,
        speaker_data: { name, role: title, company: firm },
      })),
      transcript: {
        number_of_speakers: people.length + 1,
        text: turns.map(({ text }) => text).join(' '),
        paragraphs: turns.map((turn, i) => ({
          speaker: people.findIndex(({ name }) => name === turn.who?.name) + 1,
          start: i * 60.5,
          end: i * 60.5 + 59,
          text: turn.text,
          sentences: [],
        })),
      },
    },
    transcriptMetadata: {
      date: unixTime(date),
      eventId: 34,
      eventType: 'Earnings Call',
      fiscalPeriod: `Q${quarter}`,
      fiscalYear: year,
      title: `${company} Q${quarter} ${year}`,
      transcriptId: 56,
    },
  }),
  'roic.ai v3': ({ turns, ticker, date, year, quarter }) => ({
    data: {
      symbol: `NYSE:${ticker}`,
      fiscal_year: year,
      fiscal_quarter: quarter,
      date,
      transcript: turns.map((turn) => ({ speaker: speakerOf(turn), text: turn.text })),
    },
  }),
  'public set, structured': (call) => ({
    symbol: call.ticker,
    company_name: call.company,
    company_id: 77,
    year: call.year,
    quarter: call.quarter,
    date: call.date,
    content: asText(call),
    structured_content: call.turns.map((turn) => ({ speaker: speakerOf(turn), text: turn.text })),
  }),
  'row per turn': ({ turns }) =>
    turns.map((turn, i) => ({
      turn_index: i,
      speaker_name: speakerOf(turn),
      speaker_role: turn.who?.title ?? 'Operator',
      section: turn.section === 'prepared' ? 'prepared' : 'qa',
      text: turn.text,
    })),
}

/** The call where its words are one text, by source. */
export const TEXT_RENDERINGS: Readonly<Record<string, (call: Call) => unknown>> = {
  FMP: (call) => [
    {
      symbol: call.ticker,
      period: `Q${call.quarter}`,
      year: call.year,
      date: `${call.date} 17:00:00`,
      content: asText(call),
    },
  ],
  'FMP v3': (call) => [
    {
      symbol: call.ticker,
      quarter: call.quarter,
      year: call.year,
      date: `${call.date} 17:00:00`,
      content: asText(call),
    },
  ],
  'roic.ai v2': (call) => ({
    symbol: call.ticker,
    year: call.year,
    quarter: call.quarter,
    date: call.date,
    content: asText(call),
  }),
  'S&P API, raw': (call) => ({ transcript: asText(call) }),
  'public Fool set': (call) => ({
    date: [`${shortDate(call.date)}, 5:00 p.m. ET`],
    exchange: `NYSE: ${call.ticker}`,
    q: `${call.year}-Q${call.quarter}`,
    ticker: call.ticker,
    transcript: asText(call),
  }),
}
