import { spawnSync } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { generateModule } from '../src/index.ts'
import { parsePolicy } from './load-policy.ts'

// What the types cost in a large app. Instantiations are counted, not seconds: they are the same on every machine.
const folder = join(import.meta.dirname, '../node_modules/.cache/scale')
const categories = [
  'contact.email',
  'identity.name',
  'contact.phone',
  'device.device-id',
  'contact.postal-address',
  'financial.income',
]

function list<Item>(length: number, create: (index: number) => Item): Item[] {
  return Array.from({ length }, (_, index) => create(index))
}

/** Six of sixty data items; the n-th channel has them. */
function listItems(channel: number, count = 6): number[] {
  return list(count, (offset) => (channel * 3 + offset) % 60)
}

const policy = parsePolicy(
  [
    'title: Harbour Group Privacy Policy',
    'controller: { name: Harbour Group }',
    'data:',
    ...list(60, (n) => `  - { id: item-n${n}, category: ${categories[n % 6]}, label: item ${n} }`),
    'purposes:',
    ...list(
      200,
      (n) => `  - { id: purpose-n${n}, title: Purpose ${n}, legalBasis: ${n % 2 ? 'consent' : 'contract'} }`,
    ),
    'channels:',
    ...list(
      100,
      (n) =>
        `  - { id: form-n${n}, kind: form, title: Form ${n}, data: [${listItems(n).map((item) => `item-n${item}`)}], ` +
        `purposes: [purpose-n${2 * n}, purpose-n${2 * n + 1}] }`,
    ),
    'processors:',
    ...list(
      100,
      (n) =>
        `  - { id: firm-n${n}, title: Firm ${n}, ` +
        `receives: [{ data: [${listItems(n, 4).map((item) => `item-n${item}`)}], purposes: [purpose-n${2 * n + 1}] }] }`,
    ),
  ].join('\n'),
)

/** Six uses of the module for each of its hundred channels. */
const uses = list(100, (n) => {
  const fields = listItems(n).map((item) => `itemN${item}: text`)
  const [first, second] = listItems(n).map((item) => `form_${n}.itemN${item}`)
  return `export const form_${n} = m.collectFormN${n}({ ${fields} })
export const again_${n} = m.collectFormN${n}({ ${fields} })
export const may_${n} = m.has('purpose-n${n}')
export const status_${n} = m.status('purpose-n${2 * n + 1}')
export const sent_${n} = m.withConsent('purpose-n${2 * n + 1}', (grant) => m.discloseToFirmN${n}({ to: ${first}, also: { is: ${second}, count: 1 } }, grant))`
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('200 purposes, 100 processors, 100 channels and 600 uses cost fewer than 90,000 instantiations', () => {
  mkdirSync(folder, { recursive: true })
  const compilerOptions = {
    target: 'es2022',
    module: 'esnext',
    moduleResolution: 'bundler',
    types: [],
    noEmit: true,
    strict: true,
    allowImportingTsExtensions: true,
  }
  writeFileSync(join(folder, 'privacy.ts'), generateModule(policy, { source: 'policy.yaml' }).code)
  writeFileSync(
    join(folder, 'app.ts'),
    `import * as m from './privacy.ts'\ndeclare const text: string\n${uses.join('\n')}\n`,
  )
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['app.ts'] }))
  const tsc = join(dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin/tsc')
  const { stdout, status } = spawnSync(
    process.execPath,
    [tsc, '--project', folder, '--extendedDiagnostics'],
    { encoding: 'utf8' },
  )
  const instantiations = Number(/Instantiations:\s+(\d+)/.exec(stdout)?.[1])
  expect({ status, errors: /error TS.*/.exec(stdout)?.[0] }).toEqual({ status: 0, errors: undefined })
  expect(instantiations).toBeGreaterThan(0)
  expect(instantiations).toBeLessThan(90_000)
}, 60_000)
