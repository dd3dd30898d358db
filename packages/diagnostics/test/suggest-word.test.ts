import { expect, test } from 'vitest'
import { suggestWord } from '../src/index.ts'

const purposes = ['marketing', 'orders', 'support', 'statistics']

test.each([
  ['marketting', 'marketing'],
  ['maketing', 'marketing'],
  ['amrketing', 'marketing'],
  ['Marketing', 'marketing'],
  ['order', 'orders'],
  ['stat', 'statistics'],
  ['billing', undefined],
  ['', undefined],
])('%o → %o', (word, meant) => {
  expect(suggestWord(word, purposes)).toBe(meant)
})

test('the beginning of two words suggests neither', () => {
  expect(suggestWord('con', ['contract-terms', 'consent-choice'])).toBe(undefined)
})
