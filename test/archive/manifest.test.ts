import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { manifestRow, readManifest, rowsOfDocument } from '../../src/archive/manifest.js'
import { readCall } from '../../src/archive/read-call.js'
import { TEXT, temporaryFolder } from './made.js'
import { zipOf } from './zip-of.js'

const { folder, written } = temporaryFolder()
const a = written('calls/a.txt', TEXT)
const zip = written('calls/z.zip', zipOf([{ name: 'in/b.txt', content: TEXT }]))
let number = 0
const manifest = (...lines: readonly string[]): string => written(`m${number++}.csv`, `${lines.join('\n')}\n`)

describe('readManifest', () => {
  it('reads facts and controls', () => {
    const { row } = readManifest(
      manifest(
        'path,ticker,company,date,fiscal_period,Size,sector',
        'calls/a.txt,EXW,"Example Widgets, Inc.",2031-04-18,Q1 2031,12.5,widgets',
        'calls/z.zip!/in/b.txt,,,,,,',
      ),
    )
    expect([row(0), row(1)]).toEqual([
      {
        path: a,
        ticker: 'EXW',
        company: 'Example Widgets, Inc.',
        date: '2031-04-18',
        fiscal: { year: 2031, quarter: 1, raw: 'Q1 2031', basis: 'fiscal' },
        controls: { Size: '12.5', sector: 'widgets' },
      },
      { path: `${zip}!/in/b.txt`, controls: {} },
    ])
  })

  it.each([
    ['fiscal_period', 'Q1 2031', { year: 2031, quarter: 1, basis: 'fiscal' }],
    ['fiscal_period', '2031Q1', { year: 2031, quarter: 1, basis: 'fiscal' }],
    ['fiscal_period', '2031-Q1', { year: 2031, quarter: 1, basis: 'fiscal' }],
    ['fiscal_period', 'H1 2031', { year: 2031, half: 1, basis: 'fiscal' }],
    ['fiscal_period', 'FY2031', { year: 2031, basis: 'fiscal' }],
    ['Fiscal Period', 'Q1 2031', { year: 2031, quarter: 1, basis: 'fiscal' }],
    ['year,quarter', '2031,1', { year: 2031, quarter: 1, raw: 'Q1 2031', basis: 'unknown' }],
    ['year,quarter', '2031.0,1.0', { year: 2031, quarter: 1, basis: 'unknown' }],
    ['year,quarter', '2031,Q1', { year: 2031, quarter: 1, basis: 'unknown' }],
    ['year,quarter', '2031,nan', { year: 2031, basis: 'unknown' }],
    ['fiscal_year,fiscal_quarter', '2031,1', { year: 2031, quarter: 1, basis: 'fiscal' }],
  ])('reads the period of %s %s', (heads, cells, fiscal) => {
    const row = readManifest(manifest(`id,${heads}`, `x,${cells}`)).row(0)
    expect(row.fiscal).toMatchObject(fiscal)
    expect(Object.keys(row.fiscal ?? {}).includes('quarter')).toBe('quarter' in fiscal)
  })

  it.each([
    { heads: 'file;ticker', row: 'calls/a.txt;EXW', because: 'a semicolon parts the columns' },
    { heads: 'FILE\tTicker', row: 'calls\\a.txt\tEXW', because: 'tabs do, and the path was written on Windows' },
    { heads: '\ufeffpath,ticker', row: `${a},EXW`, because: 'there is a byte-order mark, and the path is absolute' },
  ])('reads a row where $because', ({ heads, row }) => {
    expect(readManifest(manifest(heads, row)).row(0)).toEqual({ path: a, ticker: 'EXW', controls: {} })
  })

  it.each([
    [['ticker,date', 'EXW,2031-04-18'], 'expected a column path, file or id, found date, ticker'],
    [['path,ticker'], 'expected a column path, file or id, found no row'],
    [['path,id,ticker', ',,EXW'], 'expected a path or an id, found neither, in row 1'],
    [
      ['path', 'calls/a.txt', 'calls/nowhere.txt'],
      `expected a file, found nothing at ${join(folder, 'calls/nowhere.txt')}, in row 2`,
    ],
    [
      ['path', 'calls/no.zip!/a.txt'],
      `expected a file, found nothing at ${join(folder, 'calls/no.zip!/a.txt')}, in row 1`,
    ],
    [['path', 'calls/a.txt', 'calls/../calls/a.txt'], `expected each call once, found ${a} again, in row 2`],
    [['id,date', 'x,soon'], 'expected a date as 2031-04-18, found "soon", in row 1'],
    [['id,date', 'x,04/05/2031'], 'expected a date as 2031-04-18, found "04/05/2031", in row 1'],
    [['id,fiscal_period', 'x,spring'], 'expected a period as Q1 2031, H1 2031 or FY2031, found "spring", in row 1'],
    [['id,year', 'x,31'], 'expected a year as 2031, found "31", in row 1'],
    [['id,year,quarter', 'x,2031,5'], 'expected a quarter as 1 or Q1, found "5", in row 1'],
    [['id,quarter', 'x,1'], 'expected a year with the quarter, in row 1'],
    [['id,fiscal_quarter', 'x,1'], 'expected a fiscal_year with the fiscal_quarter, in row 1'],
  ])('of %j throws BAD_MANIFEST: %s', (lines, message) => {
    const path = manifest(...lines)
    expect(() => readManifest(path)).toThrow(`BAD_MANIFEST: ${message}, at ${path}`)
  })

  it('says how many more problems there are', () => {
    const path = manifest('id,year', 'x,1', 'y,2031', 'y,2031', 'z,3')
    expect(() => readManifest(path)).toThrow('expected a year as 2031, found "1", in row 1 (and 2 more), at ')
  })

  it('throws the codes of reading a file', () => {
    expect(() => readManifest(join(folder, 'nowhere.csv'))).toThrow(/^NO_SUCH_FILE/)
    expect(() => readManifest(written('empty.csv', ''))).toThrow(/^EMPTY_FILE/)
  })
})

