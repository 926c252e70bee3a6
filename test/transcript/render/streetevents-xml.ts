import type { CALL } from './call.js'
import { render as renderText } from './streetevents-text.js'

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')

/** The call as the vendor's XML: the text of the transcript, escaped, in the body of a story. */
export function render(call: typeof CALL): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<Event Id="0000001" lastUpdate="Thursday, July 31, 2031 at 11:00:00pm GMT" eventTypeId="1" eventTypeName="Earnings Conference Call/Presentation">',
    '  <EventStory Id="0000001.F" version="Final" storyType="transcript" action="publish">',
    `    <Headline>Edited Transcript of ${call.ticker}.N earnings conference call or presentation 31-Jul-31 9:00pm GMT</Headline>`,
    `    <Body>${escaped(renderText(call))}</Body>`,
    '  </EventStory>',
    `  <eventTitle>Q${call.quarter} ${call.year} ${call.company} Earnings Call</eventTitle>`,
    `  <city>NEW YORK</city><companyName>${call.company}</companyName><companyTicker>${call.ticker}.N</companyTicker>`,
    '  <startDate>31-Jul-31 9:00pm GMT</startDate>',
    '</Event>',
    '',
  ].join('\r\n')
}
