import { looksLikeName } from '../names.js'
import { rosterHead } from '../roster.js'
import { oneOf } from '../signs.js'
import type { Line } from '../source.js'
import { TITLE_WORD } from '../titles.js'
import type { RosterEntry } from '../types.js'

/** A person as the document lists him, with the line of title and firm as written. */
export interface Listed extends RosterEntry {
  readonly said: string
}

const SUFFIX = String.raw`(?:Inc|Incorporated|LLC|L\.L\.C|LLP|LP|L\.P|Ltd|Limited|plc|PLC|Corp|Co|S\.A|SA|N\.V|NV|AG|SE|Research Division)\b\.?`
/** The last comma that no suffix of a firm follows. */
const FIRM_AFTER = new RegExp(`^(.*\\S),\\s+((?!${SUFFIX}(?:[,\\s]|$))\\S.*)$`, 'i')

/**
 * Title and firm from `Title, Firm`: the firm is the company's name where the line ends in it, else what follows the last
 * comma. A line without a comma is a title if it has a title word, else a firm.
 *
 * @example titleAndFirm('Analyst, Foo Partners LLC', undefined) // => { title: 'Analyst', firm: 'Foo Partners LLC' }
 */
export function titleAndFirm(said: string, company: string | undefined): Pick<RosterEntry, 'title' | 'firm'> {
  if (company !== undefined && said.endsWith(company)) {
    const title = said.slice(0, -company.length).replace(/[,\s]+$/, '')
    return { title: title === '' ? null : title, firm: company }
  }
  const [, title, firm] = FIRM_AFTER.exec(said) ?? []
  if (title !== undefined) return { title, firm: firm! }
  if (said === '') return { title: null, firm: null }
  return TITLE_WORD.test(said) ? { title: said, firm: null } : { title: null, firm: said }
}

interface Cell {
  readonly column: number
  readonly text: string
}

/** Cells begin in one column if they are no further apart. */
const SLACK = 6
const LONGEST = 400

/** The people of the lists, which may stand in two columns; `lines` from the first head of a list on. */
export function listedIn(text: string, lines: readonly Line[], company: string | undefined): readonly Listed[] {
  const people: Listed[] = []
  let side: RosterEntry['side'] = 'unknown'
  let block: (readonly Cell[])[] = []
  const close = (): void => {
    for (const said of peopleOf(block)) people.push(listed(said, side, company))
    block = []
  }
  for (const line of lines) {
    const head = rosterHead(line.text)
    if (head === undefined && line.text !== '' && line.text.length <= LONGEST && !isLeader(line.text)) {
      block.push(cellsAt(text, line))
      continue
    }
    close()
    side = head ?? side
  }
  close()
  return people
}

const beginsLeader = oneOf('.…')
/** Dots across the page. */
export const isLeader = (text: string): boolean =>
  text.length >= 10 && text.length <= LONGEST && beginsLeader(text.charCodeAt(0)) && /^[.\s…]+$/.test(text)

function cellsAt(text: string, line: Line): readonly Cell[] {
  const before = text.slice(Math.max(0, line.start - LONGEST), line.start)
  const indent =
    before.length - Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r'), before.lastIndexOf('\f')) - 1
  return [...line.text.matchAll(/\S(?:\S|\s(?=\S))*/g)].map((match) => ({
    column: indent + match.index,
    text: match[0],
  }))
}

/** Name and title lines of the people of a block, column by column. */
function peopleOf(block: readonly (readonly Cell[])[]): readonly (readonly string[])[] {
  const columns: { readonly at: number; readonly people: string[][] }[] = []
  for (const cell of block.flat()) {
    const found = columns.find(({ at }) => Math.abs(at - cell.column) <= SLACK)
    const column = found ?? { at: cell.column, people: [] }
    if (found === undefined) columns.push(column)
    const current = column.people.at(-1)
    if (current === undefined || (isName(cell.text) && isComplete(current))) column.people.push([cell.text])
    else current.push(cell.text)
  }
  return columns.flatMap(({ people }) => people)
}

const isName = (text: string): boolean => looksLikeName(text) && !TITLE_WORD.test(text)
/** A title that a wrapped line ends goes on. */
const isComplete = (said: readonly string[]): boolean => said.length > 1 && !/(?:[,&-]|\band|\bof)$/.test(said.at(-1)!)

function listed(
  [name = '', ...rest]: readonly string[],
  side: RosterEntry['side'],
  company: string | undefined,
): Listed {
  const said = rest.join(' ')
  return { name, ...titleAndFirm(said, company), side, said }
}
