import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { levelDocument } from './report.js'

// npm run study [-- --check]: simulate anew and write the document; with --check fail where it is not the same.
const NAME = 'src/compare/README.md'
const path = fileURLToPath(new URL(`../../${NAME}`, import.meta.url))
const before = readFileSync(path, 'utf8')
const now = levelDocument()
const isFresh = before === now
if (process.argv.includes('--check')) {
  console.log(isFresh ? `${NAME} is as the study finds it.` : `${NAME} is stale: run npm run study.`)
  if (!isFresh) process.exitCode = 1
} else {
  writeFileSync(path, now)
  console.log(`${now}\n${isFresh ? 'As before.' : `${NAME} was written anew.`}`)
}
