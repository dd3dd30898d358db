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
    expect([
      isPatternWithin(['a'], ['*']),
      isPatternWithin(['*'], ['*']),
      isPatternWithin(parsePattern('a*'), ['a*']),
    ]).toEqual([false, true, false])
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
    expect([
      canPatternsMeet(parsePattern(a), parsePattern(b)),
      canPatternsMeet(parsePattern(b), parsePattern(a)),
    ]).toEqual([meet, meet])
  })
})

test('on all short patterns, both say the same as trying every name', () => {
  const letters = (alphabet: string, length: number): string[] =>
    length === 0
      ? ['']
      : ['', ...letters(alphabet, length - 1).flatMap((rest) => [...alphabet].map((letter) => letter + rest))]
  // The third letter stands in no pattern: it tells a star from a letter.
  const names = [...new Set(letters('abc', 4))]
  const patterns = [...new Set(letters('ab*', 3))].map((text) => {
    const regex = new RegExp(`^${text.replaceAll('*', '.*')}$`)
    return { parsed: parsePattern(text), takes: names.filter((name) => regex.test(name)), regex }
  })
  const wrong = patterns.flatMap((one) =>
    patterns.flatMap((other) => {
      const within =
        isPatternWithin(one.parsed, other.parsed) === one.takes.every((name) => other.regex.test(name))
      // Names that fit both may be longer than those that are tried.
      const meet =
        !one.takes.some((name) => other.regex.test(name)) || canPatternsMeet(one.parsed, other.parsed)
      return within && meet ? [] : [`${one.parsed.join('*')} ${other.parsed.join('*')}`]
    }),
  )
  expect([patterns.length, wrong]).toEqual([40, []])
})
