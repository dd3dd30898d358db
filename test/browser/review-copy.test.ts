import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { createDocument } from '@candor/document'
import { findFormat } from '@candor/formats'
import { readPolicy } from '@candor/model'
import axe from 'axe-core'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchChromium } from './launch-chromium.ts'

const folder = resolve(import.meta.dirname, '../../packages/document/test/fixtures/clinic')

let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser.close())

test.each([
  ['review', 'light', 1280],
  ['review', 'dark', 375],
  ['notice-html', 'light', 1280],
  ['form-notice-html', 'light', 1280],
  ['cookies-html', 'light', 1280],
] as const)('%s has no violation that axe finds: %s, %d pixels', async (id, colorScheme, width) => {
  const context = await browser.newContext({ colorScheme, viewport: { width, height: 800 } })
  const page = await context.newPage()
  await page.setContent(await renderPage(id))
  await page.evaluate(axe.source)
  const { violations } = await page.evaluate(() =>
    (globalThis as unknown as { axe: typeof axe }).axe.run({
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    }),
  )
  expect(violations.map(({ id: rule, nodes }) => ({ rule, at: nodes.map(({ html }) => html) }))).toEqual([])
  await context.close()
})

/** Pieces for other pages are shown in the least page that can hold them. */
async function renderPage(id: string): Promise<string> {
  const { policy } = readPolicy('policy.yaml', (file) => ({
    bytes: new Uint8Array(readFileSync(resolve(folder, file))),
  }))
  if (!policy) throw new Error('the clinic’s policy has errors')
  const { content } = await (await findFormat(id)!.load())({ policy, document: createDocument(policy) })
  const text = String(content)
  return text.startsWith('<!doctype')
    ? text
    : `<!doctype html><html lang="en"><head><title>A shop</title></head><body><main><h1>A shop</h1>${text}</main></body></html>`
}
