import { readFileSync, readdirSync } from 'node:fs'
import { renderDiagnostic } from '@candor/diagnostics'
import { describe, expect, it } from 'vitest'
import { readPolicy } from '../src/index.ts'
import { readFrom } from './read-from.ts'

const fixtures = new URL('./fixtures/', import.meta.url)

/** fixtures/X.yaml is a policy with something wrong in it, fixtures/X.txt all that its author is told. */
describe('what is wrong with a policy', () => {
  it.each(readdirSync(fixtures).filter((file) => file.endsWith('.yaml')))('%s', async (file) => {
    const { policy, diagnostics, sources } = readPolicy(
      'policy.yaml',
      readFrom({ 'policy.yaml': readFileSync(new URL(file, fixtures)) }),
    )
    const told = diagnostics.map((diagnostic) => renderDiagnostic(diagnostic, { sources }))
    const end = policy ? 'The policy is usable.' : 'There is no usable policy.'
    await expect(`${[...told, end].join('\n\n')}\n`).toMatchFileSnapshot(
      `./fixtures/${file.replace(/yaml$/, 'txt')}`,
    )
  })
})
