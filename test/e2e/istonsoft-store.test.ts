import { startStore } from '@candor/istonsoft-store'
import { startRegnow } from '@candor/istonsoft-store/stand-in'
import axe from 'axe-core'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { launchChromium } from '../browser/launch-chromium.ts'

let browser: Browser
let regnow: Awaited<ReturnType<typeof startRegnow>>
let store: Awaited<ReturnType<typeof startStore>>
let context: BrowserContext
let page: Page
let outside: string[]

beforeAll(async () => {
  browser = await launchChromium()
}, 60_000)

afterAll(async () => browser?.close())

beforeEach(async () => {
  regnow = await startRegnow()
  store = await startStore({ port: 0, regnowUrl: regnow.url })
  outside = []
  await openBrowserContext()
})

afterEach(async () => {
  await context.close()
  await store.close()
  await regnow.close()
  if (outside.length > 0) throw new Error(`A page asked for hosts beyond loopback: ${outside.join(' ')}`)
})

async function openBrowserContext() {
  context = await browser.newContext()
  await context.route('**', (route) => {
    const { protocol, hostname, href } = new URL(route.request().url())
    if (protocol === 'data:' || hostname === '127.0.0.1') return route.continue()
    outside.push(href)
    return route.abort()
  })
  page = await context.newPage()
}

async function listCookies(): Promise<string[]> {
  return (await context.cookies()).map(({ name }) => name).toSorted()
}

test('contact, support, registration and survey reach the shop as their channels declare', async () => {
  await page.goto(`${store.url}/contact`)
  await page.getByLabel('Your name').fill('Ada Lindqvist')
  await page.getByLabel('Your e-mail address').fill('ada@harbour.example')
  await page.getByLabel('Your message').fill('Do you ship to islands?')
  await page.getByRole('button', { name: 'Send the message' }).click()
  await page.getByRole('heading', { name: 'Thank you' }).waitFor()

  await page.goto(`${store.url}/support`)
  await page.getByLabel('Your name').fill('Ada Lindqvist')
  await page.getByLabel('Your e-mail address').fill('ada@harbour.example')
  await page.getByLabel('What happens').fill('The cover comes out upside down.')
  await page.getByRole('button', { name: 'Ask for help' }).click()
  await page.getByRole('heading', { name: 'Thank you' }).waitFor()

  await page.goto(`${store.url}/register`)
  await page.getByLabel('Your name').fill('Ada Lindqvist')
  await page.getByLabel('Your e-mail address').fill('ada@harbour.example')
  await page.getByLabel('Product').selectOption('eBook Cover Maker')
  await page.getByRole('button', { name: 'Register the product' }).click()
  await page.getByRole('heading', { name: 'Thank you' }).waitFor()

  await page.goto(`${store.url}/survey`)
  await page.getByLabel('Poorly').check()
  await page.getByLabel('Your feedback').fill('More fonts, please.')
  await page.getByRole('button', { name: 'Send the answers' }).click()
  await page.getByRole('heading', { name: 'Thank you' }).waitFor()

  const person = { name: 'Ada Lindqvist', email: 'ada@harbour.example' }
  expect(store.ledger).toEqual({
    entries: [
      { channel: 'contact-form', entry: { ...person, message: 'Do you ship to islands?' } },
      { channel: 'support-form', entry: { ...person, supportDetails: 'The cover comes out upside down.' } },
      { channel: 'registration-form', entry: { ...person, registrationDetails: 'eBook Cover Maker' } },
      { channel: 'surveys', entry: { surveyAnswers: 'poorly: More fonts, please.' } },
    ],
    visits: {},
  })
}, 60_000)

test('a field that no channel declares does not get past the helpers', async () => {
  const form = new URLSearchParams({
    name: 'Ada',
    email: 'ada@harbour.example',
    message: 'Hello',
    phone: '+353 91 555',
  })
  await fetch(`${store.url}/contact`, { method: 'POST', body: form })
  expect(store.ledger.entries).toEqual([
    { channel: 'contact-form', entry: { name: 'Ada', email: 'ada@harbour.example', message: 'Hello' } },
  ])
})

test('the newsletter needs the tick, and keeps the decision', async () => {
  const form = { email: 'ada@harbour.example' }
  const refused = await fetch(`${store.url}/newsletter`, { method: 'POST', body: new URLSearchParams(form) })
  expect({ entries: store.ledger.entries, status: refused.status }).toEqual({ entries: [], status: 200 })

  await page.goto(store.url)
  await page.getByLabel('Your e-mail address').fill('ada@harbour.example')
  await page.getByLabel('Yes, send me news').check()
  await page.getByRole('button', { name: 'Subscribe' }).click()
  await page.getByRole('heading', { name: 'Thank you' }).waitFor()
  expect({ entries: store.ledger.entries, cookies: await listCookies() }).toEqual({
    entries: [{ channel: 'newsletter-form', entry: form }],
    cookies: ['istonsoft-consent'],
  })
}, 60_000)

