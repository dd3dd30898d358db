#!/usr/bin/env node
// Plain JavaScript that old Nodes can parse: the sources behind it are TypeScript, which Node runs as it is
// (type stripping without a flag) from 22.18 on.
const [major, minor] = process.versions.node.split('.').map(Number)

if (major < 22 || (major === 22 && minor < 18) || (major === 23 && minor < 6)) {
  process.stderr.write(
    `candor needs Node 22.18 or later, and this is Node ${process.versions.node}: install a newer one from https://nodejs.org, ` +
      'or add it to the project with "npm install --save-dev node@24".\n',
  )
  process.exitCode = 2
} else {
  // Compiled code is kept between runs (in the system's folder for temporary files); it saves a third of a short run.
  const { enableCompileCache } = await import('node:module')
  enableCompileCache()
  await import('../src/main.ts')
}
