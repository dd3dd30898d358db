import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, test } from 'vitest'
import { type PolicyDiff, comparePolicies } from '../src/index.ts'
import { readShop, shop } from './read-policies.ts'

const hashPurpose = (policy: ReturnType<typeof readShop>, id: string): string =>
  `sha256-${JSON.stringify([policy.purposes.find((one) => one.id === id)?.legalBasis, policy.processors.map(({ country }) => country)])}`

function compare(parts: Partial<typeof shop>, old: Partial<typeof shop> = {}): PolicyDiff {
  return comparePolicies(readShop(old, 'old.yaml'), readShop(parts, 'new.yaml'), { hashPurpose })
}

const brief = ({ changes }: PolicyDiff): string[] =>
  changes.map(({ class: judged, kind, subject }) => `${judged} ${kind} ${subject}`)

describe('what changed, and of which class', () => {
  test.each<[string, Partial<typeof shop>, string[]]>([
    ['nothing', {}, []],
    [
      'the order of entries',
      { data: reverseEntries(shop.data), purposes: reverseEntries(shop.purposes) },
      [],
    ],
    [
      'wording',
      { top: shop.top.replace('We sell books.', 'Books are what we sell.') },
      ['editorial wording introduction'],
    ],
    [
      'version and day',
      { top: shop.top.replace("'1'", "'2'").replace('2026-01-31', '2026-03-01') },
      ['editorial wording version', 'editorial wording dates/effective'],
    ],
    [
      'a new category',
      {
        data: `${shop.data}\n  - { id: phone, category: contact.phone, label: telephone number }`,
        channels: shop.channels.replace('[email, orders]', '[email, orders, phone]'),
      },
      ['material category-added data/phone', 'clarification detail channels/checkout/data'],
    ],
    [
      'one more thing of a known category',
      {
        data: `${shop.data}\n  - { id: work-email, category: contact.email, label: e-mail address at work }`,
        channels: shop.channels.replace('[email, orders]', '[email, orders, work-email]'),
      },
      ['clarification data-added data/work-email', 'clarification detail channels/checkout/data'],
    ],
    [
      'a new purpose',
      {
        purposes: `${shop.purposes}\n  - { id: research, title: Research, legalBasis: consent }`,
        channels: shop.channels.replace('purposes: [sales]', 'purposes: [sales, research]'),
      },
      ['material purpose-added purposes/research', 'clarification detail channels/checkout/purposes'],
    ],
    [
      'known data for another known purpose',
      {
        channels: shop.channels.replace(
          'data: [email], purposes: [newsletter]',
          'data: [email, orders], purposes: [newsletter]',
        ),
      },
      [
        'material data-used-for-purpose purposes/newsletter/financial.purchase-history',
        'clarification detail channels/signup/data',
      ],
    ],
    [
      'a new recipient',
      { processors: `${shop.processors}\n  - { id: stripe, title: Stripe }` },
      ['material recipient-added processors/stripe'],
    ],
    ['a recipient that is gone', { processors: '' }, ['clarification recipient-removed processors/mailgun']],
    [
      'a recipient that receives more',
      { processors: shop.processors.replace('data: [email]', 'data: [email, orders]') },
      [
        'material data-used-for-purpose purposes/newsletter/financial.purchase-history',
        'material recipient-receives processors/mailgun/receives/financial.purchase-history/newsletter',
      ],
    ],
    [
      'its role',
      { processors: shop.processors.replace('role: processor', 'role: controller') },
      ['material recipient-role processors/mailgun/role'],
    ],
    [
      'its country',
      { processors: shop.processors.replace('country: US', 'country: IN') },
      ['material recipient-country processors/mailgun/country'],
    ],
    [
      'its mechanism',
      { processors: shop.processors.replace('standard-contractual-clauses', 'adequacy') },
      ['material recipient-mechanism processors/mailgun/transfer/mechanism'],
    ],
    [
      'a legal basis',
      { purposes: shop.purposes.replace('legalBasis: contract', 'legalBasis: legal-obligation') },
      ['material legal-basis purposes/sales/legalBasis'],
    ],
    [
      'a source',
      {
        data: shop.data.replace(
          'label: orders, source: person',
          'label: orders, source: { party: publisher }',
        ),
      },
      ['material source data/orders/source'],
    ],
    [
      'a longer period',
      { retention: shop.retention.replace('P7Y', 'P10Y') },
      ['material retention-duration retention/orders/duration'],
    ],
    [
      'a shorter period',
      { retention: shop.retention.replace('P7Y', 'P80M') },
      ['clarification retention-duration retention/orders/duration'],
    ],
    [
      'the same period in other units',
      { retention: shop.retention.replace('P7Y', 'P84M') },
      ['editorial retention-duration retention/orders/duration'],
    ],
    [
      'no period any more',
      { retention: '' },
      [
        'material retention-removed retention/data/orders',
        'clarification retention-removed retention/orders',
      ],
    ],
    [
      'a cookie that stays longer',
      { storage: shop.storage.replace('P1D', 'until-deleted') },
      ['material storage-duration storage/cart/duration'],
    ],
    [
      'a cookie that goes earlier',
      { storage: shop.storage.replace('P1D', 'session') },
      ['clarification storage-duration storage/cart/duration'],
    ],
    [
      'a cookie of somebody else',
      { storage: shop.storage.replace('party: first', 'party: mailgun') },
      ['material storage-party storage/cart/party'],
    ],
    [
      'a new cookie',
      { storage: `${shop.storage}\n  - { id: theme, name: theme, medium: localStorage }` },
      ['material storage-added storage/theme'],
    ],
    [
      'sale',
      { rest: shop.rest.replace("answer: 'no', reason", "answer: 'yes', text") },
      ['material sale sale/answer'],
    ],
    [
      'automated decisions',
      { rest: `${shop.rest}\nautomatedDecisions: { answer: 'yes', text: A program decides. }` },
      ['material automated-decisions automatedDecisions/answer'],
    ],
    [
      'no automated decisions',
      { rest: `${shop.rest}\nautomatedDecisions: { answer: 'no', reason: People decide. }` },
      ['clarification automated-decisions automatedDecisions/answer'],
    ],
    [
      'who the controller is',
      { controller: shop.controller.replace('name: Harbour Books', 'name: Quay Books') },
      ['material controller-identity controller/name'],
    ],
    [
      'where the controller is',
      { controller: shop.controller.replace('1 Quay', '2 Quay') },
      ['clarification detail controller/address'],
    ],
    [
      'how to make a request',
      { controller: shop.controller.replace('privacy@', 'data@') },
      ['material rights-method contact/email'],
    ],
    [
      'a slower answer',
      { controller: shop.controller.replace('P1M', 'P3M') },
      ['material rights-method contact/responseTime'],
    ],
    [
      'a right that is gone',
      { rest: shop.rest.replace('rights: [{ kind: access, text: Ask us. }]', '') },
      ['material rights-method rights/access'],
    ],
    [
      'what must now be given',
      { data: shop.data.replace('necessity: optional', 'necessity: required') },
      ['material necessity data/orders/necessity'],
    ],
    [
      'a recipient to whom data is now sold',
      {
        processors: shop.processors.replace(
          'purposes: [newsletter] }',
          'purposes: [newsletter], as: [sale] }',
        ),
      },
      ['material sale processors/mailgun/receives/as/sale'],
    ],
    [
      'a condition that a recipient now has',
      {
        processors: shop.processors.replace(
          'purposes: [newsletter] }',
          'purposes: [newsletter], when: { optIn: our letter } }',
        ),
      },
      ['clarification condition processors/mailgun/receives/contact.email/newsletter/when'],
    ],
    [
      'another party that is now public',
      {
        data: shop.data.replace(
          'label: orders, source: person',
          'label: orders, source: { party: register, public: true }',
        ),
      },
      ['material source data/orders/source', 'clarification detail data/orders/source/public'],
    ],
    [
      'what the record alone holds',
      { rest: `${shop.rest}\nrecord: { owner: Aoife }` },
      ['editorial for-record record/owner'],
    ],
    [
      'what only code reads',
      { processors: `${shop.processors}\n    hosts: [api.mailgun.net]` },
      ['editorial for-code processors/mailgun/hosts'],
    ],
  ])('%s', (_, parts, expected) => {
    expect(brief(compare(parts))).toEqual(expected)
  })
})

