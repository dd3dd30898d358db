import type { Observation } from '@candor/scan'
import { describe, expect, test } from 'vitest'
import { checkCatalogReferences, createIndex, matchObservations, messages } from '../src/index.ts'
import { readWholePolicy } from './read-policy.ts'

describe('every example of messages/*.md gives its own diagnostic', () => {
  test.each(messages.map((message) => [message.code, message] as const))(
    '%s',
    (code, { severity, example }) => {
      const texts = new Map(example.map(({ name, text }) => [name, text]))
      const policy = readWholePolicy(texts.get('policy.yaml') ?? '')
      const observations = JSON.parse(texts.get('observations.json') ?? '[]') as Observation[]
      const found = [
        ...checkCatalogReferences(policy),
        ...matchObservations(createIndex(policy), observations).map(({ diagnostic }) => diagnostic),
      ]
      expect(found.filter((one) => one.code === code).map((one) => one.severity)).toEqual([severity])
      expect([...new Set(found.filter((one) => one.severity === 'error').map((one) => one.code))]).toEqual(
        severity === 'error' ? [code] : [],
      )
    },
  )
})
