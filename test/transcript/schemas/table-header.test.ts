import { describe, expect, it } from 'vitest'
import { isTableHeader } from '../../../src/transcript/schemas/table-header.js'
import { CALL } from '../render/call.js'
import { render as renderCiq } from '../render/ciq-table.js'
import { render, renderCalls } from '../render/turns-table.js'

const firstLine = (text: string): string => text.split('\n')[0]!

describe('isTableHeader', () => {
  it.each([
    [firstLine(render(CALL)), 'a row per turn'],
    [firstLine(renderCalls(CALL)), 'a row per call'],
    [firstLine(renderCiq(CALL)), 'components'],
    [',speaker,text', 'the index of pandas'],
    ['Unnamed: 0,date,exchange,q,ticker,transcript', 'the same with a name'],
    ['"Speaker Name";"Text"', 'quotes, blanks, semicolons'],
    ['name\ttext', 'tabs'],
    ['\ufeffspeaker,text,', 'byte-order mark and an empty last column'],
    ['symbol,year,quarter,date,content', 'the text of calls'],
    ['componentText,transcriptId', 'Xpressfeed'],
    ['ticker,q,question,answer', 'pairs, to be refused'],
  ])('holds for %j', (line) => {
    expect(isTableHeader(line)).toBe(true)
  })

  it.each([
    ['Example Widgets, Q3 2031 Earnings Call Transcript', 'a headline'],
    ['Transcript, Q3 2031', 'a headline'],
    ['Ann Lee, Example Widgets Inc - VP of IR', 'a heading'],
    ['speaker', 'one word'],
    ['a,b,c', 'other columns'],
    ['', 'nothing'],
    [','.repeat(5000), 'too long'],
  ])('does not hold for %j', (line) => {
    expect(isTableHeader(line)).toBe(false)
  })
})
