import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { engine } from '../helpers.js'
import { documents, filled } from './generated.js'

describe('documents', () => {
  it.each(documents(engine.lexicons))('$path is fresh (else: npm run docs)', (document) => {
    expect(readFileSync(document.path, 'utf8')).toBe(filled(document))
  })
})
