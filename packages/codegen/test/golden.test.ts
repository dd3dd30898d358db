import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { generateModule } from '../src/index.ts'
import { loadPolicy } from './load-policy.ts'

// Each folder is a policy with the module that comes of it: to be read in review, and type-checked with the package.
// After a change on purpose: `vitest run packages/codegen -u`.
const examples = readdirSync(new URL('fixtures', import.meta.url)).sort()

test.each(examples)('%s', async (example) => {
  const { code } = generateModule(loadPolicy(example), { source: 'policy.yaml' })
  await expect(code).toMatchFileSnapshot(`fixtures/${example}/privacy.ts`)
})

test.each(examples)('%s runs as it is, by type stripping', async (example) => {
  const module = (await import(`./fixtures/${example}/privacy.ts`)) as Record<string, unknown>
  expect(module['policyHash']).toBe(loadPolicy(example).hash)
})

test('neither a date nor a path of this machine is written', () => {
  for (const example of examples) {
    const text = readFileSync(new URL(`fixtures/${example}/privacy.ts`, import.meta.url), 'utf8')
    expect(text).not.toMatch(new RegExp(`${process.cwd()}|policies/example|\\b20\\d\\d-\\d\\d`))
  }
})
