import { checkObligations, renderMatrix } from '@candor/obligations'
import axe from 'axe-core'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readSample } from '../policies/read-sample.ts'
import { launchChromium } from './launch-chromium.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser.close())

test.each(['harbour-saas', 'juniper-shop', 'istonsoft'])('the matrix of %s as a page has no violation that axe finds', async (name) => {
  const policy = readSample(name)
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
  await page.setContent(renderMatrix('html', policy.title, checkObligations(policy)))
  await page.evaluate(axe.source)
  const { violations } = await page.evaluate(() =>
    (globalThis as unknown as { axe: typeof axe }).axe.run({
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    }),
  )
  expect(violations.map(({ id, nodes }) => ({ id, at: nodes.map(({ html }) => html) }))).toEqual([])
  await page.close()
})
