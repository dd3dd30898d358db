import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { readPolicy } from '@candor/model'
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

test('each runs as it is, by the type stripping of Node', () => {
  const source = examples
    .map(
      (example) =>
        `console.log((await import('${new URL(`fixtures/${example}/privacy.ts`, import.meta.url)}')).policyHash)`,
    )
    .join('\n')
  const run = spawnSync(process.execPath, ['--input-type=module', '--eval', source], { encoding: 'utf8' })
  const hashes = examples.map((example) => loadPolicy(example).hash)
  expect({ out: run.stdout.trim().split('\n'), problems: run.stderr }).toEqual({ out: hashes, problems: '' })
})

test('a line of an included file is named with its file, from the folder of the policy', () => {
  const files: Record<string, string> = {
    'shops/galway/policy.yaml':
      'title: Galway\ncontroller: { name: Galway }\ninclude: [data/items.yaml, ../shared.yaml]\n',
    'shops/galway/data/items.yaml':
      'data:\n  - { id: email, category: contact.email, label: e-mail address }\n',
    'shops/shared.yaml':
      'purposes:\n  - { id: orders, title: Orders }\nchannels:\n  - { id: post, kind: post, title: Post, data: [email], purposes: [orders] }\n',
  }
  const { policy } = readPolicy('shops/galway/policy.yaml', (path) => {
    const text = files[path]
    return text === undefined ? { problem: 'missing' } : { bytes: Buffer.from(text) }
  })
  const { code } = generateModule(policy!, { source: 'policy.yaml' })
  expect(code.match(/[\w./]+\.yaml:\d+/g)).toEqual([
    '../shared.yaml:2',
    'data/items.yaml:2',
    'data/items.yaml:2',
    '../shared.yaml:4',
  ])
})

test('no helper has the name of another, or of what the module imports', () => {
  for (const example of examples) {
    const { code } = generateModule(loadPolicy(example), { source: 'policy.yaml' })
    const imported = (/import \{([^}]*)\}/.exec(code)?.[1] ?? '')
      .split(',')
      .map((name) => name.split(' ').at(-1)?.trim())
    const declared = [...code.matchAll(/^(?:export )?(?:const|function|interface|type) (\w+)/gm)].map(
      ([, name]) => name,
    )
    const names = [...imported, ...declared].filter(Boolean)
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([])
  }
})

test('neither a date nor a path of this machine is written', () => {
  for (const example of examples) {
    const text = readFileSync(new URL(`fixtures/${example}/privacy.ts`, import.meta.url), 'utf8')
    expect(text).not.toMatch(new RegExp(`${process.cwd()}|policies/example|\\b20\\d\\d-\\d\\d`))
  }
})
