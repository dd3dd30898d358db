import { expect, test } from 'vitest'
import { parseMessage } from '../parse-message.ts'

const markdown = `---
code: policy/purpose-unknown
severity: error
---
\`{value}\` is not one of
this policy's purposes.

## Why
Readers would not
learn why.

## Fix
Correct the name.

## Example
\`\`\`yaml policy.yaml
## a comment, not a heading
title: Harbour Books
\`\`\`
`

test('a message file becomes a message, its paragraphs unwrapped', () => {
  expect(parseMessage('packages/model/messages/purpose-unknown.md', markdown)).toEqual({
    code: 'policy/purpose-unknown',
    severity: 'error',
    what: "`{value}` is not one of this policy's purposes.",
    why: 'Readers would not learn why.',
    fix: 'Correct the name.',
    example: [{ name: 'policy.yaml', language: 'yaml', text: '## a comment, not a heading\ntitle: Harbour Books\n' }],
  })
})

test.each([
  ['severity: error', 'severity: fatal', 'has a severity'],
  ['## Why', '## Reason', 'has the sections'],
  ['code: policy/purpose-unknown', 'code: policy/other', 'is named after its code'],
])('%s → %s is refused', (from, to, message) => {
  expect(() => parseMessage('packages/model/messages/purpose-unknown.md', markdown.replace(from, to))).toThrow(message)
})
