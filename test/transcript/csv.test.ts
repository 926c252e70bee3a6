import { describe, expect, it } from 'vitest'
import { csvHead, csvTable, csvText } from '../../src/transcript/csv.js'

describe('csvTable', () => {
  it.each<[string, readonly object[], string]>([
    ['a,b\n1,2\n', [{ a: '1', b: '2' }], 'a row'],
    ['\ufeffa;b\r\n1;2\r\n\r\n', [{ a: '1', b: '2' }], 'byte-order mark, semicolons, CRLF, an empty line'],
    ['a\tb\n"1\n""x"""\t2', [{ a: '1\n"x"', b: '2' }], 'tabs, quoted quotes and line breaks'],
    [',a,a\n0,1,2\n', [{ '': '0', a: '1' }], 'of two columns of one name the first'],
    ['a,b\n', [], 'no rows'],
    ['', [], 'nothing'],
  ])('reads %j', (text, rows) => {
    expect(csvTable(text)).toEqual({ rows, problems: [] })
  })

  it.each([
    ['a,b\n1\n1,2\n', 'too few fields in 1 of 2 rows'],
    ['a,b\n1,2,3\n', 'too many fields in 1 of 1 rows'],
    ['a,b\n1,"2\n', 'Quoted field unterminated, at row 1'],
  ])('says what is wrong with %j', (text, problem) => {
    expect(csvTable(text).problems).toEqual([problem])
    expect(csvTable(text).rows.at(-1)).toMatchObject({ a: '1' })
  })

  it('reads the head of a table alone', () => {
    expect(csvHead(`a,b\n${'1,2\n'.repeat(1000)}`)).toHaveLength(20)
  })
})

describe('csvText', () => {
  it.each([
    ['a,b\n1,2\n3,4\n', 'rows'],
    ['\ufeffa;b\r\n\r\n1;2\r\n  \r\n3;4', 'byte-order mark, semicolons, CRLF, empty lines, no last line break'],
    ['a\tb\n"1\n""x"""\t2\n"3\t"\t4', 'tabs, quoted quotes, tabs and line breaks'],
    ['a\n1,2\n"3"\n', 'one column, and a row that is too long'],
    ['a,b\n1\n1,"2\n', 'a row that is too short, and one that does not end'],
    [',a,a\n0,1,2\n', 'two columns of one name'],
    ['a,b\n', 'no rows'],
    ['', 'nothing'],
  ])('reads of %j what csvTable reads: %s', (text) => {
    const { count, row, problems } = csvText(text)
    expect({ rows: Array.from({ length: count }, (_, number) => row(number)), problems }).toEqual(csvTable(text))
  })
})
