import { readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { generateModule } from '@candor/codegen'
import { readPolicy } from '@candor/model'
import { build, type Plugin } from 'esbuild'
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchChromium } from './launch-chromium.ts'

// A bookshop's policy, read and generated as `candor build` does, bundled as an app would, in a page whose policy for
// content forbids eval and inline script. `window.shop` is what the page's own code can call.
const source = `
  import * as shop from 'privacy'
  const heard = []
  shop.onDecision(() => heard.push(shop.status('newsletter')))
  window.shop = { ...shop, heard }
`

/** The policy as it is, with an editorial change, and with one that matters to product analytics. */
const versions: Readonly<Record<string, (yaml: string) => string>> = {
  now: (yaml) => yaml,
  editorial: (yaml) =>
    yaml
      .replace('title: Product analytics', 'title: Counting pages')
      .replace('title: PostHog', 'title: PostHog Inc.'),
  material: (yaml) => yaml.replace('title: PostHog', 'title: PostHog\n    country: US'),
}

function generate(change: (yaml: string) => string): string {
  const yaml = readFileSync(new URL('fixtures/harbour-books.yaml', import.meta.url), 'utf8')
  const { policy, diagnostics } = readPolicy('policy.yaml', () => ({ bytes: Buffer.from(change(yaml)) }))
  if (!policy) throw new Error(diagnostics.map(({ what }) => what).join('\n'))
  return generateModule(policy, { source: 'policy.yaml' }).code
}

/** Text in place of a file `privacy.ts`. */
function provideModule(contents: string): Plugin {
  return {
    name: 'privacy',
    setup(bundler) {
      bundler.onResolve({ filter: /^privacy$/ }, () => ({ path: 'privacy', namespace: 'privacy' }))
      bundler.onLoad({ filter: /./, namespace: 'privacy' }, () => {
        return { contents, loader: 'ts', resolveDir: import.meta.dirname }
      })
    },
  }
}

let browser: Browser
let server: Server
let origin = ''

async function bundle(change: (yaml: string) => string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: source, resolveDir: import.meta.dirname, loader: 'ts' },
    plugins: [provideModule(generate(change))],
    bundle: true,
    minify: true,
    format: 'iife',
    write: false,
  })
  return outputFiles[0]!.text
}

