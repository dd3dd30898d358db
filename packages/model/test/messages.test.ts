import { describe, expect, it } from 'vitest'
import { listUndeclared, messages, readPolicy } from '../src/index.ts'
import { readFrom } from './read-from.ts'

describe('every example of messages/*.md gives its own diagnostic', () => {
  it.each(
    messages.filter(({ example }) => example.length > 0).map((message) => [message.code, message] as const),
  )('%s', (code, { example }) => {
    const { policy, diagnostics } = readPolicy(
      'policy.yaml',
      readFrom(Object.fromEntries(example.map(({ name, text }) => [name, text]))),
    )
    const all = [...diagnostics, ...(policy ? listUndeclared(policy) : [])]
    expect(all.map((diagnostic) => diagnostic.code)).toContain(code)
  })

  it.each(messages.filter(({ severity, example }) => severity === 'error' && example.length > 0))(
    '$code and no other error',
    ({ code, example }) => {
      const { diagnostics } = readPolicy(
        'policy.yaml',
        readFrom(Object.fromEntries(example.map(({ name, text }) => [name, text]))),
      )
      expect([
        ...new Set(
          diagnostics.filter(({ severity }) => severity !== 'note').map((diagnostic) => diagnostic.code),
        ),
      ]).toEqual([code])
    },
  )

  it('is missing only where no text in YAML could show the problem', () => {
    const without = messages.filter(({ example }) => example.length === 0).map(({ code }) => code)
    expect(without).toEqual([
      'policy/encoding-invalid',
      'policy/encoding-unsupported',
      'policy/file-directory',
      'policy/file-missing',
      'policy/file-too-large',
      'policy/file-unreadable',
      'policy/include-unreadable',
      'policy/includes-too-many',
      'policy/text-too-long',
      'policy/values-too-many',
    ])
  })
})
