import { writeFileSync } from 'node:fs'
import { readLexicons } from '../../src/archive/read-lexicons.js'
import { compileLexicons } from '../../src/lexicon/compile.js'
import { documents, filled } from './generated.js'

// npm run docs: write the generated parts of the documents anew.
for (const document of documents(compileLexicons(readLexicons()))) writeFileSync(document.path, filled(document))
