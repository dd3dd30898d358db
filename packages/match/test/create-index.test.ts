import { expect, test } from 'vitest'
import { createIndex } from '../src/index.ts'
import { readWholePolicy } from './read-policy.ts'

test('the observable side of a policy, as plain JSON', () => {
  const policy = readWholePolicy(`title: Harbour Books Privacy Policy
version: "2"
scope: { sites: ["https://www.harbour-books.example/shop", "https://reader.example"] }
controller: { name: Harbour Books, website: "https://harbour-books.example" }
data:
  - { id: email, category: contact.email, label: e-mail address }
  - { id: voice, category: content.audio, label: recorded calls }
  - { id: taste, category: person.inference, label: taste in books, source: inferred }
  - { id: visitor, category: device.device-id, label: visitor id }
  - { id: spare, category: contact.phone, label: telephone number }
purposes:
  - { id: orders, title: Orders }
channels:
  - { id: ordering, kind: form, title: Ordering, data: [email], optionalData: [taste], purposes: [orders] }
  - { id: calls, kind: phone, title: Calls, data: [voice, email], purposes: [orders], observable: false }
processors:
  - id: payments
    title: Stripe
    catalog: stripe
    receives:
      - { data: [email], purposes: [orders] }
      - { data: [email, voice], purposes: [orders] }
  - { id: statistics, title: Statistics, packages: [posthog-js], hosts: [stats.harbour-books.example], observable: false }
storage:
  - { id: cart, medium: cookie, name: "cart*" }
  - { id: session, medium: localStorage, pattern: "ph_*_posthog", party: statistics, data: [visitor] }
  - { id: others, medium: cookie, title: Other cookies }
`)
  const at = (line: number, column: number, endColumn: number) => ({
    file: 'policy.yaml',
    line,
    column,
    endLine: line,
    endColumn,
  })
  const index = createIndex(policy)
  const spans = [index.data, index.channels, index.processors, index.storage].flatMap((list) =>
    list.map(({ span }) => span?.line),
  )
  expect(spans).toEqual([6, 7, 8, 9, 10, 14, 15, 17, 23, 25, 26])
  expect(index.places.data).toEqual(at(5, 1, 5))
  const withoutPlaces = JSON.parse(
    JSON.stringify({ ...index, places: undefined }, (key, value) => (key === 'span' ? undefined : value)),
  )
  expect(withoutPlaces).toEqual({
    policy: { title: 'Harbour Books Privacy Policy', version: '2', hash: policy.hash },
    firstPartyHosts: ['harbour-books.example', 'reader.example'],
    data: [
      { id: 'email', label: 'e-mail address', category: 'contact.email', collected: true, observable: false },
      { id: 'voice', label: 'recorded calls', category: 'content.audio', collected: true, observable: false },
      {
        id: 'taste',
        label: 'taste in books',
        category: 'person.inference',
        collected: true,
        observable: false,
      },
      {
        id: 'visitor',
        label: 'visitor id',
        category: 'device.device-id',
        collected: true,
        observable: false,
      },
      {
        id: 'spare',
        label: 'telephone number',
        category: 'contact.phone',
        collected: false,
        observable: false,
      },
    ],
    channels: [
      { id: 'ordering', kind: 'form', title: 'Ordering' },
      { id: 'calls', kind: 'phone', title: 'Calls' },
    ],
    processors: [
      {
        id: 'payments',
        title: 'Stripe',
        thirdParties: ['stripe'],
        packages: [],
        hosts: [],
        globals: [],
        receives: ['email', 'voice'],
        observable: true,
      },
      {
        id: 'statistics',
        title: 'Statistics',
        thirdParties: ['posthog'],
        packages: ['posthog-js'],
        hosts: ['stats.harbour-books.example'],
        globals: [],
        receives: [],
        observable: false,
      },
    ],
    storage: [
      { id: 'cart', medium: 'cookie', name: 'cart*', pattern: ['cart*'], data: [], observable: true },
      {
        id: 'session',
        medium: 'localStorage',
        name: 'ph_*_posthog',
        pattern: ['ph_', '_posthog'],
        party: 'statistics',
        data: ['visitor'],
        observable: true,
      },
    ],
    purposes: ['orders'],
    ids: [
      'email',
      'voice',
      'taste',
      'visitor',
      'spare',
      'ordering',
      'calls',
      'orders',
      'payments',
      'statistics',
      'cart',
      'session',
      'others',
    ],
  })
})
