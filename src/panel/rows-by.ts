/** The rows of each key, keys in order of appearance, rows ascending. */
export function rowsBy(keys: readonly string[]): ReadonlyMap<string, number[]> {
  const groups = new Map<string, number[]>()
  for (const [row, key] of keys.entries()) {
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [row])
    else group.push(row)
  }
  return groups
}
