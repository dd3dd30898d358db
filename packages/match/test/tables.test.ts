import { categoryIds } from '@candor/vocabulary'
import { expect, test } from 'vitest'
import { deviceCapabilities } from '../src/device-categories.ts'
import { gatheredByProcessors } from '../src/gathered-by-processors.ts'

test('the tables name categories of the vocabulary', () => {
  const named = [
    ...Object.values(deviceCapabilities).flatMap(({ categories }) => categories),
    ...gatheredByProcessors,
  ]
  expect(named.filter((category) => !categoryIds.includes(category))).toEqual([])
})
