import { readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { createDocument, serializeHtml } from '@candor/document'
import { readPolicy } from '@candor/model'
import axe from 'axe-core'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchChromium } from './launch-chromium.ts'

const root = resolve(import.meta.dirname, '../..')
const address = 'https://policy.example/'

let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser.close())

describe.each([
  ['a complete policy', 'packages/document/test/fixtures/clinic/policy.yaml'],
  ['the first real policy', 'policies/istonsoft/policy.yaml'],
  ['the policy of a European SaaS', 'policies/harbour-saas/policy.yaml'],
  ['the policy of a Californian shop', 'policies/juniper-shop/policy.yaml'],
])('%s as a page', (_, path) => {
  const html = renderPage(join(root, path))

  test.each([
    ['desktop', 'light', 1280, 800],
    ['desktop', 'dark', 1280, 800],
    ['phone', 'light', 375, 812],
    ['phone', 'dark', 375, 812],
  ] as const)('has no violation that axe finds: %s, %s', async (_device, colorScheme, width, height) => {
    const { page } = await openPage(html, { viewport: { width, height }, colorScheme })
    await page.evaluate(axe.source)
    const { violations } = await page.evaluate(() =>
      (globalThis as unknown as { axe: typeof axe }).axe.run({
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      }),
    )
    expect(violations.map(({ id, nodes }) => ({ id, at: nodes.map(({ html: element }) => element) }))).toEqual([])
    await page.context().close()
  })

  test('asks for nothing beyond itself and reports no error', async () => {
    const { page, requests, errors } = await openPage(html, {})
    expect({ requests, errors }).toEqual({ requests: [address], errors: [] })
    await page.context().close()
  })

  test.each([320, 375, 768, 1280])('does not scroll sideways at %d pixels', async (width) => {
    const { page } = await openPage(html, { viewport: { width, height: 640 } })
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width)
    await page.context().close()
  })

  test('has a summary that fits one screen', async () => {
    const { page } = await openPage(html, { viewport: { width: 1280, height: 800 } })
    const box = await page.locator('section.summary').boundingBox()
    expect(box?.height).toBeLessThan(800)
    await page.context().close()
  })

  test('has its sections where the contents lead, and one way past them', async () => {
    const { page } = await openPage(html, {})
    const targets = await page.locator('a[href^="#"]').evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
    const missing = await page.evaluate((ids) => ids.filter((id) => !document.getElementById(id.slice(1))), targets)
    await page.keyboard.press('Tab')
    const first = await page.evaluate(() => document.activeElement?.textContent)
    await page.keyboard.press('Enter')
    const landed = await page.evaluate(() => document.activeElement?.tagName)
    expect({ missing, first, landed }).toEqual({ missing: [], first: 'Skip to the policy', landed: 'MAIN' })
    await page.context().close()
  })

  test('prints without what only a screen needs, and with its tables as tables', async () => {
    const { page } = await openPage(html, { viewport: { width: 640, height: 900 } })
    await page.emulateMedia({ media: 'print' })
    const shown = await page.evaluate(() =>
      ['nav', '.skip', 'footer', 'table', 'tr', 'td'].map((name) => getComputedStyle(document.querySelector(name)!).display),
    )
    expect(shown).toEqual(['none', 'none', 'none', 'table', 'table-row', 'table-cell'])
    await page.context().close()
  })

  test('names the facts behind its blocks, each block once', async () => {
    const { page } = await openPage(html, {})
    const ids = await page.locator('[id]').evaluateAll((elements) => elements.map(({ id }) => id))
    const facts = await page.locator('[data-facts]').evaluateAll((elements) => elements.map((element) => element.getAttribute('data-facts') ?? ''))
    expect(new Set(ids).size).toBe(ids.length)
    expect(facts.filter((pointers) => !pointers.split(' ').every((pointer) => /^(\/[\w-]+)+$/.test(pointer)))).toEqual([])
    expect(facts.length).toBeGreaterThan(20)
    await page.context().close()
  })
})

function renderPage(path: string): string {
  const { policy, diagnostics } = readPolicy(path, (file) => ({ bytes: readFileSync(resolve(dirname(path), file)) }))
  if (!policy) throw new Error(diagnostics.map(({ what }) => what).join('\n'))
  return serializeHtml(createDocument(policy))
}

async function openPage(html: string, options: Parameters<Browser['newContext']>[0]) {
  const context = await browser.newContext(options)
  const page: Page = await context.newPage()
  const requests: string[] = []
  const errors: string[] = []
  page.on('request', (request) => requests.push(request.url()))
  page.on('console', (message) => errors.push(message.text()))
  page.on('pageerror', (error) => errors.push(error.message))
  await page.route('**', (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: html }))
  await page.goto(address)
  return { page, requests, errors }
}
