import { readFileSync } from 'node:fs'
import { createServer, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { generateModule } from '@candor/codegen'
import { readPolicy } from '@candor/model'
import { build } from 'esbuild'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchChromium } from './launch-chromium.ts'

// A page whose scripts and frames wait for consent, under a policy for content that runs what has the page's nonce or
// comes from the shop itself. `ran` is what ran, in its order; `asked` is what the server was asked for.
const nonce = 'Z2Fsd2F5'
const waiting = 'type="text/plain" data-purpose="product-analytics"'
const parts = [
  `<!doctype html><title>Harbour Books</title>
<script nonce="${nonce}">window.ran = []</script><script src="/shop.js"></script>
<script ${waiting} src="/slow.js"></script>
<script ${waiting} src="/fast.js"></script>
<script ${waiting} nonce="${nonce}">ran.push('code with the nonce')</script>
<script ${waiting}>ran.push('code without the nonce')</script>
<script ${waiting} data-type="module" nonce="${nonce}">ran.push('module ' + typeof import.meta)</script>
<script type="text/plain" data-purpose="product-analytics newsletter" src="/both.js"></script>
<script type="text/plain" data-purpose="orders" src="/orders.js"></script>
<script type="text/plain" data-purpose="adverts" src="/adverts.js"></script>
<iframe data-purpose="product-analytics" data-src="/map"></iframe>
<script type="text/plain" data-purpose="orders" nonce="${nonce}">ran.push('the first half');`,
  `ran.push('the second half')</script>`,
]
const scripts = ['slow', 'fast', 'both', 'orders', 'adverts', 'late']
const asked: string[] = []
let browser: Browser
let server: Server
let origin = ''
let shop = ''

async function bundleShop(): Promise<string> {
  const yaml = readFileSync(new URL('fixtures/harbour-books.yaml', import.meta.url))
  const { policy } = readPolicy('policy.yaml', () => ({ bytes: yaml }))
  const code = generateModule(policy!, { source: 'policy.yaml' }).code
  const { outputFiles } = await build({
    stdin: { contents: code, resolveDir: import.meta.dirname, loader: 'ts' },
    bundle: true,
    minify: true,
    format: 'iife',
    globalName: 'shop',
    footer: { js: 'shop.activateElements()' },
    write: false,
  })
  return outputFiles[0]!.text
}

async function answer(url: string, response: ServerResponse): Promise<void> {
  const name = /^\/(\w+)\.js$/.exec(url)?.[1] ?? ''
  response.setHeader('Content-Type', name ? 'text/javascript' : 'text/html')
  response.setHeader(
    'Content-Security-Policy',
    `default-src 'none'; script-src ${origin} 'nonce-${nonce}'; frame-src 'self'`,
  )
  if (scripts.includes(name) || url === '/map') asked.push(url)
  if (name === 'slow') await wait(300)
  if (url === '/') {
    // A parser may hand out the first half of the last script before it has the second.
    response.write(parts[0])
    await wait(300)
    response.end(parts[1])
  } else {
    response.end(name === 'shop' ? shop : name ? `ran.push('${name}')` : '<!doctype html><title>Map</title>')
  }
}

beforeAll(async () => {
  shop = await bundleShop()
  server = createServer(({ url = '/' }, response) => void answer(url, response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  browser = await launchChromium()
}, 120_000)

afterAll(async () => {
  await browser?.close()
  server?.close()
})

async function visit(): Promise<{ context: BrowserContext; page: Page }> {
  const context = await browser.newContext()
  const page = await context.newPage()
  asked.length = 0
  await page.goto(origin)
  await see(page, `ran.includes('the second half') && ran.includes('orders')`)
  return { context, page }
}

const run = <Result>(page: Page, expression: string): Promise<Result> => page.evaluate<Result>(expression)
// Asked from outside, again and again: the page's own policy forbids to evaluate text in it.
const see = (page: Page, condition: string) =>
  expect.poll(() => run<boolean>(page, condition), { timeout: 10_000 }).toBe(true)
const decide = (page: Page, decision: string) => run(page, `shop.set({ 'product-analytics': '${decision}' })`)
const frames = (page: Page) => page.frames().map((frame) => frame.url().replace(origin, ''))

test('before consent only what needs none runs, each script whole, and nothing else is even asked for', async () => {
  const { context, page } = await visit()
  expect([(await run<string[]>(page, 'ran')).toSorted(), asked, frames(page)]).toEqual([
    ['orders', 'the first half', 'the second half'],
    ['/orders.js'],
    ['/', 'about:blank'],
  ])
  await context.close()
})

test('with consent scripts run once, in the order of the page, and frames load; what has no nonce stays shut', async () => {
  const { context, page } = await visit()
  await decide(page, 'granted')
  await see(page, `ran.includes('fast') && ran.includes('module object')`)
  await decide(page, 'granted')
  await page.waitForTimeout(200)
  const ran = (await run<string[]>(page, 'ran')).slice(3)
  expect([ran.toSorted(), ran.indexOf('slow') < ran.indexOf('fast'), asked.toSorted(), frames(page)]).toEqual([
    ['code with the nonce', 'fast', 'module object', 'slow'],
    true,
    ['/fast.js', '/map', '/orders.js', '/slow.js'],
    ['/', '/map'],
  ])
  await run(page, `shop.set({ newsletter: 'granted' })`)
  await see(page, `ran.includes('both')`)
  await context.close()
})

test('a refusal empties the frame, and a later yes fills it again', async () => {
  const { context, page } = await visit()
  await decide(page, 'granted')
  await see(page, `frames[0].location.pathname === '/map'`)
  await decide(page, 'denied')
  await see(page, `frames[0].location.href === 'about:blank'`)
  await decide(page, 'granted')
  await see(page, `frames[0].location.pathname === '/map'`)
  expect(asked.filter((url) => url === '/map')).toHaveLength(2)
  await context.close()
})

test('what is added later waits too, and does not once there is consent', async () => {
  const { context, page } = await visit()
  const add = `{
    const script = Object.assign(document.createElement('script'), { type: 'text/plain', src: '/late.js' })
    script.dataset.purpose = 'product-analytics'
    document.body.append(script)
  }`
  await run(page, add)
  await page.waitForTimeout(100)
  expect(asked).toEqual(['/orders.js'])
  await decide(page, 'granted')
  await see(page, `ran.includes('late')`)
  await run(page, add)
  await see(page, `ran.filter((name) => name === 'late').length === 2`)
  await context.close()
})
