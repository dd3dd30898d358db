import type { Observation } from '@candor/scan'
import { describe, expect, test } from 'vitest'
import { createIndex, matchObservations } from '../src/index.ts'
import { observe } from './observe.ts'
import { readShopPolicy } from './read-policy.ts'

const yaml = `data:
  - { id: email, category: contact.email, label: e-mail address }
purposes:
  - { id: orders, title: Orders }
  - { id: statistics, title: Statistics }
channels:
  - { id: visits, kind: device, title: Visits, data: [email], purposes: [orders] }
  - { id: ordering, kind: form, title: Ordering, data: [email], purposes: [orders] }
processors:
  - { id: matomo, title: Matomo, receives: [{ data: [email], purposes: [statistics] }] }
storage:
  - { id: cart, medium: cookie, name: cart, observable: false }
`
const policy = readShopPolicy(yaml)

/**
 * The place of an entry of the policy: its line, from its first letter on. Three lines stand above `yaml`.
 */
function entry(line: number) {
  return {
    file: 'policy.yaml',
    line,
    column: 5,
    endLine: line,
    endColumn: (yaml.split('\n')[line - 4] ?? '').length + 1,
  }
}

/** The place of a list's key. */
const key = (line: number, endColumn: number) => ({
  file: 'policy.yaml',
  line,
  column: 1,
  endLine: line,
  endColumn,
})

/** Findings in code: those at the policy's lines are another test's matter. */
function match(...observations: Observation[]) {
  return matchObservations(createIndex(policy), observations).filter(
    ({ diagnostic }) => diagnostic.span?.file !== 'policy.yaml',
  )
}

