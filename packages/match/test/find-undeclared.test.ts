import { describe, expect, test } from 'vitest'
import type { Observation } from '@candor/scan'
import { createIndex, findUndeclared } from '../src/index.ts'
import { observe } from './observe.ts'
import { readShopPolicy } from './read-policy.ts'

const policy = `
data:
  - { id: email, category: contact.email, label: e-mail address }
  - { id: name, category: identity.name, label: name }
  - { id: address, category: contact.postal-address, label: postal address }
  - { id: reading, category: behaviour, label: what you do in the shop }
  - { id: spare, category: contact.phone, label: telephone number }
purposes:
  - { id: orders, title: Orders }
channels:
  - { id: ordering, kind: form, title: Ordering, data: [email, name, reading], optionalData: [address], purposes: [orders] }
processors:
  - { id: stripe, title: Stripe, receives: [{ data: [email, reading], purposes: [orders] }] }
  - { id: matomo, title: Matomo, catalog: matomo }
  - { id: parcels, title: Parcel Post, receives: [{ data: [email], purposes: [orders] }] }
  - { id: regnow, title: RegNow, hosts: [pay.regnow.example], packages: ["@regnow/*"], globals: [RegNow] }
storage:
  - { id: cart, medium: cookie, name: cart }
  - { id: drafts, medium: localStorage, pattern: "draft-*" }
  - { id: marks, medium: localStorage, name: "mark*" }
`

const index = createIndex(readShopPolicy(policy))

/** Codes, places and subjects, as `code file:line subject`. */
function find(...observations: Observation[]): string[] {
  return findUndeclared(index, observations).map(
    ({ diagnostic: { code, span }, subject }) => `${code} ${span?.file}:${span?.line} ${subject}`,
  )
}

describe('what counts as declared', () => {
  test.each<[string, Observation]>([
    [
      'a recipient by its id, where that is the catalog’s',
      observe.processor({ processor: 'stripe', domain: 'stripe.com', package: 'stripe' }, 'a.ts', 1),
    ],
    [
      'a recipient by its id alone, as generated helpers name it',
      observe.disclosure('contact.email', { processor: 'parcels' }, 'a.ts', 1),
    ],
    [
      'a recipient by its catalog id',
      observe.processor({ processor: 'matomo', domain: 'matomo.org' }, 'a.ts', 1),
    ],
    [
      'a recipient by its host',
      observe.processor({ domain: 'regnow.example', host: 'pay.regnow.example' }, 'a.ts', 1),
    ],
    [
      'a recipient by a host below that',
      observe.processor({ domain: 'regnow.example', host: 'eu.pay.regnow.example' }, 'a.ts', 1),
    ],
    [
      'a recipient by the domain of its host, where no host was seen',
      observe.processor({ domain: 'regnow.example' }, 'a.ts', 1),
    ],
    [
      'a recipient by a scope of packages',
      observe.processor({ domain: 'regnow-cdn.example', package: '@regnow/checkout' }, 'a.ts', 1),
    ],
    [
      'a recipient by its global',
      observe.processor({ domain: 'regnow-cdn.example', global: 'RegNow' }, 'a.ts', 1),
    ],
    [
      'a recipient of the domain of a record of the catalog',
      observe.processor({ domain: 'stripe.com', host: 'new.stripe.com' }, 'a.ts', 1),
    ],
    ['data of a channel', observe.data('form', 'contact.email', 'a.ts', 1)],
    ['optional data of a channel', observe.data('request', 'contact.postal-address', 'a.ts', 1)],
    ['data of which the observation says only the group', observe.data('schema', 'contact', 'a.ts', 1)],
    ['what a recipient receives', observe.disclosure('contact.email', { processor: 'stripe' }, 'a.ts', 1)],
    ['a cookie by its name', observe.storage('cookie', 'cart', 'write', 'a.ts', 1)],
    ['a key by a pattern', observe.storage('localStorage', 'draft-7', 'read', 'a.ts', 1)],
    ['a key that varies, by a pattern', observe.storage('localStorage', 'draft-*-v2', 'write', 'a.ts', 1)],
    ['what is only deleted', observe.storage('localStorage', 'old-key', 'delete', 'a.ts', 1)],
    ['a capability that tells nothing', observe.device('notifications', 'a.ts', 1)],
  ])('%s', (_, observation) => {
    expect(find(observation)).toEqual([])
  })
})

