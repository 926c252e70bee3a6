#!/usr/bin/env node
// Every thread keeps memory of its own, and the store asks for one thing at a time: one thread of the pool is enough. It has
// to be said before anything asks the pool, as the loader of modules does.
process.env.UV_THREADPOOL_SIZE ??= '1'
void import('./in-process.js').then(({ run }) => run(process.argv.slice(2)))
