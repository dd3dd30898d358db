import { once } from 'node:events'
import { createServer, type IncomingMessage, request as ask } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from 'vitest'
import { readConsent, clearCookies, type RequestLike } from '../src/index.ts'
import { createNotice } from './harbour-books.ts'

const { notice } = createNotice({
  storage: [[(cookies) => clearCookies('ph_*_posthog', cookies), 'product-analytics']],
})

const today = Math.floor(Date.now() / 864e5).toString(36)
const cookie = `cart=1; consent=1~newsletter.1${today}OlCLua; ph_k1_posthog=x; ph_k2_posthog=y`

function summarize(request: RequestLike) {
  const consent = readConsent(notice, request)
  return {
    orders: consent.has('orders'),
    newsletter: consent.status('newsletter'),
    analytics: consent.status('product-analytics'),
    ran: consent.withConsent('newsletter', () => 'ran'),
  }
}

test('a request of the Fetch API', () => {
  const request = new Request('https://www.harbour-books.example/', { headers: { cookie, 'sec-gpc': '1' } })
  expect(summarize(request)).toEqual({ orders: true, newsletter: 'granted', analytics: 'denied', ran: 'ran' })
  const bare = new Request('https://www.harbour-books.example/')
  expect(summarize(bare)).toEqual({ orders: true, newsletter: 'unset', analytics: 'unset', ran: undefined })
})

test('a request as a Node server gets it', async () => {
  const server = createServer((request: IncomingMessage, response) =>
    response.end(JSON.stringify(summarize(request))),
  )
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const sent = ask({
    port: (server.address() as AddressInfo).port,
    host: '127.0.0.1',
    headers: { Cookie: cookie, 'Sec-GPC': '1' },
  })
  sent.end()
  const [response] = (await once(sent, 'response')) as [IncomingMessage]
  const text = (await response.toArray()).join('')
  server.close()
  expect(JSON.parse(text)).toEqual({ orders: true, newsletter: 'granted', analytics: 'denied', ran: 'ran' })
})

test('other signals than Sec-GPC: 1 are none', () => {
  expect(summarize({ headers: { 'sec-gpc': '0', cookie: undefined } }).newsletter).toBe('unset')
})

test('decisions become headers to answer with, and hold at once', () => {
  const consent = readConsent(notice, { headers: { cookie } })
  expect(consent.set({ 'product-analytics': 'denied' })).toEqual([
    `consent=1~newsletter.1${today}OlCLua~product-analytics.0${today}Jr_Qb-;Path=/;SameSite=Lax;Max-Age=15552000`,
    'ph_k1_posthog=;Path=/;SameSite=Lax;Max-Age=0',
    'ph_k2_posthog=;Path=/;SameSite=Lax;Max-Age=0',
  ])
  expect([consent.status('newsletter'), consent.status('product-analytics')]).toEqual(['granted', 'denied'])
})

test('headers for a request that came by TLS are secure, also behind a proxy', () => {
  const decide = (request: RequestLike) =>
    readConsent(notice, request).set({ newsletter: 'granted' })[0]?.split(';').at(-1)
  expect([
    decide(new Request('https://www.harbour-books.example/')),
    decide(new Request('http://www.harbour-books.example/')),
    decide({ url: '/', headers: { 'x-forwarded-proto': 'https' } }),
    decide({ url: '/', headers: {} }),
  ]).toEqual(['Secure', 'Max-Age=15552000', 'Secure', 'Max-Age=15552000'])
})
