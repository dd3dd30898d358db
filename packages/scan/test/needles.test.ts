import { expect, test } from 'vitest'
import { createNeedleTest } from '../src/needles.ts'

test.each([
  ['a part of a word', ['ookie'], 'setCookie()', true],
  ['a whole word', ['=va'], "va('event')", true],
  ['not inside a word', ['=va'], 'value + _va + va$', false],
  ['a module', ['=@stripe/stripe-js'], "import '@stripe/stripe-js/pure'", true],
  ['another module', ['=@stripe/stripe'], "import '@stripe/stripe2'", false],
  ['a word after one that only looks so', ['=stripe-js'], 'stripe; stripe-js', true],
  ['a global with a dollar', ['=$crisp'], 'window.$crisp = []', true],
  ['nothing', [], 'anything', false],
])('%s', (_, needles, text, found) => {
  expect(createNeedleTest(needles)(text)).toEqual(found)
})
