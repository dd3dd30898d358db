import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { hashPurpose } from '@candor/codegen'
import { type RedlineDocument, comparePolicies, renderRedline } from '@candor/diff'
import { createDocument, listBlocks, pageStyle } from '@candor/document'
import { type Policy, readPolicy } from '@candor/model'
import axe from 'axe-core'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchChromium } from './launch-chromium.ts'

const folder = resolve(import.meta.dirname, '../../policies/istonsoft')

let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser.close())

const old = readPolicyWith((text) => text)
const next = readPolicyWith((text) =>
  text
    .replace('title: RegNow', 'title: RegNow\n    country: US')
    .replace('Refuse cookies', 'Say no to cookies')
    .replace('  - id: ownership\n', '  - { id: research, title: Research }\n  - id: ownership\n'),
)
const html = renderRedline(comparePolicies(old, next, { hashPurpose }), describe(old), describe(next), {
  style: pageStyle,
})

test.each([
  ['light', 1280],
  ['dark', 1280],
  ['light', 375],
  ['dark', 375],
] as const)('the redline has no violation that axe finds: %s, %d pixels', async (colorScheme, width) => {
  const context = await browser.newContext({ colorScheme, viewport: { width, height: 800 } })
  const page = await context.newPage()
  await page.setContent(html)
  await page.evaluate(axe.source)
  const { violations } = await page.evaluate(() =>
    (globalThis as unknown as { axe: typeof axe }).axe.run({
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    }),
  )
  expect(violations.map(({ id, nodes }) => ({ id, at: nodes.map(({ html: element }) => element) }))).toEqual(
    [],
  )
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width)
  await context.close()
})

test('the redline shows the whole text with what came and what went', async () => {
  const page = await browser.newPage()
  await page.setContent(html)
  const marks = await page
    .locator('del, ins')
    .evaluateAll((elements) => elements.map((element) => `${element.tagName}: ${element.textContent}`))
  expect(marks).toContain('INS: Research')
  expect(marks).toContain('DEL: Refuse')
  expect(await page.locator('section[lang]').count()).toBeGreaterThan(8)
  await page.close()
})

function describe(policy: Policy): RedlineDocument {
  const document = createDocument(policy)
  return { blocks: listBlocks(document), language: document.language, direction: 'ltr' }
}

function readPolicyWith(edit: (text: string) => string): Policy {
  const { policy, diagnostics } = readPolicy('policy.yaml', (file) => ({
    bytes: new TextEncoder().encode(edit(readFileSync(resolve(folder, file), 'utf8'))),
  }))
  if (!policy) throw new Error(diagnostics.map(({ what }) => what).join('\n'))
  return policy
}
