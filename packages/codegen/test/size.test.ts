import { gzipSync } from 'node:zlib'
import { build, type Plugin } from 'esbuild'
import { expect, test } from 'vitest'
import { generateModule } from '../src/index.ts'
import { parsePolicy } from './load-policy.ts'

async function measure(contents: string, module = ''): Promise<{ bytes: number; zipped: number }> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: import.meta.dirname, loader: 'ts' },
    plugins: [provideModule(module)],
    bundle: true,
    minify: true,
    format: 'esm',
    write: false,
    logLevel: 'error',
  })
  const code = outputFiles[0]!.contents
  return { bytes: code.length, zipped: gzipSync(code, { level: 9 }).length }
}

/** Text in place of a file `privacy.ts`. */
function provideModule(contents: string): Plugin {
  return {
    name: 'privacy',
    setup(bundler) {
      bundler.onResolve({ filter: /^privacy$/ }, () => ({ path: 'privacy', namespace: 'privacy' }))
      bundler.onLoad({ filter: /./, namespace: 'privacy' }, () => ({
        contents,
        loader: 'ts',
        resolveDir: import.meta.dirname,
      }))
    },
  }
}

const consent = 'has, status, set, withConsent, onDecision'

test('runtime and module of a shop that asks, collects, discloses and keeps a cart stay within 2 kB', async () => {
  const used = `${consent}, collectSignupForm, discloseToMailgun, readCart, writeCart`
  const { zipped } = await measure(`export { ${used} } from './fixtures/harbour-books/privacy.ts'`)
  expect(zipped).toBeLessThanOrEqual(2000)
})

test('with the bridge to Consent Mode in place of the cart as well', async () => {
  const used = `${consent}, collectSignupForm, discloseToMailgun, connectConsentMode`
  const { zipped } = await measure(`export { ${used} } from './fixtures/harbour-books/privacy.ts'`)
  expect(zipped).toBeLessThanOrEqual(2000)
})

test('one channel of a hundred costs at most 200 bytes', async () => {
  const entries = Array.from({ length: 100 }, (_, index) => index)
  const { code } = generateModule(
    parsePolicy(
      [
        'title: Harbour Books Privacy Policy',
        'controller: { name: Harbour Books }',
        'data:',
        '  - { id: email, category: contact.email, label: e-mail address }',
        '  - { id: name, category: identity.name, label: name }',
        'purposes:',
        '  - { id: orders, title: Orders, legalBasis: contract }',
        'channels:',
        ...entries.map(
          (n) =>
            `  - { id: shelf-${n}, kind: form, title: Shelf ${n}, data: [email, name], purposes: [orders] }`,
        ),
      ].join('\n'),
    ),
    { source: 'policy.yaml' },
  )
  const [one, two] = await Promise.all(
    ['collectShelf_7', 'collectShelf_7, collectShelf_42'].map((used) =>
      measure(`export { ${used} } from 'privacy'`, code),
    ),
  )
  expect(two!.bytes - one!.bytes).toBeLessThanOrEqual(200)
  expect(one!.bytes).toBeLessThanOrEqual(1000)
  const [schema, schemas] = await Promise.all(
    ['shelf_7Schema', 'shelf_7Schema, shelf_42Schema'].map((used) => measure(`export { ${used} } from 'privacy'`, code)),
  )
  expect(schemas!.bytes - schema!.bytes).toBeLessThanOrEqual(200)
})
