/**
 * A number with what it counts.
 *
 * @example counted(1, 'call') // => '1 call'
 */
export const counted = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`
