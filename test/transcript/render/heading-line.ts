import type { InventedCall, Person } from './call.js'

const headed = ({ name, title, firm, side }: Person): string =>
  side === 'company' ? `${name} -- ${title}` : `${name} -- ${firm} -- ${title}`

/** A flattened Motley Fool page: the first heading lost, blank lines between, `Questions and Answers:`. */
export function render({ turns }: InventedCall): string {
  const opening = turns.findIndex(({ section }) => section === 'qa')
  return turns
    .flatMap(({ who, text }, i) => [
      ...(i === opening ? ['Questions and Answers:'] : []),
      ...(i === 0 ? [] : [who === null ? 'Operator' : headed(who)]),
      text,
    ])
    .join('\n\n')
}
