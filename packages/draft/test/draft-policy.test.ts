import { readFileSync } from 'node:fs'
import { type Policy, readPolicy } from '@candor/model'
import { describe, expect, test } from 'vitest'
import { type PolicyDraft, draftPolicy } from '../src/index.ts'

const read = (name: string): string => readFileSync(new URL(`fixtures/${name}`, import.meta.url), 'utf8')

function draft(text: string, format: 'markdown' | 'html' = 'markdown'): PolicyDraft & { policy: Policy } {
  const made = draftPolicy(text, format, 'page')
  if (!made) throw new Error('no sentence')
  const { policy, diagnostics } = readPolicy('policy.yaml', () => ({
    bytes: new TextEncoder().encode(made.yaml),
  }))
  if (!policy) throw new Error(diagnostics.map(({ what, span }) => `${span?.line} ${what}`).join('\n'))
  return { ...made, policy }
}

describe('an archived page of 2019', () => {
  const { policy, yaml, unplaced } = draft(read('istonsoft.md'))

  test('has its name, its controller and its opening', () => {
    expect([policy.title, policy.controller.name, policy.introduction?.slice(0, 43)]).toEqual([
      'iStonsoft Software Privacy Policy',
      'iStonsoft',
      'Your privacy is a priority at iStonsoft. We',
    ])
  })

  test('gives back its six channels', () => {
    expect(
      policy.channels.map(({ kind, title, data, purposes }) => [kind, title, data, purposes.length]),
    ).toEqual([
      ['email', 'Communications between us', ['name', 'contact-details', 'message'], 3],
      ['support', 'Customer Support', ['customer-support-details'], 3],
      ['post', 'Email/Direct Mail Campaigns', ['email-direct-mail-campaigns-details'], 3],
      ['registration', 'Registration of Products', ['registration-of-products-details'], 3],
      ['purchase', 'Purchases', ['credit-card-details', 'contact-details'], 1],
      ['survey', 'Surveys', ['surveys-details'], 3],
    ])
    expect(policy.channels.map(({ optional }) => optional)).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
      true,
    ])
  })

  test('gives back RegNow and the card processors, with what they receive', () => {
    const receives = [{ data: ['name', 'address', 'credit-card-details'], purposes: ['orders'] }]
    expect(
      policy.processors.map(({ title, catalog, receives: own }) => [
        title,
        catalog,
        own.map(({ data, purposes }) => ({ data, purposes })),
      ]),
    ).toEqual([
      ['RegNow', 'regnow', receives],
      ['Other 3rd party credit card processors', undefined, receives],
    ])
  })

  test('gives back its reasons', () => {
    expect(policy.purposes.map(({ id, kind }) => [id, kind])).toEqual([
      ['support', 'support'],
      ['service', 'service'],
      ['marketing-direct', 'marketing.direct'],
      ['orders', 'service.orders'],
    ])
  })

  test('gives back its cookies, their words and how to refuse them', () => {
    expect(policy.storage.map(({ medium, data }) => [medium, data])).toEqual([
      ['cookie', ['passwords', 'preferences', 'purchases']],
      ['cookie', []],
      ['cookie', ['daily-visitors']],
    ])
    expect(policy.storageText).toContain('A cookie is a small text file')
    expect(policy.choices.map(({ consequence }) => consequence)).toEqual([
      undefined,
      'However, by doing so, you may not have full access to all the web pages.',
    ])
  })

  test('says what it could not place, and each entry has its sentence', () => {
    expect(unplaced.map(({ line, text }) => [line, text])).toEqual([
      [13, 'Ways iStonsoft collects personal information from you may include the following:'],
    ])
    expect(yaml).toContain(
      '# Line 13 (How do we collect the information?): “Ways iStonsoft collects personal information',
    )
    expect(yaml).toContain('  # Line 25 (Surveys): “Participation in our surveys is optional.”\n')
  })

  test('draws nothing from silence', () => {
    const {
      dataProtectionOfficer,
      representative,
      sale,
      sharing,
      children,
      rights,
      retention,
      contact,
      dates,
    } = policy
    expect([
      dataProtectionOfficer,
      representative,
      sale,
      sharing,
      children,
      rights,
      retention,
      contact,
      dates,
    ]).toEqual([undefined, undefined, undefined, undefined, undefined, [], [], undefined, undefined])
  })
})

describe('a web page', () => {
  const { policy } = draft(read('shop.html'), 'html')

  test('gives back who, when, and how to reach them', () => {
    expect([policy.controller, policy.dates, policy.contact]).toEqual([
      { name: 'Quay Goods Ltd' },
      { lastReviewed: '2025-03-03' },
      { email: 'privacy@quay-goods.example' },
    ])
  })

  test('gives back channels without parts by what people do', () => {
    expect(policy.channels.map(({ kind, data }) => [kind, data])).toEqual([
      ['account', ['name', 'email-address', 'password']],
      ['purchase', ['postal-address', 'phone-number']],
    ])
  })

  test('gives back recipients by name and by what they are', () => {
    expect(policy.processors.map(({ title, catalog, role }) => [title, catalog, role])).toEqual([
      ['Stripe', 'stripe', undefined],
      ['Google Analytics', 'google-analytics', undefined],
      ['Law enforcement', undefined, 'authority'],
    ])
  })

  test('gives back cookies of a table, with their owner from the catalog', () => {
    expect(policy.storage.map(({ name, text, duration, party }) => [name, text, duration, party])).toEqual([
      ['_ga', 'Tells visitors apart', 'P2Y', 'google-analytics'],
      ['cart', 'Keeps your cart', 'session', undefined],
    ])
  })

  test('gives back periods, rights and what is said on sale', () => {
    expect(policy.retention.map(({ data, duration }) => [data, duration])).toEqual([
      [['email-address'], 'P7Y'],
    ])
    expect(policy.rights.map(({ kind }) => kind)).toEqual([
      'access',
      'erasure',
      'withdraw-consent',
      'complaint',
    ])
    expect(policy.sale).toEqual({ answer: 'no', reason: 'We do not sell your personal information.' })
  })
})

describe('pages of other shapes', () => {
  test.each([
    ['one sentence', 'We like books.'],
    [
      'YAML in the text',
      '# Policy\n\nWe say: `a: b` # not a comment, and {x: [y]} too.\n\n## - strange: title\n\nIt’s "quoted" \\ and \'so\'.',
    ],
    ['long lines', `# ${'Long title '.repeat(60)}\n\nWe collect ${'your name, '.repeat(300)}when you order.`],
    [
      'lists of data',
      '# Policy\n\n## Data we collect\n\nWhen you register we collect:\n\n- your name\n- your email address',
    ],
    [
      'twice the same heading',
      '# P\n\n## What we collect\n\n**Surveys**  \nWe ask for your age.\n\n**Surveys**  \nWe ask for your gender.',
    ],
  ])('%s: the draft reads as a policy', (_, text) => {
    expect(draft(text).policy.title).not.toBe('')
  })

  test('text without end is read in pieces', { timeout: 20_000 }, () => {
    expect(
      draftPolicy('We use cookies to record your name with cookies '.repeat(4000), 'markdown', 'page')
        ?.sentences,
    ).toBeGreaterThan(50)
  })

  test('without a sentence there is no draft', () => {
    expect(draftPolicy('\n\n---\n', 'markdown', 'page')).toBeUndefined()
    expect(draftPolicy('<script>alert("We collect your name.")</script>', 'html', 'page')).toBeUndefined()
  })

  test('the same page gives the same draft', () => {
    expect(draft(read('shop.html'), 'html').yaml).toBe(draft(read('shop.html'), 'html').yaml)
  })
})
