import { expect, test } from 'vitest'
import { launchChromium } from './launch-chromium.ts'

test('a page opens in the packaged Chromium, and its script runs', async () => {
  const browser = await launchChromium()
  try {
    const page = await browser.newPage()
    await page.goto(
      'data:text/html,<title>Shop</title><h1>Order</h1><script>document.title += " open"</script>',
    )
    expect({ title: await page.title(), heading: await page.locator('h1').textContent() }).toEqual({
      title: 'Shop open',
      heading: 'Order',
    })
  } finally {
    await browser.close()
  }
})