describe('a finding says what happened, what is declared instead, and what to add', () => {
  test('an undeclared recipient, with everything that shows it', () => {
    const seen = observe.processor(
      { processor: 'posthog', domain: 'posthog.com', package: 'posthog-js' },
      'src/stats.ts',
      1,
    )
    const found = match(
      seen,
      observe.disclosure('contact.email', { processor: 'posthog' }, 'src/stats.ts', 9),
      observe.disclosure('device.ip-address', { processor: 'posthog' }, 'src/stats.ts', 10),
    )
    expect(found).toEqual([
      {
        fingerprint: expect.stringMatching(/^[0-9a-f]{32}$/),
        observation: seen,
        diagnostic: {
          code: 'lint/processor-undeclared',
          severity: 'error',
          what: 'The code can send data to PostHog (posthog.com), which the policy does not name as a recipient. It passes e-mail address (`contact.email`) and IP address (`device.ip-address`) to it.',
          why: expect.stringContaining('GDPR Art. 13(1)(e)'),
          fix: 'If PostHog should receive data, add it under `processors:` with what it receives and for which purpose. If not, remove this use from the code.',
          span: { file: 'src/stats.ts', line: 1, column: 5, endLine: 1, endColumn: 8 },
          related: [
            { message: 'The nearest recipient that the policy names: Matomo', span: entry(13) },
            {
              message: 'Also here: contact.email',
              span: { file: 'src/stats.ts', line: 9, column: 5, endLine: 9, endColumn: 8 },
            },
            {
              message: 'Also here: device.ip-address',
              span: { file: 'src/stats.ts', line: 10, column: 5, endLine: 10, endColumn: 8 },
            },
          ],
          suggestion: `processors:
  - id: posthog
    catalog: posthog
    title: PostHog
    legalName: "PostHog, Inc."
    # role: processor, controller, joint-controller or authority
    # country: where it handles the data; its seat is in US
    policyUrl: "https://posthog.com/privacy"
    receives:
      - data: [email, ip-address]
        purposes: [] # for which of: orders and statistics
`,
        },
      },
    ])
  })

  test('a recipient that the catalog does not know', () => {
    const [found] = match(
      observe.processor({ domain: 'tides.example', host: 'api.tides.example' }, 'src/tides.ts', 4),
    )
    expect([found?.diagnostic.what, found?.diagnostic.related, found?.diagnostic.suggestion]).toEqual([
      'The code can send data to tides.example, which the policy does not name as a recipient.',
      [{ message: 'The policy names Matomo', span: key(12, 11) }],
      `processors:
  - id: tides
    title: tides.example
    # role: processor, controller, joint-controller or authority
    # country: where it handles the data
    hosts: [api.tides.example]
    # receives: which data items, and for which of: orders and statistics
`,
    ])
  })

  test('an undeclared disclosure', () => {
    const [found] = match(observe.disclosure('contact.phone', { processor: 'matomo' }, 'src/stats.ts', 7))
    expect(found?.diagnostic).toEqual({
      code: 'lint/disclosure-undeclared',
      severity: 'error',
      what: 'The code passes phone number (`contact.phone`) to Matomo; the policy does not list it among what Matomo receives.',
      why: expect.stringContaining('GDPR Art. 13(1)(e)'),
      fix: 'Add the data item to `receives:` of `matomo`, with its purpose, or stop passing it on.',
      span: { file: 'src/stats.ts', line: 7, column: 5, endLine: 7, endColumn: 8 },
      related: [{ message: 'The policy says that Matomo receives e-mail address', span: entry(13) }],
      suggestion: `processors: # in what is there, at policy.yaml:13
  - id: matomo
    receives:
      - data: [phone]
        purposes: [] # for which of: orders and statistics
`,
    })
  })

  test('undeclared data', () => {
    const [found] = match(
      observe.data('form', 'contact.phone', 'src/order.tsx', 7),
      observe.data('log', 'contact.phone', 'src/order.tsx', 12),
      observe.data('request', 'contact.phone', 'src/order.tsx', 12),
    )
    expect(found?.diagnostic).toEqual({
      code: 'lint/data-undeclared',
      severity: 'error',
      what: 'The code collects phone number (`contact.phone`) in a form, in a log and from a request, which no channel of the policy declares.',
      why: expect.stringContaining('GDPR Art. 13, 14(1)(d)'),
      fix: 'Add a data item of this category under `data:` and name it in the channel that collects it, or stop collecting it.',
      span: { file: 'src/order.tsx', line: 7, column: 5, endLine: 7, endColumn: 8 },
      related: [
        { message: 'Of this group the policy declares e-mail address', span: entry(5) },
        {
          message: 'Also here: contact.phone',
          span: { file: 'src/order.tsx', line: 12, column: 5, endLine: 12, endColumn: 8 },
        },
      ],
      suggestion: `data:
  - id: phone
    category: contact.phone
    label: phone number
# and in channels: add phone to the data of ordering (policy.yaml:11)
`,
    })
  })

  test('an undeclared capability', () => {
    const [found] = match(observe.device('geolocation', 'src/map.ts', 3))
    expect(found?.diagnostic).toEqual({
      code: 'lint/device-undeclared',
      severity: 'error',
      what: 'The code uses the geolocation API, which tells precise location (`location.precise`); no channel of the policy declares it.',
      why: expect.stringContaining('ePrivacy Directive Art. 5(3)'),
      fix: 'Add a data item of this category under `data:` and name it in a channel of kind `device`, or remove this use.',
      span: { file: 'src/map.ts', line: 3, column: 5, endLine: 3, endColumn: 8 },
      related: [{ message: 'The policy declares e-mail address', span: key(4, 5) }],
      suggestion: `data:
  - id: precise-location
    category: location.precise
    label: precise location
# and in channels: add precise-location to the data of visits (policy.yaml:10), or of ordering (policy.yaml:11)
`,
    })
  })

  test('an undeclared cookie of a recipient that is declared', () => {
    const [found] = match(observe.storage('cookie', '_pk_id.*', 'read', 'src/stats.ts', 3))
    expect(found?.diagnostic).toEqual({
      code: 'lint/storage-undeclared',
      severity: 'error',
      what: 'The code reads the cookie `_pk_id.*`, which the policy does not declare.',
      why: expect.stringContaining('ePrivacy Directive Art. 5(3)'),
      fix: expect.stringContaining('Add it under `storage:`'),
      span: { file: 'src/stats.ts', line: 3, column: 5, endLine: 3, endColumn: 8 },
      related: [{ message: 'The policy declares the cookie `cart`', span: entry(15) }],
      suggestion: `storage:
  - id: pk-id
    medium: cookie
    pattern: "_pk_id.*"
    party: matomo
    # purposes: […] # which of: orders and statistics
    # duration: P1Y # how long it stays: session, until-deleted, or a length of time
`,
    })
  })

  test('a key of the controller’s own', () => {
    const [found] = match(
      observe.storage('localStorage', 'cart', 'read', 'src/cart.ts', 3),
      observe.storage('localStorage', 'cart', 'write', 'src/cart.ts', 5),
    )
    expect([found?.diagnostic.what, found?.diagnostic.related?.[0], found?.diagnostic.suggestion]).toEqual([
      'The code keeps the localStorage key `cart`, which the policy does not declare.',
      { message: 'The nearest that the policy declares: the cookie `cart`', span: entry(15) },
      `storage:
  - id: cart-2
    medium: localStorage
    name: cart
    party: first
    # purposes: […] # which of: orders and statistics
    # duration: P1Y # how long it stays: session, until-deleted, or a length of time
`,
    ])
  })

  test('what could not be read', () => {
    const [found] = match(
      observe.unreadable('the key is made at run time.', 'src/cart.ts', 3),
      observe.unreadable('the key is made at run time.', 'src/cart.ts', 8),
    )
    expect(found?.diagnostic).toEqual({
      code: 'lint/unreadable',
      severity: 'note',
      what: 'The code does something here that could not be read: the key is made at run time.',
      why: expect.stringContaining('can’t be read'.replace('’', "'")),
      fix: expect.stringContaining('constant'),
      span: { file: 'src/cart.ts', line: 3, column: 5, endLine: 3, endColumn: 8 },
      related: [
        { message: 'Also here', span: { file: 'src/cart.ts', line: 8, column: 5, endLine: 8, endColumn: 8 } },
      ],
    })
  })
})

