import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { getStatus, hasPurpose, runWithConsent } from '../src/index.ts'
import { createNotice, noon, writeDay } from './harbour-books.ts'

const { notice } = createNotice()

beforeEach(() => void vi.useFakeTimers({ now: noon, toFake: ['Date'] }))
afterEach(() => void vi.useRealTimers())

function statuses(cookies: string, signal?: unknown) {
  return {
    newsletter: getStatus(notice, 'newsletter', { cookies, signal }),
    analytics: getStatus(notice, 'product-analytics', { cookies, signal }),
  }
}

const today = writeDay()
const none = { newsletter: 'unset', analytics: 'unset' }

describe('a cookie that says something', () => {
  test.each([
    [`consent=1~newsletter.1${today}OlCLua`, { newsletter: 'granted', analytics: 'unset' }],
    [
      `consent=1~newsletter.0${today}OlCLua~product-analytics.1${today}Jr_Qb-`,
      { newsletter: 'denied', analytics: 'granted' },
    ],
    [`cart=1; consent=1~newsletter.1${today}OlCLua; sid=2`, { newsletter: 'granted', analytics: 'unset' }],
    [
      `consent=1~leaflets.1${today}AAAAAA~newsletter.1${today}OlCLua`,
      { newsletter: 'granted', analytics: 'unset' },
    ],
  ])('%s', (cookies, expected) => expect(statuses(cookies)).toEqual(expected))

  test('an earlier version of one purpose makes that one stale, and no other', () => {
    const cookies = `consent=1~newsletter.1${today}OlCLua~product-analytics.1${today}oldold`
    expect(statuses(cookies)).toEqual({ newsletter: 'granted', analytics: 'stale' })
  })

  test('a refusal of an earlier version is stale too', () => {
    expect(statuses(`consent=1~newsletter.0${today}oldold`).newsletter).toBe('stale')
  })

  test('an earlier version that the policy accepts still counts', () => {
    expect(statuses(`consent=1~product-analytics.1${today}012345`).analytics).toBe('granted')
  })

  test.each([
    [0, 'granted'],
    [-180, 'granted'],
    [-181, 'unset'],
    [1, 'granted'],
    [2, 'unset'],
  ])('decided %i days from now: %s', (offset, expected) => {
    expect(statuses(`consent=1~newsletter.1${writeDay(offset)}OlCLua`).newsletter).toBe(expected)
  })

  test('of two cookies with one name the first counts', () => {
    expect(
      statuses(`consent=1~newsletter.0${today}OlCLua; consent=1~newsletter.1${today}OlCLua`).newsletter,
    ).toBe('denied')
  })
})

describe('a cookie that says nothing readable', () => {
  test.each([
    '',
    'consent=',
    'consent',
    'consent=1',
    'consent=1~',
    'consent=true',
    `consent=2~newsletter.1${today}OlCLua`,
    `consent=1~newsletter.2${today}OlCLua`,
    `consent=1~newsletter.1${today}OlCLua~`,
    `consent=1~newsletter.1${today}OlCLu`,
    `consent=1~newsletter.1${today}OlCLua~product-analytics`,
    `consent="1~newsletter.1${today}OlCLua"`,
    'consent=%7B%22newsletter%22%3Atrue%7D',
    `xconsent=1~newsletter.1${today}OlCLua`,
    `consent=1~newsletter.1${today}OlCLua\u0000`,
  ])('%j', (cookies) => expect(statuses(cookies)).toEqual(none))
})

describe('Global Privacy Control', () => {
  test.each([true, 1, '1', 'true'])('%j refuses what is not decided', (signal) => {
    expect(statuses('', signal)).toEqual({ newsletter: 'denied', analytics: 'denied' })
  })

  test.each([false, 0, '0', '', null, undefined, 'yes', 2])('%j is no signal', (signal) => {
    expect(statuses('', signal)).toEqual(none)
  })

  test('an explicit grant wins over it; a stale one does not', () => {
    const cookies = `consent=1~newsletter.1${today}OlCLua~product-analytics.1${today}oldold`
    expect(statuses(cookies, true)).toEqual({ newsletter: 'granted', analytics: 'denied' })
  })
})

describe('has and withConsent', () => {
  const granted = { cookies: `consent=1~newsletter.1${today}OlCLua`, signal: undefined }

  test('a purpose that needs no consent is there, others as they are decided, and what is no purpose is not', () => {
    const asked = ['orders', 'newsletter', 'product-analytics', 'leaflets', 'constructor', '__proto__', '']
    expect(asked.filter((purpose) => hasPurpose(notice, purpose, granted))).toEqual(['orders', 'newsletter'])
  })

  test('only a purpose that rests on consent has a status', () => {
    const asked = ['orders', 'leaflets', 'constructor', '__proto__']
    expect(asked.map((purpose) => getStatus(notice, purpose, granted))).toEqual([
      'unset',
      'unset',
      'unset',
      'unset',
    ])
  })

  test('without consent nothing runs', () => {
    const run = (purpose: string) => runWithConsent(notice, purpose, () => 'ran', granted)
    expect(['orders', 'newsletter', 'product-analytics'].map(run)).toEqual([undefined, 'ran', undefined])
  })

  test('where there is neither a document nor a request, nothing is decided', () => {
    expect([
      getStatus(notice, 'newsletter'),
      hasPurpose(notice, 'newsletter'),
      hasPurpose(notice, 'orders'),
    ]).toEqual(['unset', false, true])
  })
})
