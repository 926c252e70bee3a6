import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { VERSION } from '../src/base/version.js'
import * as api from '../src/index.js'
import * as node from '../src/node.js'

const pack = JSON.parse(readFileSync(fileURLToPath(new URL('../package.json', import.meta.url)), 'utf8'))

describe('public face', () => {
  it('exports these names', () => {
    expect(Object.keys(api).sort()).toEqual([
      'ERROR_CODES',
      'HedgerowError',
      'MEASURES',
      'compareCall',
      'countTurns',
      'createEngine',
      'decompose',
      'distinctiveCues',
      'distinctivePhrases',
      'labelAnswer',
      'measure',
      'measureBy',
      'pairs',
      'parseTranscript',
      'parseTranscripts',
      'readText',
      'scoreCall',
      'scoreText',
    ])
    expect(Object.keys(node).sort()).toEqual([
      'LEXICON_FOLDER',
      'listFiles',
      'loadEngine',
      'readCall',
      'readCalls',
      'readLexicons',
      'readManifest',
    ])
  })

  it('has an entry for each stage', () => {
    expect(Object.keys(pack.exports)).toEqual([
      '.',
      './node',
      './transcript',
      './text',
      './lexicon',
      './scoring',
      './measures',
      './compare',
      './panel',
      './batch',
      './package.json',
    ])
    expect(pack.bin).toEqual({ hedgerow: 'dist/cli/bin.cjs' })
  })

  it('knows its version', () => {
    expect(VERSION).toBe(pack.version)
  })

  it('pins every dependency to one version', () => {
    const versions = Object.values<string>({ ...pack.dependencies, ...pack.devDependencies })
    expect(versions.filter((version) => !/^\d+\.\d+\.\d+(?:-r\.\d+)?$/.test(version))).toEqual([])
  })

  it('says an error as code, what was seen, and where, on one line without a final period', () => {
    const error = new api.HedgerowError('BAD_LEXICON', 'expected 5 fields, found 4', {
      file: 'a.tsv',
      line: 41,
      column: 1,
    })
    expect(error.message).toBe('BAD_LEXICON: expected 5 fields, found 4, at a.tsv, line 41, column 1')
    expect(error.code).toBe('BAD_LEXICON')
  })
})