describe('fingerprints', () => {
  const fingerprints = (...observations: Observation[]) =>
    match(...observations).map(({ fingerprint }) => fingerprint)

  test('stay when lines move, and differ by file, subject and code', () => {
    const [here] = fingerprints(observe.storage('cookie', 'visitor', 'write', 'a.ts', 1))
    expect(fingerprints(observe.storage('cookie', 'visitor', 'write', 'a.ts', 99, 7))).toEqual([here])
    const others = fingerprints(
      observe.storage('cookie', 'visitor', 'write', 'b.ts', 1),
      observe.storage('cookie', 'visitor2', 'write', 'a.ts', 1),
      observe.storage('localStorage', 'visitor', 'write', 'a.ts', 1),
    )
    expect(new Set([here, ...others]).size).toBe(4)
  })
})

test('findings come in the order of the text, whatever the order of the observations', () => {
  const observations = [
    observe.storage('cookie', 'b', 'write', 'src/b.ts', 9),
    observe.device('camera', 'src/a.ts', 10),
    observe.data('form', 'contact.phone', 'src/a.ts', 2, 30),
    observe.storage('cookie', 'a', 'write', 'src/a.ts', 2, 4),
    observe.unreadable('nothing', 'src/Z.ts', 1),
  ]
  const index = createIndex(policy)
  const found = matchObservations(index, observations)
  expect(
    found.map(({ diagnostic: { span, code } }) => `${span?.file}:${span?.line}:${span?.column} ${code}`),
  ).toEqual([
    'policy.yaml:5:5 lint/data-unobserved',
    'policy.yaml:13:5 lint/processor-unobserved',
    'src/Z.ts:1:5 lint/unreadable',
    'src/a.ts:2:4 lint/storage-undeclared',
    'src/a.ts:2:30 lint/data-undeclared',
    'src/a.ts:10:5 lint/device-undeclared',
    'src/b.ts:9:5 lint/storage-undeclared',
  ])
  expect(matchObservations(index, observations.toReversed())).toEqual(found)
})

test('a policy that declares nothing has nothing instead', () => {
  const empty = createIndex(readShopPolicy(''))
  const found = matchObservations(empty, [
    observe.processor({ processor: 'stripe', domain: 'stripe.com' }, 'a.ts', 1),
    observe.data('form', 'contact.email', 'a.ts', 2),
    observe.storage('cookie', 'cart', 'write', 'a.ts', 3),
  ])
  expect(found.map(({ diagnostic: { code, related } }) => [code, related])).toEqual([
    ['lint/processor-undeclared', undefined],
    ['lint/data-undeclared', undefined],
    ['lint/storage-undeclared', undefined],
  ])
})
