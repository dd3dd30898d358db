import { expect, test } from 'vitest'
import { getLeastSeconds, parseDuration } from '../src/duration.ts'

test.each([
  ['P30D', 30],
  ['P2W', 14],
  ['P1M', 28],
  ['P2M', 59],
  ['P3M', 89],
  ['P6M', 181],
  ['P11M', 334],
  ['P1Y', 365],
  ['P12M', 365],
  ['P1Y1M', 393],
  ['PT12H', 0.5],
  ['PT1M30S', 90 / 86400],
  ['P1DT1S', 1 + 1 / 86400],
])('%s lasts at least %d days', (text, days) =>
  expect(getLeastSeconds(parseDuration(text)!)).toBe(days * 86400),
)

test('what is no length of time is none', () => {
  expect(['session', 'until-deleted', '1Y', 'P1.5Y', ''].map(parseDuration)).toEqual(Array(5).fill(undefined))
})
