import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { getStatus, setDecisions } from '../src/index.ts'
import { CookieJar } from './cookie-jar.ts'
import { createNotice, noon, writeDay } from './harbour-books.ts'

let jar = new CookieJar()

beforeEach(() => {
  jar = new CookieJar()
  vi.useFakeTimers({ now: noon, toFake: ['Date'] })
  vi.stubGlobal('document', jar)
  vi.stubGlobal('location', { protocol: 'https:', hostname: 'www.harbour-books.example' })
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const today = writeDay()

test('two decisions are one write of a short cookie', () => {
  const { notice } = createNotice()
  setDecisions(notice, { newsletter: 'granted', 'product-analytics': 'denied' })
  expect(jar.writes).toEqual([
    `consent=1~newsletter.1${today}OlCLua~product-analytics.0${today}Jr_Qb-;Path=/;SameSite=Lax;Max-Age=15552000;Secure`,
  ])
  expect(jar.cookie.length).toBeLessThanOrEqual(62)
})

test('a decision stands beside earlier ones, with the day on which each was made', () => {
  const { notice } = createNotice()
  jar.cookie = `consent=1~newsletter.1${writeDay(-30)}OlCLua~leaflets.1${writeDay(-30)}AAAAAA`
  setDecisions(notice, { 'product-analytics': 'granted' })
  expect(jar.cookie).toBe(`consent=1~newsletter.1${writeDay(-30)}OlCLua~product-analytics.1${today}Jr_Qb-`)
})

test('a corrupt cookie is replaced', () => {
  const { notice } = createNotice()
  jar.cookie = 'consent=%%%'
  setDecisions(notice, { newsletter: 'denied' })
  expect(jar.cookie).toBe(`consent=1~newsletter.0${today}OlCLua`)
})

describe('all or nothing', () => {
  const refused: object[] = [
    { newsletter: 'granted', orders: 'granted' },
    { newsletter: 'granted', leaflets: 'granted' },
    { newsletter: 'granted', constructor: 'granted' },
    { newsletter: 'granted', 'product-analytics': 'maybe' },
    { newsletter: 'granted', 'product-analytics': true },
    { newsletter: 'granted', 'product-analytics': null },
  ]
  test.each(refused.map((decisions) => ({ decisions })))('$decisions changes nothing', ({ decisions }) => {
    const { notice, removed } = createNotice()
    expect(() => setDecisions(notice, decisions as never)).toThrow(/^No decision on consent: /)
    expect({ writes: jar.writes, removed }).toEqual({ writes: [], removed: [] })
  })
})

test('a privacy signal is never stored', () => {
  const { notice } = createNotice()
  vi.stubGlobal('navigator', { globalPrivacyControl: true })
  expect(getStatus(notice, 'newsletter')).toBe('denied')
  setDecisions(notice, { newsletter: 'granted' })
  expect([getStatus(notice, 'newsletter'), getStatus(notice, 'product-analytics')]).toEqual([
    'granted',
    'denied',
  ])
  expect(jar.cookie).toBe(`consent=1~newsletter.1${today}OlCLua`)
})

describe('what a refusal removes', () => {
  test('storage that no purpose needs any more', () => {
    const { notice, removed } = createNotice()
    setDecisions(notice, { newsletter: 'granted', 'product-analytics': 'granted' })
    expect(removed).toEqual([])
    setDecisions(notice, { 'product-analytics': 'denied' })
    expect(removed).toEqual(['last-seen'])
    setDecisions(notice, { newsletter: 'denied' })
    expect(removed).toEqual(['last-seen', 'greeting'])
  })

  test('nothing is removed for a purpose that was not decided', () => {
    const { notice, removed } = createNotice()
    setDecisions(notice, { newsletter: 'granted' })
    expect(removed).toEqual([])
  })
})

test('a policy may keep decisions for the session only', () => {
  const { notice } = createNotice({ days: 0 })
  setDecisions(notice, { newsletter: 'granted' })
  expect(jar.writes).toEqual([`consent=1~newsletter.1${today}OlCLua;Path=/;SameSite=Lax;Secure`])
  expect(getStatus(notice, 'newsletter')).toBe('granted')
})
