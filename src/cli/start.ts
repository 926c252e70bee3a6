#!/usr/bin/env node
import { fileURLToPath } from 'node:url'
import { run } from './in-process.js'

/** The invented call that comes with the project. */
const EXAMPLE = fileURLToPath(new URL('../../notebooks/calls/tamarack-2031q2.txt', import.meta.url))

// `npm start` compares the example call, `npm start -- FILE` any other.
const given = process.argv.slice(2)
const call = given[0] === undefined || given[0].startsWith('--') ? [EXAMPLE, ...given] : given
await run(['compare', ...call, ...(given.includes('--format') ? [] : ['--format', 'table'])])
