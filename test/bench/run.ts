// npm run bench [-- FILE]: one call, in process. npm run bench -- archive […]: whole processes over an archive.
await import(process.argv[2] === 'archive' ? './archive.js' : './call.js')
