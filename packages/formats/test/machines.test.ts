import { readFileSync } from 'node:fs'
import { readPolicy } from '@candor/model'
import jsonld from 'jsonld'
import { parse } from 'plist'
import { describe, expect, test } from 'vitest'
import { render, renderText, shop, silent } from './read-policies.ts'

test('the declaration as JSON is a policy that reads the same, without what is for code', async () => {
  const json = await renderText('json')
  const { policy, diagnostics } = readPolicy('policy.json', () => ({ bytes: new TextEncoder().encode(json) }))
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
  expect(policy?.processors[0]).toMatchObject({ id: 'mailgun', hosts: [] })
  expect(json).not.toMatch(/api\.mailgun\.net|positions|sha256-/)
})

describe('gpc.json', () => {
  test.each([
    ["answer: 'yes', text: We honour it.", '{\n  "gpc": true,\n  "lastUpdate": "2026-01-15"\n}\n'],
    ["answer: 'no', reason: We sell nothing.", '{\n  "gpc": false,\n  "lastUpdate": "2026-01-15"\n}\n'],
  ])('%s', async (fact, expected) => {
    expect(await renderText('gpc', shop.replace("answer: 'yes', text: We honour it.", fact))).toBe(expected)
  })

  test('is not made from silence', async () => {
    expect(await render('gpc', silent)).toEqual({
      content: undefined,
      gaps: [
        'The policy does not declare whether Global Privacy Control is honoured (`globalPrivacyControl`).',
      ],
    })
  })
})