describe('rowsOfDocument', () => {
  const rowsOf = rowsOfDocument(
    readManifest(
      manifest('path,id,mark', 'calls/a.txt,2,one', ',7,anywhere', 'calls/a.txt,,file', 'calls/a.txt,1,two'),
    ),
  )
  const marks = (name: string, file?: string) => rowsOf(name, file).map(({ controls }) => controls.mark)

  it('gives the rows that may name a call of a document, in their order', () => {
    expect(marks(a)).toEqual(['one', 'file', 'two', 'anywhere'])
    expect(marks(`${a}#1`, a)).toEqual(['file', 'two', 'anywhere'])
    expect(marks(`${a}#3`, a)).toEqual(['file', 'anywhere'])
    expect(marks('elsewhere.txt')).toEqual(['anywhere'])
  })
})

describe('manifestRow', () => {
  it.each([
    ['path', 'calls/a.txt'],
    ['path', 'calls/z.zip!/in/b.txt'],
  ])('finds a call by %s %s', async (head, cell) => {
    const read = readManifest(manifest(`${head},mark`, `${cell},yes`))
    const call = await readCall(join(folder, cell.split('!/')[0]!))
    expect(manifestRow(read, call)?.controls).toEqual({ mark: 'yes' })
  })

  it('finds the calls of one file by their ids, with or without the path', async () => {
    const call = await readCall(a)
    const [first, second, third] = ['5001', '5002', '5003'].map((id) => ({ ...call, id: `${a}#${id}` }))
    const read = readManifest(manifest('path,id,mark', 'calls/a.txt,5001,one', ',5002,two', 'calls/a.txt,,rest'))
    expect(manifestRow(read, first!)?.controls.mark).toBe('one')
    expect(manifestRow(read, third!)?.controls.mark).toBe('rest')
    const byId = readManifest(manifest('id,mark', '5002,two', `"${a}#5003",three`))
    expect([first!, second!, third!].map((each) => manifestRow(byId, each)?.controls.mark)).toEqual([
      undefined,
      'two',
      'three',
    ])
  })

  it('is used by readCall, and a call without a row stays as it is', async () => {
    const read = readManifest(manifest('path,ticker', 'calls/a.txt,EXW'))
    expect((await readCall(a, { manifest: read })).company.ticker).toBe('EXW')
    expect((await readCall(zip, { manifest: read })).company.ticker).toBeUndefined()
  })
})