describe('what does not', () => {
  test.each<[string, Observation, string]>([
    [
      'another recipient',
      observe.processor({ processor: 'posthog', domain: 'posthog.com' }, 'a.ts', 1),
      'lint/processor-undeclared a.ts:1 posthog',
    ],
    [
      'a host beside the declared one',
      observe.processor({ domain: 'regnow.example', host: 'stats.regnow.example' }, 'a.ts', 1),
      'lint/processor-undeclared a.ts:1 regnow.example',
    ],
    [
      'a host that only ends like it',
      observe.processor({ domain: 'evil.example', host: 'evilpay.regnow.example.evil.example' }, 'a.ts', 1),
      'lint/processor-undeclared a.ts:1 evil.example',
    ],
    [
      'a package beside the scope',
      observe.processor({ domain: 'regnow2.example', package: '@regnow2/x' }, 'a.ts', 1),
      'lint/processor-undeclared a.ts:1 regnow2.example',
    ],
    [
      'a data item that no channel collects',
      observe.data('form', 'contact.phone', 'a.ts', 1),
      'lint/data-undeclared a.ts:1 contact.phone',
    ],
    [
      'another category of the same group',
      observe.data('log', 'identity.username', 'a.ts', 1),
      'lint/data-undeclared a.ts:1 identity.username',
    ],
    [
      'declared data that a recipient does not receive',
      observe.disclosure('identity.name', { processor: 'stripe' }, 'a.ts', 1),
      'lint/disclosure-undeclared a.ts:1 stripe identity.name',
    ],
    [
      'a disclosure to somebody else',
      observe.disclosure('contact.email', { domain: 'crm.example' }, 'a.ts', 1),
      'lint/processor-undeclared a.ts:1 crm.example',
    ],
    [
      'a disclosure to nobody known, as data',
      observe.disclosure('contact.phone', {}, 'a.ts', 1),
      'lint/data-undeclared a.ts:1 contact.phone',
    ],
    [
      'the same name elsewhere',
      observe.storage('localStorage', 'cart', 'write', 'a.ts', 1),
      'lint/storage-undeclared a.ts:1 localStorage cart',
    ],
    [
      'a key that is only read',
      observe.storage('sessionStorage', 'visit', 'read', 'a.ts', 1),
      'lint/storage-undeclared a.ts:1 sessionStorage visit',
    ],
    [
      'names of which one is declared',
      observe.storage('cookie', 'car*', 'write', 'a.ts', 1),
      'lint/storage-undeclared a.ts:1 cookie car*',
    ],
    [
      'a star in a declared name, which is a letter',
      observe.storage('localStorage', 'marks', 'write', 'a.ts', 1),
      'lint/storage-undeclared a.ts:1 localStorage marks',
    ],
    ['a capability', observe.device('geolocation', 'a.ts', 1), 'lint/device-undeclared a.ts:1 geolocation'],
    [
      'a category of a wider item',
      observe.data('log', 'behaviour.page-view', 'a.ts', 1),
      'lint/data-vague a.ts:1 behaviour.page-view',
    ],
    [
      'a disclosure of a wider item',
      observe.disclosure('behaviour.page-view', { processor: 'stripe' }, 'a.ts', 1),
      'lint/data-vague a.ts:1 behaviour.page-view',
    ],
    [
      'a capability of a wider item',
      observe.device('sensors', 'a.ts', 1),
      'lint/data-vague a.ts:1 behaviour.interaction',
    ],
    [
      'what could not be read',
      observe.unreadable('the key is made at run time', 'a.ts', 1),
      'lint/unreadable a.ts:1 the key is made at run time',
    ],
  ])('%s', (_, observation, finding) => {
    expect(find(observation)).toEqual([finding])
  })
})

describe('one finding a subject and file', () => {
  test('however a recipient is seen: import, call, host and what is passed to it', () => {
    expect(
      find(
        observe.disclosure('contact.email', { processor: 'posthog' }, 'src/stats.ts', 9),
        observe.processor(
          { processor: 'posthog', domain: 'posthog.com', package: 'posthog-js' },
          'src/stats.ts',
          1,
        ),
        observe.processor(
          { processor: 'posthog', domain: 'posthog.com', host: 'eu.i.posthog.com' },
          'src/stats.ts',
          4,
        ),
        observe.processor(
          { processor: 'posthog', domain: 'posthog.com', package: 'posthog-js' },
          'src/other.ts',
          1,
        ),
      ),
    ).toEqual([
      'lint/processor-undeclared src/other.ts:1 posthog',
      'lint/processor-undeclared src/stats.ts:1 posthog',
    ])
  })

  test('however often a name or category comes, and in whatever order', () => {
    const observations = [
      observe.storage('cookie', 'visitor', 'read', 'src/visit.ts', 30),
      observe.storage('cookie', 'visitor', 'write', 'src/visit.ts', 12),
      observe.data('form', 'contact.phone', 'src/visit.ts', 5),
      observe.data('request', 'contact.phone', 'src/visit.ts', 7),
    ]
    const found = [
      'lint/data-undeclared src/visit.ts:5 contact.phone',
      'lint/storage-undeclared src/visit.ts:12 cookie visitor',
    ]
    expect([find(...observations), find(...observations.toReversed())]).toEqual([found, found])
  })

  test('and what an undeclared capability gives is not told once more as data', () => {
    expect(
      find(
        observe.device('geolocation', 'src/map.ts', 3),
        observe.data('log', 'location.precise', 'src/map.ts', 4),
        observe.data('log', 'location.precise', 'src/log.ts', 1),
      ),
    ).toEqual([
      'lint/data-undeclared src/log.ts:1 location.precise',
      'lint/device-undeclared src/map.ts:3 geolocation',
    ])
  })
})
