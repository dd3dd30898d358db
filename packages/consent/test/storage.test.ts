import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import {
  loadCookie,
  loadItem,
  clearCaches,
  clearCookies,
  clearDatabases,
  clearItems,
  storeCookie,
  storeItem,
} from '../src/index.ts'
import { CookieJar } from './cookie-jar.ts'
import { noon } from './harbour-books.ts'

/** Web storage as browsers have it: its keys are its own properties. */
function createStorage() {
  const methods = {
    getItem: (key: string) => (kept[key] as string | undefined) ?? null,
    setItem: (key: string, value: string) => void (kept[key] = value),
    removeItem: (key: string) => void delete kept[key],
  }
  const kept: Record<string, unknown> = Object.create(methods) as Record<string, unknown>
  return kept
}

let jar = new CookieJar()

beforeEach(() => {
  jar = new CookieJar()
  vi.useFakeTimers({ now: noon, toFake: ['Date'] })
  vi.stubGlobal('document', jar)
  vi.stubGlobal('location', { protocol: 'http:', hostname: 'www.harbour-books.example' })
  vi.stubGlobal('localStorage', createStorage())
  vi.stubGlobal('sessionStorage', createStorage())
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

test('a cookie is written with its declared life, and read back whatever it holds', () => {
  const value = 'a; b=c, "d" é\n'
  expect([
    storeCookie('cart', value, 2592000),
    storeCookie('seen', '1'),
    storeCookie('sid', 's', 60, ';HttpOnly'),
  ]).toEqual([
    'cart=a%3B%20b%3Dc%2C%20%22d%22%20%C3%A9%0A;Path=/;SameSite=Lax;Max-Age=2592000',
    'seen=1;Path=/;SameSite=Lax',
    'sid=s;Path=/;SameSite=Lax;Max-Age=60;HttpOnly',
  ])
  expect([loadCookie('cart'), loadCookie('seen'), loadCookie('car')]).toEqual([value, '1', undefined])
})

test('a name cannot carry an attribute of its own', () => {
  expect(storeCookie('draft-1; Domain=harbour-books.example', 'x')).toBe(
    'draft-1%3B%20Domain%3Dharbour-books.example=x;Path=/;SameSite=Lax',
  )
})

test('on a server a cookie comes from the request', () => {
  expect(loadCookie('cart', { headers: { cookie: 'cart=%E0%A4%A; sid=a%20b' } })).toBe('%E0%A4%A')
  expect(
    loadCookie('sid', new Request('https://www.harbour-books.example', { headers: { cookie: 'sid=a%20b' } })),
  ).toBe('a b')
  vi.stubGlobal('document', undefined)
  expect([
    loadCookie('cart'),
    loadItem('localStorage', 'x'),
    storeItem('localStorage', 'x', 'y'),
    clearItems('localStorage', 'x'),
  ]).toEqual([undefined, undefined, undefined, undefined])
})

test('an item of web storage ends when the policy says so', () => {
  storeItem('localStorage', 'last-seen', 'a!b', 86400)
  storeItem('sessionStorage', 'draft', 'plain')
  const read = () => [loadItem('localStorage', 'last-seen', true), loadItem('sessionStorage', 'draft')]
  expect(read()).toEqual(['a!b', 'plain'])
  vi.setSystemTime(noon + 86399_000)
  expect(read()).toEqual(['a!b', 'plain'])
  vi.setSystemTime(noon + 86400_000)
  expect(read()).toEqual([undefined, 'plain'])
})

test('an item without the time that it should have is not given', () => {
  storeItem('localStorage', 'last-seen', 'written by another version')
  expect(loadItem('localStorage', 'last-seen', true)).toBe(undefined)
})

test('names and patterns are removed from the first letter to the last', () => {
  for (const name of ['ph_k_posthog', 'ph_posthog', 'xph_k_posthog', 'ph_k_posthog2', 'ph.k.posthog']) {
    storeCookie(name, '1')
    storeItem('localStorage', name, '1')
  }
  clearCookies('ph_*_posthog')
  clearItems('localStorage', 'ph.k.posthog')
  expect(jar.cookie).toBe('ph_posthog=1; xph_k_posthog=1; ph_k_posthog2=1; ph.k.posthog=1')
  expect(Object.keys(localStorage)).toEqual(['ph_k_posthog', 'ph_posthog', 'xph_k_posthog', 'ph_k_posthog2'])
})

test('a cookie is removed from the host and from each domain above it', () => {
  jar.cookie = 'ph_k_posthog=1'
  expect(clearCookies('ph_*_posthog')).toEqual([
    'ph_k_posthog=;Path=/;SameSite=Lax;Max-Age=0',
    'ph_k_posthog=;Path=/;SameSite=Lax;Max-Age=0;Domain=www.harbour-books.example',
    'ph_k_posthog=;Path=/;SameSite=Lax;Max-Age=0;Domain=harbour-books.example',
    'ph_k_posthog=;Path=/;SameSite=Lax;Max-Age=0;Domain=example',
  ])
})

test('databases and caches are removed by name and pattern', async () => {
  const removed: string[] = []
  vi.stubGlobal('indexedDB', {
    databases: async () => [{ name: 'shelf-1' }, { name: 'till' }, {}],
    deleteDatabase: (name: string) => removed.push(name),
  })
  vi.stubGlobal('caches', {
    keys: async () => ['v1', 'shelf'],
    delete: async (name: string) => removed.push(name),
  })
  await clearDatabases('shelf-*')
  await clearCaches('v*')
  expect(removed).toEqual(['shelf-1', 'v1'])
})
