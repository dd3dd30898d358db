import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { expect, test } from 'vitest'
import {
  categoryIds,
  findCategory,
  findJurisdiction,
  findLegalBasis,
  findPurposeKind,
  isWithin,
  vocabulary,
} from '../src/index.ts'

const read = (path: string) => JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8'))
const existing: Record<'fideslang' | 'dpv', { terms: string[] }> = read('fixtures/existing-terms.json')
const kinds = ['categories', 'purposes', 'legalBases', 'jurisdictions'] as const

test('the data is valid by its schema', () => {
  const validate = new Ajv2020({ allErrors: true }).compile(read('../../../schemas/vocabulary.schema.json'))
  validate(vocabulary)
  expect(validate.errors ?? []).toEqual([])
})

test('the categories are those by which apps are labelled, with their groups', () => {
  const labels = {
    identity:
      'name username photo date-of-birth age gender nationality government-id signature marital-status',
    contact: 'email phone postal-address social-handle',
    account: 'password auth-token third-party-account-id',
    financial: 'payment-card bank-account purchase-history income tax-id',
    device: 'ip-address device-id user-id user-agent advertising-id',
    behaviour: 'page-view interaction search-query referrer session-recording diagnostics',
    location: 'precise coarse time-zone',
    content: 'message user-content photo-video audio contacts-list calendar survey-response ai-prompt',
    preferences: 'language settings consent-choice',
    professional: 'employer job-title education resume',
    special:
      'health biometric genetic ethnicity religion political-opinion union-membership sexual-orientation criminal-record',
    person: 'child-data inference',
  }
  const ids = Object.entries(labels).flatMap(([group, leaves]) => [
    group,
    ...leaves.split(' ').map((leaf) => `${group}.${leaf}`),
  ])
  expect(categoryIds).toEqual(ids)
})

test.each(kinds)('ids of %s stand once, each after the group that it belongs to', (kind) => {
  const seen = new Set<string>()
  const odd = vocabulary[kind].filter(({ id }) => {
    const group = id.slice(0, Math.max(id.lastIndexOf('.'), 0))
    const isOdd = seen.has(id) || (group !== '' && !seen.has(group))
    seen.add(id)
    return isOdd
  })
  expect(odd).toEqual([])
})

test.each(kinds)('no two labels of %s are the same', (kind) => {
  const labels = vocabulary[kind].map(({ label }) => label.toLowerCase())
  expect(labels.filter((label, index) => labels.indexOf(label) !== index)).toEqual([])
})

test('no synonym belongs to two categories, or to two kinds of purposes', () => {
  const shared = [vocabulary.categories, vocabulary.purposes].map((terms) => {
    const owners = Map.groupBy(
      terms.flatMap(({ id, synonyms = [] }) => synonyms.map((word) => ({ id, word }))),
      ({ word }) => word,
    )
    return [...owners.values()].filter((claims) => claims.length > 1)
  })
  expect(shared).toEqual([[], []])
})

test('labels of categories, purposes and bases read well in the middle of a sentence', () => {
  const labels = [...vocabulary.categories, ...vocabulary.purposes, ...vocabulary.legalBases].map(
    ({ label }) => label,
  )
  expect(labels.filter((label) => /^[A-Z](?![A-Z])/.test(label))).toEqual([])
})

test('synonyms are in small letters', () => {
  const words = kinds.flatMap((kind) => vocabulary[kind].flatMap(({ synonyms = [] }) => synonyms))
  expect(words.filter((word) => word !== word.toLowerCase().trim() || word === '')).toEqual([])
})

test('descriptions are one sentence', () => {
  const odd = [...vocabulary.categories, ...vocabulary.purposes].filter(
    ({ description }) => !/^[A-Z][^.]*(\.[^ ][^.]*)*\.$/.test(description),
  )
  expect(odd).toEqual([])
})

test('what is sensitive says by which law; what a California letter marks as sensitive is so', () => {
  const wrong = vocabulary.categories.filter(({ id, sensitive, sensitiveUnder = [], mappings }) => {
    const isGroup = !id.includes('.')
    const isCalifornian = mappings.ccpa?.includes('ae') ?? false
    return sensitive !== sensitiveUnder.length > 0 || (isCalifornian && !sensitive && !isGroup)
  })
  expect(wrong).toEqual([])
})

test('every special category is sensitive', () => {
  expect(vocabulary.categories.filter(({ id, sensitive }) => id.startsWith('special') && !sensitive)).toEqual(
    [],
  )
})

test('each mapping names a term that exists', () => {
  const terms = kinds.flatMap((kind) => vocabulary[kind].map(({ mappings = {} }) => mappings))
  expect(
    terms.flatMap(({ fideslang = [] }) => fideslang).filter((key) => !existing.fideslang.terms.includes(key)),
  ).toEqual([])
  expect(terms.flatMap(({ dpv = [] }) => dpv).filter((term) => !existing.dpv.terms.includes(term))).toEqual(
    [],
  )
  expect(terms.flatMap(({ ccpa = [] }) => ccpa).filter((letter) => !/^([A-L]|ae)$/.test(letter))).toEqual([])
})

test('each category and purpose is mapped to fideslang and DPV, each category to California', () => {
  expect(
    vocabulary.categories.filter(({ mappings: { fideslang, dpv, ccpa } }) => !fideslang || !dpv || !ccpa),
  ).toEqual([])
  expect(vocabulary.purposes.filter(({ mappings: { fideslang, dpv } }) => !fideslang || !dpv)).toEqual([])
})

test('the six legal bases stand in the order of Art. 6(1)', () => {
  expect(vocabulary.legalBases.map(({ id, reference }) => [id, reference])).toEqual([
    ['consent', 'GDPR Art. 6(1)(a)'],
    ['contract', 'GDPR Art. 6(1)(b)'],
    ['legal-obligation', 'GDPR Art. 6(1)(c)'],
    ['vital-interests', 'GDPR Art. 6(1)(d)'],
    ['public-task', 'GDPR Art. 6(1)(e)'],
    ['legitimate-interests', 'GDPR Art. 6(1)(f)'],
  ])
})

test('lookups find by id and nothing else', () => {
  const find = [findCategory, findPurposeKind, findLegalBasis, findJurisdiction].map((find) =>
    ['contact.email', 'contact', 'marketing.email', 'consent', 'us-ca', 'email', 'constructor', ''].map(
      (id) => find(id)?.label,
    ),
  )
  expect(find).toEqual([
    ['e-mail address', 'contact details', undefined, undefined, undefined, undefined, undefined, undefined],
    [undefined, undefined, 'marketing by e-mail', undefined, undefined, undefined, undefined, undefined],
    [undefined, undefined, undefined, 'consent', undefined, undefined, undefined, undefined],
    [undefined, undefined, undefined, undefined, 'California', undefined, undefined, undefined],
  ])
})

test.each([
  ['contact.email', 'contact', true],
  ['contact', 'contact', false],
  ['contacts.email', 'contact', false],
  ['contact', 'contact.email', false],
  ['contact.email', '', false],
])('%s within "%s": %s', (child, parent, want) => {
  expect(isWithin(child, parent)).toBe(want)
})