test('DPV expands as JSON-LD, every term in a namespace of its own', async () => {
  const nodes = (await jsonld.expand(JSON.parse(await renderText('dpv')) as object as jsonld.JsonLdDocument, {
    base: 'https://www.harbour-books.example/privacy',
  })) as Record<string, unknown>[]
  const process = nodes.find((node) => String(node['@id']).endsWith('#process-newsletter'))
  expect(process).toMatchObject({
    '@type': ['https://w3id.org/dpv#Process'],
    'https://w3id.org/dpv#hasLegalBasis': [{ '@id': 'https://w3id.org/dpv/legal/eu/gdpr#A6-1-a' }],
    'https://w3id.org/dpv#hasPersonalData': [
      { '@id': 'https://www.harbour-books.example/privacy#data-email' },
    ],
    'https://w3id.org/dpv#hasRecipient': [
      { '@id': 'https://www.harbour-books.example/privacy#recipient-mailgun' },
    ],
  })
  const keys = nodes.flatMap((node) => Object.keys(node)).filter((key) => !key.startsWith('@'))
  expect(
    keys.filter((key) => !/^(https:\/\/w3id\.org\/dpv#|http:\/\/purl\.org\/dc\/terms\/)\w+$/.test(key)),
  ).toEqual([])
  const quads = (await jsonld.toRDF(JSON.parse(await renderText('dpv')) as object as jsonld.JsonLdDocument, {
    base: 'https://www.harbour-books.example/privacy',
  })) as object[]
  expect(quads.length).toBeGreaterThan(40)
})

describe('TILT', () => {
  // The published schema is under the GPL and not kept here; these are the fields that it requires, in its order.
  const required: Readonly<Record<string, readonly string[]>> = {
    '': [
      'meta',
      'controller',
      'dataProtectionOfficer',
      'dataDisclosed',
      'thirdCountryTransfers',
      'accessAndDataPortability',
      'sources',
      'rightToInformation',
      'rightToRectificationOrDeletion',
      'rightToDataPortability',
      'rightToWithdrawConsent',
      'rightToComplain',
      'automatedDecisionMaking',
      'changesOfPurpose',
    ],
    meta: ['_id', 'name', 'created', 'modified', 'version', 'language', 'status', 'url', '_hash'],
    controller: ['name', 'address', 'country', 'representative'],
    dataProtectionOfficer: ['name', 'address', 'country', 'email'],
  }

  test('has the fields that its schema requires, and the facts of the policy', async () => {
    const tilt = JSON.parse(await renderText('tilt')) as Record<string, Record<string, unknown>>
    for (const [at, fields] of Object.entries(required))
      expect(Object.keys(at === '' ? tilt : tilt[at]!)).toEqual(fields)
    expect(tilt['meta']).toMatchObject({
      created: '2026-01-31',
      modified: '2026-01-15',
      version: 2,
      language: 'en',
      status: 'active',
    })
    expect(tilt['meta']?.['_hash']).toMatch(/^[0-9a-f]{64}$/)
    expect(tilt['thirdCountryTransfers']).toMatchObject([
      { country: 'US', standardDataProtectionClause: { available: true } },
    ])
    expect((tilt['dataDisclosed'] as unknown as object[])[0]).toEqual({
      _id: 'email',
      category: 'e-mail address',
      purposes: [
        { purpose: 'Our letter', description: '' },
        { purpose: 'Selling books', description: '' },
      ],
      legalBases: [
        { reference: 'GDPR-6-1-a', description: 'consent' },
        { reference: 'GDPR-6-1-b', description: 'contract' },
      ],
      legitimateInterests: [],
      recipients: [{ name: 'Mailgun Technologies, Inc.', country: 'US', category: 'processor' }],
      storage: [
        {
          temporal: [{ description: '2 weeks', ttl: 'P14D' }],
          purposeConditional: [],
          legalBasisConditional: [],
          aggregationFunction: 'max',
        },
      ],
      nonDisclosure: {
        legalRequirement: false,
        contractualRegulation: true,
        obligationToProvide: false,
        consequences: '',
      },
    })
  })

  test('tells which texts stand for nothing that is declared', async () => {
    expect((await render('tilt')).gaps).toEqual([
      'TILT wants a representative; the file says that none is declared.',
    ])
  })

  test.each([
    ['controller.country', 'country: IE, email: privacy', 'email: privacy'],
    ['dates.effective', 'effective: 2026-01-31, ', ''],
    ['version', "version: '2.1'\n", ''],
    ['legalBasis', 'legalBasis: contract, ', ''],
    ['rights', '{ kind: access, text: Ask us. }, ', ''],
  ])('no yes, no, number or day is made up: %s', async (name, from, to) => {
    const { content, gaps } = await render('tilt', shop.replace(from, to))
    expect([content, gaps.length, gaps[0]?.includes(name)]).toEqual([undefined, 1, true])
  })
})

describe('Apple’s privacy manifest', () => {
  test('reads back as a property list', async () => {
    expect(parse(await renderText('apple'))).toEqual({
      NSPrivacyTracking: false,
      NSPrivacyCollectedDataTypes: [
        {
          NSPrivacyCollectedDataType: 'NSPrivacyCollectedDataTypeEmailAddress',
          NSPrivacyCollectedDataTypeLinked: true,
          NSPrivacyCollectedDataTypeTracking: false,
          NSPrivacyCollectedDataTypePurposes: [
            'NSPrivacyCollectedDataTypePurposeAppFunctionality',
            'NSPrivacyCollectedDataTypePurposeDeveloperAdvertising',
          ],
        },
        {
          NSPrivacyCollectedDataType: 'NSPrivacyCollectedDataTypeProductInteraction',
          NSPrivacyCollectedDataTypeTracking: false,
          NSPrivacyCollectedDataTypePurposes: ['NSPrivacyCollectedDataTypePurposeAnalytics'],
        },
        {
          NSPrivacyCollectedDataType: 'NSPrivacyCollectedDataTypePurchaseHistory',
          NSPrivacyCollectedDataTypeTracking: false,
          NSPrivacyCollectedDataTypePurposes: ['NSPrivacyCollectedDataTypePurposeAppFunctionality'],
        },
      ],
    })
  })

  test('says nothing of tracking unless sale and sharing are declared', async () => {
    const { content, gaps } = await render(
      'apple',
      shop.replace("sharing: { answer: 'no', reason: We sell books. }\n", ''),
    )
    expect(String(content)).not.toContain('Tracking<')
    expect(gaps[0]).toBe('NSPrivacyTracking: the policy does not declare `sharing` and `sale`.')
  })
})

describe('Google Play’s data safety form', () => {
  test('answers what the policy answers, in the columns of the import', async () => {
    const rows = (await renderText('google-play'))
      .trimEnd()
      .split('\r\n')
      .map((line) => line.split(',').slice(0, 3).join(' '))
    expect(rows).toEqual([
      'Question ID (machine readable) Response ID (machine readable) Response value',
      'PSL_DATA_COLLECTION_COLLECTS_PERSONAL_DATA  TRUE',
      'PSL_DATA_COLLECTION_ENCRYPTED_IN_TRANSIT  TRUE',
      'PSL_SUPPORT_DATA_DELETION_BY_USER DATA_DELETION_YES TRUE',
      'PSL_DATA_TYPES_PERSONAL PSL_EMAIL TRUE',
      'PSL_DATA_TYPES_FINANCIAL PSL_PURCHASE_HISTORY TRUE',
      'PSL_DATA_TYPES_APP_ACTIVITY PSL_USER_INTERACTION TRUE',
      'PSL_DATA_USAGE_RESPONSES:PSL_EMAIL:PSL_DATA_USAGE_COLLECTION_AND_SHARING PSL_DATA_USAGE_ONLY_COLLECTED TRUE',
      'PSL_DATA_USAGE_RESPONSES:PSL_EMAIL:DATA_USAGE_USER_CONTROL PSL_DATA_USAGE_USER_CONTROL_OPTIONAL TRUE',
      'PSL_DATA_USAGE_RESPONSES:PSL_EMAIL:DATA_USAGE_COLLECTION_PURPOSE PSL_APP_FUNCTIONALITY TRUE',
      'PSL_DATA_USAGE_RESPONSES:PSL_EMAIL:DATA_USAGE_COLLECTION_PURPOSE PSL_DEVELOPER_COMMUNICATIONS TRUE',
      'PSL_DATA_USAGE_RESPONSES:PSL_PURCHASE_HISTORY:PSL_DATA_USAGE_COLLECTION_AND_SHARING PSL_DATA_USAGE_ONLY_COLLECTED TRUE',
      'PSL_DATA_USAGE_RESPONSES:PSL_PURCHASE_HISTORY:PSL_DATA_USAGE_COLLECTION_AND_SHARING PSL_DATA_USAGE_ONLY_SHARED TRUE',
      'PSL_DATA_USAGE_RESPONSES:PSL_PURCHASE_HISTORY:DATA_USAGE_USER_CONTROL PSL_DATA_USAGE_USER_CONTROL_REQUIRED TRUE',
      'PSL_DATA_USAGE_RESPONSES:PSL_PURCHASE_HISTORY:DATA_USAGE_COLLECTION_PURPOSE PSL_APP_FUNCTIONALITY TRUE',
      'PSL_DATA_USAGE_RESPONSES:PSL_PURCHASE_HISTORY:DATA_USAGE_SHARING_PURPOSE PSL_APP_FUNCTIONALITY TRUE',
      'PSL_DATA_USAGE_RESPONSES:PSL_USER_INTERACTION:PSL_DATA_USAGE_COLLECTION_AND_SHARING PSL_DATA_USAGE_ONLY_COLLECTED TRUE',
      'PSL_DATA_USAGE_RESPONSES:PSL_USER_INTERACTION:DATA_USAGE_USER_CONTROL PSL_DATA_USAGE_USER_CONTROL_OPTIONAL TRUE',
      'PSL_DATA_USAGE_RESPONSES:PSL_USER_INTERACTION:DATA_USAGE_COLLECTION_PURPOSE PSL_ANALYTICS TRUE',
    ])
  })

  test('a recipient without a role is neither sharing nor not', async () => {
    const { content, gaps } = await render(
      'google-play',
      shop.replace('title: An Post, role: controller', 'title: An Post'),
    )
    expect(String(content)).not.toContain('ONLY_SHARED')
    expect(gaps).toContain(
      'PSL_PURCHASE_HISTORY: whether data is shared with `post` depends on its `role`, which is undeclared.',
    )
  })
})

describe('Firefox', () => {
  test('lists what must be given and what may be', async () => {
    expect(JSON.parse(await renderText('firefox'))).toEqual({
      browser_specific_settings: {
        gecko: {
          data_collection_permissions: {
            required: ['financialAndPaymentInfo'],
            optional: ['browsingActivity', 'personallyIdentifyingInfo'],
          },
        },
      },
    })
  })

  test('`none` only where all that is declared is optional', async () => {
    const optional = shop.replace('necessity: required, ', 'necessity: optional, ')
    expect(await renderText('firefox', optional)).toContain('"none"')
    expect(await renderText('firefox', optional.replace(', necessity: optional }', ' }'))).not.toContain(
      '"none"',
    )
  })
})

test('the tables for stores know every category and kind of purpose of the vocabulary', async () => {
  const { findRow, storeCategories, storePurposes } = await import('../src/store-categories.ts')
  const read = (name: string): { id: string }[] =>
    JSON.parse(readFileSync(new URL(`../../vocabulary/data/${name}.json`, import.meta.url), 'utf8')) as {
      id: string
    }[]
  const known = new Set(['recruitment', 'sale', 'corporate'])
  expect(read('categories').filter(({ id }) => !findRow(storeCategories, id))).toEqual([])
  expect(read('purposes').filter(({ id }) => !findRow(storePurposes, id) && !known.has(id))).toEqual([])
})
