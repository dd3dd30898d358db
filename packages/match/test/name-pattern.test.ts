import { describe, expect, test } from 'vitest'
import { canPatternsMeet, isPatternWithin, parsePattern } from '../src/name-pattern.ts'

describe('whether all observed names are declared', () => {
  test.each([
    ['cart', 'cart', true],
    ['cart', 'cart2', false],
    ['my-cart', 'cart', false],
    ['ph_abc_posthog', 'ph_*_posthog', true],
    ['ph__posthog', 'ph_*_posthog', true],
    ['ph_posthog', 'ph_*_posthog', false],
    ['ph_a_posthog2', 'ph_*_posthog', false],
    ['aXbXc', 'a*b*c', true],
    ['abXc', 'a*b*c', true],
    ['acb', 'a*b*c', false],
    ['aba', 'ab*ba', false],
    ['a', 'a*a', false],
    ['cart.guest', 'cart.*', true],
    ['cartXguest', 'cart.*', false],
    ['anything', '*', true],
    ['', '*', true],
    // The observed name varies: only a star that covers the varying part declares it.
    ['cart-*', 'cart-*', true],
    ['cart-*', '*', true],
    ['cart-*', 'cart-guest', false],
    ['cart-*-v2', 'cart-*', true],
    ['cart-*', 'cart-*-v2', false],
    ['*', 'cart-*', false],
    ['a*', 'a*a', false],
    ['a**b', 'a*b', true],
  ])('%s within %s: %s', (observed, declared, within) => {
    expect(isPatternWithin(parsePattern(observed), parsePattern(declared))).toBe(within)
  })

  test('a star in a plain name is only a letter', () => {
    expect([isPatternWithin(['a'], ['*']), isPatternWithin(['*'], ['*']), isPatternWithin(parsePattern('a*'), ['a*'])]).toEqual([false, true, false])
  })
})

describe('whether some name fits both', () => {
  test.each([
    ['cart', 'cart', true],
    ['cart', 'mart', false],
    ['cart-*', 'cart-guest', true],
    ['cart-*', '*-guest', true],
    ['a*b', 'b*a', false],
    ['a*b', 'a*c', false],
    ['*', '', true],
    ['*x*', 'y*', true],
    ['aaaaaaaaaaaaaaaaaaaa*b', '*a*a*a*a*a*a*a*a*a*c', false],
  ])('%s and %s: %s', (a, b, meet) => {
    expect([canPatternsMeet(parsePattern(a), parsePattern(b)), canPatternsMeet(parsePattern(b), parsePattern(a))]).toEqual([meet, meet])
  })
})