test('at the checkout the card goes to RegNow alone, and the address for the licence key to the shop alone', async () => {
  await page.goto(store.url)
  await page.getByRole('listitem').filter({ hasText: 'eBook Cover Maker' }).getByRole('link').click()
  await page.getByText('You are buying: ebook-cover-maker').waitFor()
  const basket = () => page.evaluate(() => sessionStorage.getItem('istonsoft-basket'))
  expect(await basket()).toBe('ebook-cover-maker')

  await page.getByLabel('Your name').fill('Ada Lindqvist')
  await page.getByLabel('Your address').fill('1 Quay Street, Galway')
  await page.getByLabel('Card number').fill('4000 0000 0000 0002')
  await page.getByLabel('Card expiration date').fill('11/29')
  await page.getByLabel('E-mail address for the licence key').fill('ada@harbour.example')
  await page.getByRole('button', { name: 'Pay with RegNow' }).click()
  await page.getByText('RegNow has taken your order RN-1001').waitFor()

  expect({ regnow: regnow.orders, shop: store.ledger.entries, basket: await basket() }).toEqual({
    regnow: [
      {
        name: 'Ada Lindqvist',
        address: '1 Quay Street, Galway',
        cardNumber: '4000 0000 0000 0002',
        cardExpiry: '11/29',
        product: 'ebook-cover-maker',
      },
    ],
    shop: [{ channel: 'order-notice', entry: { email: 'ada@harbour.example', purchaseDetails: 'RN-1001' } }],
    basket: null,
  })
}, 60_000)

test('no visit is counted before consent, nor after a refusal', async () => {
  await page.goto(store.url)
  const notice = page.getByRole('region', { name: 'May we count your visit?' })
  await notice.waitFor()
  expect(await listCookies()).toEqual([])

  await page.getByRole('button', { name: 'No, thank you' }).click()
  await notice.waitFor({ state: 'hidden' })
  await page.goto(`${store.url}/support`)
  expect({
    cookies: await listCookies(),
    visits: store.ledger.visits,
    asked: await notice.isVisible(),
  }).toEqual({
    cookies: ['istonsoft-consent'],
    visits: {},
    asked: false,
  })
}, 60_000)

test('with consent visits are counted, and no longer once it is withdrawn', async () => {
  await page.goto(store.url)
  await page.getByRole('button', { name: 'Yes, count it' }).click()
  await page.goto(`${store.url}/support`)
  await page.goto(`${store.url}/contact`)
  const counted = (await context.cookies()).find(({ name }) => name === 'istonsoft-visits')
  expect({ cookies: await listCookies(), count: counted?.value, visits: store.ledger.visits }).toEqual({
    cookies: ['istonsoft-consent', 'istonsoft-visits'],
    count: '3',
    visits: { '/support': 1, '/contact': 1 },
  })
  const days = ((counted?.expires ?? 0) - Date.now() / 1000) / 86_400
  expect(days).toSatisfy((value: number) => value > 29.9 && value <= 30)

  await page.getByRole('button', { name: 'Cookie settings' }).click()
  await page.getByRole('button', { name: 'No, thank you' }).click()
  await page.goto(`${store.url}/survey`)
  expect({ cookies: await listCookies(), visits: store.ledger.visits }).toEqual({
    cookies: ['istonsoft-consent'],
    visits: { '/support': 1, '/contact': 1 },
  })
}, 60_000)

test('a privacy signal counts as a refusal, until the person agrees', async () => {
  await context.addInitScript(() => Object.defineProperty(navigator, 'globalPrivacyControl', { value: true }))
  await page.goto(store.url)
  const notice = page.getByRole('region', { name: 'May we count your visit?' })
  expect({ cookies: await listCookies(), asked: await notice.isVisible() }).toEqual({
    cookies: [],
    asked: false,
  })

  await page.getByRole('button', { name: 'Cookie settings' }).click()
  await page.getByRole('button', { name: 'Yes, count it' }).click()
  expect(await listCookies()).toEqual(['istonsoft-consent', 'istonsoft-visits'])
}, 60_000)

test('the design that was chosen is kept, and nothing else is', async () => {
  await page.emulateMedia({ colorScheme: 'light' })
  await page.goto(store.url)
  await page.getByRole('button', { name: 'Light or dark' }).click()
  await page.goto(`${store.url}/contact`)
  expect(
    await page.evaluate(() => ({
      design: document.documentElement.dataset.theme,
      kept: Object.keys(localStorage),
    })),
  ).toEqual({ design: 'dark', kept: ['istonsoft-theme'] })
}, 60_000)

test('the policy page is the generated one', async () => {
  await page.goto(store.url)
  await page.getByRole('contentinfo').getByRole('link', { name: 'Privacy policy' }).click()
  await page.getByRole('heading', { level: 1, name: 'iStonsoft Software Privacy Policy' }).waitFor()
  expect(await page.content()).toContain('istonsoft-visits')
}, 60_000)

test.each([
  { width: 1280, height: 800, colorScheme: 'light' },
  { width: 360, height: 740, colorScheme: 'dark' },
] as const)(
  'every page passes axe at $width pixels, $colorScheme',
  async ({ width, height, colorScheme }) => {
    await page.setViewportSize({ width, height })
    await page.emulateMedia({ colorScheme })
    const violations: Record<string, string[]> = {}
    const pages = [
      '/',
      '/contact',
      '/support',
      '/register',
      '/survey',
      '/checkout?product=ebook-cover-maker',
      '/privacy',
      '/nowhere',
    ]
    for (const path of pages) {
      await page.goto(store.url + path)
      await page.evaluate(axe.source)
      const found = await page.evaluate(() => (globalThis as unknown as { axe: typeof axe }).axe.run())
      violations[path] = found.violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`,
      )
    }
    expect(violations).toEqual(Object.fromEntries(pages.map((path) => [path, []])))
  },
  60_000,
)
