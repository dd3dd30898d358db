import chromium from '@sparticuz/chromium'
import { type Browser, chromium as playwright } from 'playwright-core'

// In a single process the browser ends with its first context; without web security no page is held to its origin.
const unwanted = ['--single-process', '--no-zygote', '--disable-web-security']

/** Starts the headless Chromium that comes inside a registry package; no system package or download is needed. */
export async function launchChromium(): Promise<Browser> {
  return playwright.launch({
    executablePath: await chromium.executablePath(),
    args: [...chromium.args.filter((argument) => !unwanted.includes(argument)), '--no-sandbox'],
    headless: true,
  })
}
