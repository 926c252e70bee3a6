import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { levelDocument } from './report.js'

// npm run study: simulate anew, say whether the figures are those of the document, and write it.
const path = fileURLToPath(new URL('../../src/compare/README.md', import.meta.url))
const before = existsSync(path) ? readFileSync(path, 'utf8') : ''
const now = levelDocument()
mkdirSync(fileURLToPath(new URL('../../docs', import.meta.url)), { recursive: true })
writeFileSync(path, now)
console.log(now)
console.log(before === now ? 'As in src/compare/README.md.' : 'src/compare/README.md was written anew.')
