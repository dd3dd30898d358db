import { findPurposeKind } from '@candor/vocabulary'
import { expect, test } from 'vitest'
import { findConsentModeTypes, typesByKind } from '../src/consent-mode-types.ts'
import { generateModule } from '../src/index.ts'
import { parsePolicy } from './load-policy.ts'

function renderMap(...kinds: readonly string[]): string {
  const purposes = kinds.map((kind, index) => `  - { id: p-${index}, kind: ${kind}, title: P, legalBasis: consent }`)
  const yaml = ['title: Harbour Books', 'controller: { name: Harbour Books }', 'purposes:', ...purposes].join('\n')
  const { code } = generateModule(parsePolicy(yaml), { source: 'policy.yaml' })
  return /map: ConsentModeMap<Purpose> = (\{[^}]*\})/.exec(code)?.[1]?.replace(/\s+/g, ' ') ?? ''
}

test('each kind that is mapped is one of the vocabulary', () => {
  expect(Object.keys(typesByKind).filter((kind) => !findPurposeKind(kind))).toEqual([])
})

test('a kind without an entry of its own counts as the nearest above it, or not at all', () => {
  expect(
    ['analytics.product', 'advertising.contextual', 'advertising.targeted', 'marketing.email', 'service'].map(
      findConsentModeTypes,
    ),
  ).toEqual([
    ['analytics_storage'],
    ['ad_storage'],
    ['ad_storage', 'ad_user_data', 'ad_personalization'],
    [],
    [],
  ])
})

test('each type lists its purposes; one of the four without any stands there to be denied', () => {
  expect(renderMap('advertising.targeted', 'advertising.measurement', 'security', 'marketing.email')).toBe(
    "{ ad_storage: ['p-0', 'p-1'], ad_user_data: ['p-0', 'p-1'], ad_personalization: ['p-0'], analytics_storage: [], security_storage: ['p-2'], }",
  )
})