beforeAll(async () => {
  const scripts: Record<string, string> = {}
  for (const [version, change] of Object.entries(versions)) scripts[`/${version}.js`] = await bundle(change)
  server = createServer(({ url = '/' }, response) => {
    const script = scripts[url]
    const { pathname, searchParams } = new URL(url, origin)
    const sandbox = pathname === '/sandboxed' ? '; sandbox allow-scripts' : ''
    response.setHeader('Content-Type', script ? 'text/javascript' : 'text/html')
    response.setHeader('Content-Security-Policy', `default-src 'none'; script-src ${origin}${sandbox}`)
    response.end(
      script ??
        `<!doctype html><title>Harbour Books</title><script src="/${searchParams.get('policy') ?? 'now'}.js"></script>`,
    )
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  browser = await launchChromium()
}, 120_000)

afterAll(async () => {
  await browser?.close()
  server?.close()
})

async function visit(options: BrowserContextOptions = {}): Promise<{ context: BrowserContext; page: Page }> {
  const context = await browser.newContext(options)
  const page = await open(context)
  return { context, page }
}

async function open(context: BrowserContext): Promise<Page> {
  const page = await context.newPage()
  await page.goto(origin)
  return page
}

/** Runs an expression of the page, in which `shop` is the generated module. */
function run<Result>(page: Page, expression: string): Promise<Result> {
  return page.evaluate<Result>(expression)
}

const statuses = `[shop.status('newsletter'), shop.status('product-analytics')]`

async function getConsentCookie(context: BrowserContext) {
  return (await context.cookies()).find(({ name }) => name === 'consent')
}

test('a decision is kept in one cookie, outlives a reload, and nothing is kept before it', async () => {
  const { context, page } = await visit()
  expect(await run(page, statuses)).toEqual(['unset', 'unset'])
  expect(await run(page, `shop.withConsent('newsletter', () => 'ran') ?? 'nothing ran'`)).toBe('nothing ran')
  expect(await context.cookies()).toEqual([])
  const before = Date.now() / 1000
  await run(page, `shop.set({ newsletter: 'granted', 'product-analytics': 'denied' })`)
  await page.reload()
  expect(await run(page, statuses)).toEqual(['granted', 'denied'])
  expect(await run(page, `shop.withConsent('newsletter', () => 'ran')`)).toBe('ran')
  const cookie = await getConsentCookie(context)
  expect(cookie?.value).toMatch(/^1~newsletter\.1[a-z\d]{3}[\w-]{6}~product-analytics\.0[a-z\d]{3}[\w-]{6}$/)
  expect({
    path: cookie?.path,
    sameSite: cookie?.sameSite,
    days: Math.round(((cookie?.expires ?? 0) - before) / 86400),
  }).toEqual({
    path: '/',
    sameSite: 'Lax',
    days: 181,
  })
  await context.close()
})

test('another tab of the shop hears of a decision, another site does not', async () => {
  const { context, page } = await visit()
  const second = await open(context)
  const stranger = await visit()
  await run(page, `shop.set({ newsletter: 'granted' })`)
  await second.waitForFunction(`shop.heard.length > 0`)
  await page.waitForFunction(`shop.heard.length > 0`)
  expect([await run(second, `shop.heard`), await run(page, `shop.heard`)]).toEqual([['granted'], ['granted']])
  expect(await run(stranger.page, `[...shop.heard, shop.status('newsletter')]`)).toEqual(['unset'])
  await context.close()
  await stranger.context.close()
})

test('a privacy signal refuses, is not stored, and a later grant wins', async () => {
  const context = await browser.newContext()
  await context.addInitScript(`Object.defineProperty(navigator, 'globalPrivacyControl', { value: true })`)
  const page = await open(context)
  expect(await run(page, statuses)).toEqual(['denied', 'denied'])
  expect(await context.cookies()).toEqual([])
  await run(page, `shop.set({ newsletter: 'granted' })`)
  await page.reload()
  expect(await run(page, statuses)).toEqual(['granted', 'denied'])
  expect((await getConsentCookie(context))?.value).toMatch(/^1~newsletter\.1\w{3}[\w-]{6}$/)
  await context.close()
})

test('a refusal removes what was stored for the purpose, and nothing else', async () => {
  const { context, page } = await visit()
  await run(page, `shop.set({ 'product-analytics': 'granted' })`)
  await run(
    page,
    `shop.withConsent('product-analytics', (grant) => shop.writeLastSeen('9780141439518', grant))`,
  )
  await run(
    page,
    `{ shop.writeCart('[1]'); shop.writeDraft('draft-1', 'Dear'); document.cookie = 'ph_k_posthog=x; Path=/' }`,
  )
  expect(
    await run(
      page,
      `[shop.readLastSeen(), shop.readCart(), shop.readDraft('draft-1'), shop.readPosthog('ph_k_posthog')]`,
    ),
  ).toEqual(['9780141439518', '[1]', 'Dear', 'x'])
  await run(page, `shop.set({ 'product-analytics': 'denied' })`)
  expect(await run(page, `[Object.keys(localStorage), Object.keys(sessionStorage)]`)).toEqual([
    [],
    ['draft-1'],
  ])
  expect((await context.cookies()).map(({ name }) => name).sort()).toEqual(['cart', 'consent'])
  await context.close()
})

test.each(['', 'x', '1~newsletter.1', '%7B%22newsletter%22%3Atrue%7D', '2~newsletter.1fv6OlCLua'])(
  'a cookie that says %j asks again, and the next decision replaces it',
  async (value) => {
    const { context, page } = await visit()
    await context.addCookies([{ name: 'consent', value, url: origin }])
    await page.reload()
    expect(await run(page, statuses)).toEqual(['unset', 'unset'])
    await run(page, `shop.set({ newsletter: 'denied' })`)
    expect(await run(page, statuses)).toEqual(['denied', 'unset'])
    await context.close()
  },
)

test('a material change of the policy asks again for that purpose alone, an editorial one for none', async () => {
  const { context, page } = await visit()
  await run(page, `shop.set({ newsletter: 'denied', 'product-analytics': 'granted' })`)
  await page.goto(`${origin}/?policy=editorial`)
  expect(await run(page, statuses)).toEqual(['denied', 'granted'])
  await page.goto(`${origin}/?policy=material`)
  expect(await run(page, statuses)).toEqual(['denied', 'stale'])
  expect(await run(page, `shop.withConsent('product-analytics', () => 'ran') ?? 'nothing ran'`)).toBe(
    'nothing ran',
  )
  await run(page, `shop.set({ 'product-analytics': 'granted' })`)
  expect(await run(page, statuses)).toEqual(['denied', 'granted'])
  await context.close()
})

test('where the browser forbids cookies and storage, nothing is granted, and to keep a decision fails aloud', async () => {
  const { context, page } = await visit()
  await page.goto(`${origin}/sandboxed`)
  const read = '[shop.readCart(), shop.readLastSeen(), shop.has("orders")]'
  expect([await run(page, statuses), await run(page, read)]).toEqual([
    ['unset', 'unset'],
    [undefined, undefined, true],
  ])
  await expect(run(page, `shop.set({ newsletter: 'granted' })`)).rejects.toThrow(/cookie/)
  await context.close()
})

test('a cookie lives as long as the policy says', async () => {
  const { context, page } = await visit()
  await run(page, `shop.writeCart('a; b')`)
  const cart = (await context.cookies()).find(({ name }) => name === 'cart')
  expect([cart?.value, Math.round(((cart?.expires ?? 0) - Date.now() / 1000) / 86400)]).toEqual([
    'a%3B%20b',
    30,
  ])
  await run(page, `shop.removeCart()`)
  expect(await context.cookies()).toEqual([])
  await context.close()
})

test('tags of Google are told of each decision, from this tab or another, without inline script or eval', async () => {
  const { context, page } = await visit()
  await run(page, `{ shop.connectConsentMode() }`)
  const read = `dataLayer.map((command) => [Object.prototype.toString.call(command), ...command])`
  const state = (analytics: string) => ({
    ad_storage: 'denied',
    ad_user_data: 'denied',
    ad_personalization: 'denied',
    analytics_storage: analytics,
  })
  const tell = (command: string, analytics: string) => [
    '[object Arguments]',
    'consent',
    command,
    state(analytics),
  ]
  const second = await open(context)
  await run(second, `shop.set({ 'product-analytics': 'granted' })`)
  await page.waitForFunction(`dataLayer.length === 3`)
  await run(page, `shop.set({ 'product-analytics': 'denied' })`)
  await page.waitForFunction(`dataLayer.length === 4`)
  expect(await run(page, read)).toEqual([
    tell('default', 'denied'),
    tell('update', 'denied'),
    tell('update', 'granted'),
    tell('update', 'denied'),
  ])
  await context.close()
})
