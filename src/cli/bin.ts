#!/usr/bin/env node
import { run } from './in-process.js'

await run(process.argv.slice(2))