test('says in plain words what changed, where, and which texts speak of it', () => {
  const { changes } = compare({
    processors: `${shop.processors}\n  - { id: stripe, title: Stripe, country: US, receives: [{ data: [orders], purposes: [sales] }] }`,
    retention: shop.retention.replace('P7Y', 'P10Y'),
  })
  expect(changes).toEqual([
    {
      class: 'material',
      kind: 'recipient-added',
      subject: 'processors/stripe',
      what: 'New recipient: “Stripe” (US), which receives orders.',
      references: ['Colorado 4 CCR 904-3, Rule 6.04'],
      purposes: ['sales'],
      new: { file: 'new.yaml', line: 24 },
    },
    {
      class: 'material',
      kind: 'retention-duration',
      subject: 'retention/orders/duration',
      what: 'Retention “orders”: how long changed from 7 years to 10 years.',
      before: 'P7Y',
      after: 'P10Y',
      references: [],
      purposes: [],
      old: { file: 'old.yaml', line: 27 },
      new: { file: 'new.yaml', line: 28 },
    },
  ])
})

describe('who must be told', () => {
  const addPurpose = {
    purposes: `${shop.purposes}\n  - { id: research, title: Research, legalBasis: consent }`,
  }

  test('by the texts of the jurisdictions that the policy is written for', () => {
    expect(
      compare(addPurpose).notices.map(({ reference, jurisdiction, applies }) => [
        reference,
        jurisdiction,
        applies,
      ]),
    ).toEqual([
      ['GDPR Art. 13(3)', 'eu', 'declared'],
      ['GDPR Art. 14(4)', 'eu', 'declared'],
      ['Guidelines on transparency, WP260 rev.01, paragraphs 29–31', 'eu', 'declared'],
      ['Colorado 4 CCR 904-3, Rule 6.04', 'us-co', 'declared'],
    ])
  })

  test('by every known text where the policy names none, and it says so', () => {
    const top = shop.top.replace('jurisdictions: [eu, us-co]\n', '')
    const { notices } = compare({ ...addPurpose, top }, { top })
    expect(new Set(notices.map(({ applies }) => applies))).toEqual(new Set(['unknown']))
    expect(notices.map(({ jurisdiction }) => jurisdiction)).toEqual([
      'eu',
      'eu',
      'eu',
      'uk',
      'us-co',
      'us-ca',
      'us-ca',
      'br',
    ])
  })

  test('nobody, for what is no material change', () => {
    expect(compare({ controller: shop.controller.replace('1 Quay', '2 Quay') }).notices).toEqual([])
  })
})

