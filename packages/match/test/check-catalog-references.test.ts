import { expect, test } from 'vitest'
import { checkCatalogReferences } from '../src/index.ts'
import { readShopPolicy } from './read-policy.ts'

test('a catalog id that the catalog does not know is told with the nearest one', () => {
  const policy = readShopPolicy(`
processors:
  - { id: one, title: Payments, catalog: stirpe }
  - { id: two, title: Payments, catalog: stripe }
  - { id: three, title: Nobody, catalog: harbour-books-own-warehouse }
  - { id: four, title: Nobody }
`)
  expect(
    checkCatalogReferences(policy).map(({ code, severity, what, span }) => ({ code, severity, what, span })),
  ).toEqual([
    {
      code: 'lint/catalog-unknown',
      severity: 'error',
      what: '`catalog: stirpe` of `Payments` is not a record of the catalog. Did you mean `stripe`?',
      span: { file: 'policy.yaml', line: 6, column: 33, endLine: 6, endColumn: 40 },
    },
    {
      code: 'lint/catalog-unknown',
      severity: 'error',
      what: '`catalog: harbour-books-own-warehouse` of `Nobody` is not a record of the catalog.',
      span: { file: 'policy.yaml', line: 8, column: 33, endLine: 8, endColumn: 40 },
    },
  ])
})
