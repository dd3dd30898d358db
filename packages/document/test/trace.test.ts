import { readFileSync } from 'node:fs'
import { readPolicy } from '@candor/model'
import { expect, test } from 'vitest'
import { createDocument, serializeHtml } from '../src/index.ts'

const shop = {
  'shop/policy.yaml': `title: Harbour Books Privacy Policy
include: [../shared/channels.yaml]
controller:
  name: Harbour Books
purposes:
  - id: orders
    title: Orders
`,
  'shared/channels.yaml': `data:
  - id: email
    category: contact.email
    label: e-mail address
channels:
  - id: surveys
    kind: survey
    title: Surveys
    text: |
      We ask twice a year. Nobody has to
      answer.
    data: [email]
    purposes: [orders]
    optional: true
`,
}

test('each sentence leads to the file and line of every fact behind it', () => {
  const { policy } = readPolicy('shop/policy.yaml', (path) => ({ bytes: new TextEncoder().encode(shop[path as keyof typeof shop]) }))
  const { policyHash, sentences } = createDocument(policy!).trace
  expect(policyHash).toBe(policy!.hash)
  expect(sentences.filter(({ section }) => section === 'channels')).toEqual([
    { block: 'channels', section: 'channels', text: 'How we collect data', facts: [] },
    {
      block: 'channels-surveys',
      section: 'channels',
      text: 'Surveys',
      facts: [{ path: '/channels/0/title', file: '../shared/channels.yaml', line: 8 }],
    },
    {
      block: 'channels-surveys-text',
      section: 'channels',
      text: 'We ask twice a year.',
      facts: [{ path: '/channels/0/text', file: '../shared/channels.yaml', line: 9 }],
    },
    {
      block: 'channels-surveys-text',
      section: 'channels',
      text: 'Nobody has to answer.',
      facts: [{ path: '/channels/0/text', file: '../shared/channels.yaml', line: 9 }],
    },
    {
      block: 'channels-surveys-optional',
      section: 'channels',
      text: 'Taking part is your choice.',
      facts: [{ path: '/channels/0/optional', file: '../shared/channels.yaml', line: 14 }],
    },
    {
      block: 'channels-surveys-data-email',
      section: 'channels',
      text: 'Data: e-mail address',
      facts: [
        { path: '/channels/0/data/0', file: '../shared/channels.yaml', line: 12 },
        { path: '/data/0/label', file: '../shared/channels.yaml', line: 4 },
      ],
    },
    {
      block: 'channels-surveys-purposes-orders',
      section: 'channels',
      text: 'What for: Orders',
      facts: [
        { path: '/channels/0/purposes/0', file: '../shared/channels.yaml', line: 13 },
        { path: '/purposes/0/title', file: 'policy.yaml', line: 7 },
      ],
    },
  ])
})

test('every block of the trace is in the page, and the clinic is a policy without problems', () => {
  const path = new URL('fixtures/clinic/policy.yaml', import.meta.url)
  const { policy, diagnostics } = readPolicy('policy.yaml', () => ({ bytes: readFileSync(path) }))
  expect(diagnostics.filter(({ severity }) => severity !== 'note')).toEqual([])
  const document = createDocument(policy!)
  const { trace } = document
  const html = serializeHtml(document)
  expect(trace.sentences.filter(({ block }) => !html.includes(` id="${block}"`))).toEqual([])
  expect(trace.sentences.filter(({ facts }) => facts.some(({ line }) => line < 2)).map(({ text }) => text)).toEqual([])
})