describe('whose consent is asked again', () => {
  const asks = ({ consent }: PolicyDiff): string[] => consent.map(({ purpose, ask }) => `${purpose} ${ask}`)

  test.each<[string, Partial<typeof shop>, string[]]>([
    ['nobody’s after wording', { top: shop.top.replace('We sell', 'They buy') }, ['newsletter no']],
    [
      'where the hash of the purpose changed',
      { processors: shop.processors.replace('country: US', 'country: IN') },
      ['newsletter again'],
    ],
    [
      'of a purpose that now rests on consent',
      { purposes: shop.purposes.replace('legalBasis: contract', 'legalBasis: consent') },
      ['newsletter no', 'sales first'],
    ],
    [
      'nobody’s where it rests on something else',
      { purposes: shop.purposes.replace('legalBasis: consent', 'legalBasis: contract') },
      ['newsletter ended'],
    ],
  ])('%s', (_, parts, expected) => {
    expect(asks(compare(parts))).toEqual(expected)
  })

  test('an accepted hash keeps it', () => {
    const hash = (policy: ReturnType<typeof readShop>): string =>
      policy.processors[0]?.country === 'US' ? 'sha256-aaaaaaaaaaa' : 'sha256-bbbbbbbbbbb'
    const next = readShop({
      processors: shop.processors.replace('country: US', 'country: IN'),
      purposes: shop.purposes.replace('kind: marketing.email', 'accepts: [sha256-aaaaaaaaaaa]'),
    })
    expect(comparePolicies(readShop(), next, { hashPurpose: hash }).consent).toEqual([
      {
        purpose: 'newsletter',
        title: 'Our letter',
        ask: 'no',
        why: 'What consent rests on has changed, but `accepts` names the earlier version.',
        oldHash: 'sha256-aaaaaaaaaaa',
        newHash: 'sha256-bbbbbbbbbbb',
      },
    ])
  })
})

test('the JSON is as its schema says', () => {
  const schema = JSON.parse(
    readFileSync(new URL('../../../schemas/diff.schema.json', import.meta.url), 'utf8'),
  ) as object
  const validate = new Ajv2020({ allErrors: true }).compile(schema)
  const diff = compare(
    {
      processors: '',
      retention: '',
      purposes: `${shop.purposes}\n  - { id: research, title: Research, legalBasis: consent }`,
    },
    {},
  )
  validate(structuredClone(diff))
  expect(validate.errors).toBeNull()
})

function reverseEntries(list: string): string {
  const [head, ...entries] = list.split('\n')
  return [head, ...entries.toReversed()].join('\n')
}
