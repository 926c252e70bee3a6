/**
 * A short hash of texts, to tell whether two results come from the same data: 14 hex digits (53 bits), not for secrets.
 *
 * @source cyrb53, a public-domain mixing of two 32-bit multiplicative hashes
 */
export function fingerprintOf(texts: Iterable<string>): string {
  let a = 0xdeadbeef
  let b = 0x41c6ce57
  for (const text of texts) {
    for (let i = 0; i <= text.length; i++) {
      // One step past the end marks where a text stops.
      const code = i < text.length ? text.charCodeAt(i) : 0x10000
      a = Math.imul(a ^ code, 2654435761)
      b = Math.imul(b ^ code, 1597334677)
    }
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909)
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909)
  return (4294967296 * (2097151 & b) + (a >>> 0)).toString(16).padStart(14, '0')
}
