import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import { expect, test } from 'vitest'

async function bundle(contents: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: import.meta.dirname, loader: 'ts' },
    bundle: true,
    minify: true,
    format: 'esm',
    write: false,
    logLevel: 'error',
  })
  return outputFiles[0]!.text
}

const browser = [
  'collect',
  'disclose',
  'getStatus',
  'hasPurpose',
  'listen',
  'reveal',
  'runWithConsent',
  'setDecisions',
]

test('what a page uses of the runtime stays within 1.5 kB (minified, gzip)', async () => {
  const code = await bundle(`export { ${browser.join(', ')} } from '../src/index.ts'`)
  expect(gzipSync(code, { level: 9 }).length).toBeLessThanOrEqual(1500)
})

test('so does what a page uses that only asks, and has scripts and frames wait', async () => {
  const used = ['getStatus', 'hasPurpose', 'listen', 'runWithConsent', 'setDecisions', 'gateElements']
  const code = await bundle(`export { ${used.join(', ')} } from '../src/index.ts'`)
  expect(gzipSync(code, { level: 9 }).length).toBeLessThanOrEqual(1500)
})

test('all of it, with the server, every medium, waiting elements, schemas and Consent Mode, stays within 2.8 kB', async () => {
  const code = await bundle(`export * from '../src/index.ts'`)
  expect(gzipSync(code, { level: 9 }).length).toBeLessThanOrEqual(2800)
})

test('nothing is left of what is imported and not used, even by a bundler that does not trust package.json', async () => {
  const { outputFiles } = await build({
    stdin: {
      contents: `import { collect } from '../src/index.ts'`,
      resolveDir: import.meta.dirname,
      loader: 'ts',
    },
    bundle: true,
    minify: true,
    format: 'esm',
    write: false,
    ignoreAnnotations: true,
    logLevel: 'error',
  })
  expect(outputFiles[0]!.text).toBe('')
})
