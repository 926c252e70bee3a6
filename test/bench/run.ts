// npm run bench [-- FILE]: one call, in process. npm run bench -- formats [PATH]: what parsing takes, by format.
// npm run bench -- archive […]: whole processes over an archive.
const studies: Readonly<Record<string, string>> = { archive: './archive.js', formats: './formats.js' }
await import(studies[process.argv[2] ?? ''] ?? './call.js')
