import { describe, expect, test } from 'vitest'
import type { Observation } from '@candor/scan'
import { createIndex, findUnobserved } from '../src/index.ts'
import { observe } from './observe.ts'
import { readShopPolicy } from './read-policy.ts'

const index = createIndex(
  readShopPolicy(`
data:
  - { id: email, category: contact.email, label: e-mail address }
  - { id: details, category: contact, label: contact details }
  - { id: card, category: financial.payment-card, label: card number }
  - { id: theme, category: preferences.settings, label: colours }
  - { id: voice, category: content.audio, label: recorded calls }
  - { id: taste, category: person.inference, label: taste in books, source: inferred }
purposes:
  - { id: orders, title: Orders }
channels:
  - { id: ordering, kind: form, title: Ordering, data: [email, details, card, theme, taste], purposes: [orders] }
  - { id: calls, kind: phone, title: Calls, data: [voice], purposes: [orders], observable: false }
processors:
  - { id: regnow, title: RegNow, hosts: [regnow.example], receives: [{ data: [card, email], purposes: [orders] }] }
  - { id: bank, title: Our bank, observable: false }
storage:
  - { id: cart, medium: cookie, name: cart-guest }
  - { id: colours, medium: localStorage, name: theme, data: [theme] }
  - { id: server, medium: cookie, name: sid, observable: false }
  - { id: consent, medium: cookie, name: choices }
  - { id: partner, medium: cookie, name: rn_id, party: regnow }
  - { id: others, medium: cookie, title: Other cookies }
`),
)

function find(...observations: Observation[]): string[] {
  return findUnobserved(index, observations).map(
    ({ diagnostic: { code, severity, span }, subject }) =>
      `${severity} ${code} ${span?.file}:${span?.line} ${subject}`,
  )
}

const all = [
  'warning lint/processor-unobserved policy.yaml:18 regnow',
  'warning lint/storage-unobserved policy.yaml:21 cart',
  'warning lint/storage-unobserved policy.yaml:22 colours',
  'warning lint/data-unobserved policy.yaml:6 email',
  'warning lint/data-unobserved policy.yaml:7 details',
  'warning lint/data-unobserved policy.yaml:8 card',
  'warning lint/data-unobserved policy.yaml:9 theme',
]
const without = (...subjects: string[]) =>
  all.filter((line) => !subjects.includes(line.split(' ').at(-1) ?? ''))

describe('what is declared observable and never seen', () => {
  test('is told at its line of YAML; what code can’t show is not', () => {
    expect(find()).toEqual(all)
  })

  test.each<[string, Observation, string[]]>([
    [
      'a recipient, and what its own page asks for',
      observe.processor({ domain: 'regnow.example', host: 'pay.regnow.example' }, 'a.ts', 1),
      ['regnow', 'card'],
    ],
    [
      'a recipient to whom data is passed',
      observe.disclosure('contact.email', { domain: 'regnow.example' }, 'a.ts', 1),
      ['regnow', 'card', 'email', 'details'],
    ],
    [
      'a category, for the wider item as well',
      observe.data('form', 'contact.email', 'a.ts', 1),
      ['email', 'details'],
    ],
    ['another category of a wider item', observe.data('form', 'contact.phone', 'a.ts', 1), ['details']],
    [
      'a name that may be the declared one',
      observe.storage('cookie', 'cart-*', 'write', 'a.ts', 1),
      ['cart'],
    ],
    [
      'a storage entry, and the data that it records',
      observe.storage('localStorage', 'theme', 'read', 'a.ts', 1),
      ['colours', 'theme'],
    ],
    [
      'nothing where a name is only deleted',
      observe.storage('localStorage', 'theme', 'delete', 'a.ts', 1),
      [],
    ],
    [
      'nothing where a name is kept elsewhere',
      observe.storage('sessionStorage', 'theme', 'write', 'a.ts', 1),
      [],
    ],
  ])('shows %s', (_, observation, seen) => {
    expect(find(observation)).toEqual(without(...seen))
  })
})

test('a capability shows the data that it tells', () => {
  const located = createIndex(
    readShopPolicy(`
data: [{ id: place, category: location.precise, label: where you are }]
purposes: [{ id: shops, title: Nearest shop }]
channels: [{ id: map, kind: device, title: Map, data: [place], purposes: [shops] }]
`),
  )
  expect(findUnobserved(located, [observe.device('geolocation', 'src/map.ts', 3)])).toEqual([])
})
