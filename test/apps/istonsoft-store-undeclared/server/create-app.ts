import { readFile } from 'node:fs/promises'
import { type Context, Hono } from 'hono'
import * as privacy from '../privacy/privacy.ts'
import { readPage, renderPage } from './render-page.ts'

/** What people gave the shop, by channel, in the order in which it came; and the visits it may count. */
export type Ledger = { entries: { channel: string; entry: object }[]; visits: Record<string, number> }

const titles: Record<string, string> = {
  '': 'Programs that do one thing well',
  checkout: 'Checkout',
  contact: 'Contact',
  register: 'Register a product',
  support: 'Support',
  survey: 'Survey',
}

/** The shop's routes. `script` is the bundled client; everything that people enter ends in the ledger. */
export function createApp(script: string, ledger: Ledger): Hono {
  const app = new Hono()
  const record = (channel: string, entry: object) =>
    ledger.entries.push({ channel, entry: privacy.reveal(entry) })

  app.get('/store.js', (context) => context.body(script, 200, { 'content-type': 'text/javascript' }))
  app.get('/store.css', async (context) =>
    context.body(await readPage('store.css'), 200, { 'content-type': 'text/css' }),
  )
  app.get('/privacy', async (context) => context.html(await readPolicy()))

  app.get('/:page?', async (context, next) => {
    const page = context.req.param('page') ?? ''
    const title = titles[page]
    if (title === undefined) return next()
    console.log('visit from', context.req.header('x-forwarded-for'))
    privacy.readConsent(context.req.raw).withConsent('visit-statistics', () => {
      ledger.visits[`/${page}`] = (ledger.visits[`/${page}`] ?? 0) + 1
    })
    return context.html(await renderPage(page || 'home', title))
  })

  app.post('/contact', async (context) => {
    const form = await context.req.formData()
    record(
      'contact-form',
      privacy.collectContactForm({
        name: form.get('name') ?? '',
        email: form.get('email') ?? '',
        message: form.get('message') ?? '',
      }),
    )
    return thank(context)
  })

  app.post('/support', async (context) => {
    const form = await context.req.formData()
    record(
      'support-form',
      privacy.collectSupportForm({
        name: form.get('name') ?? '',
        email: form.get('email') ?? '',
        supportDetails: form.get('message') ?? '',
      }),
    )
    return thank(context)
  })

  app.post('/register', async (context) => {
    const form = await context.req.formData()
    record(
      'registration-form',
      privacy.collectRegistrationForm({
        name: form.get('name') ?? '',
        email: form.get('email') ?? '',
        registrationDetails: form.get('product') ?? '',
      }),
    )
    return thank(context)
  })

  app.post('/survey', async (context) => {
    const form = await context.req.formData()
    record(
      'surveys',
      privacy.collectSurveys({ surveyAnswers: `${form.get('rating')}: ${form.get('feedback')}` }),
    )
    return thank(context)
  })

  app.post('/newsletter', async (context) => {
    const form = await context.req.formData()
    const consent = privacy.readConsent(context.req.raw)
    const decision = form.get('agreed') === null ? 'denied' : 'granted'
    for (const cookie of consent.set({ newsletter: decision }))
      context.header('set-cookie', cookie, { append: true })
    consent.withConsent('newsletter', () => {
      void fetch('https://api.hubapi.com/crm/v3/objects/contacts', {
        method: 'POST',
        body: JSON.stringify({ properties: { email: form.get('email') } }),
      })
      record('newsletter-form', privacy.collectNewsletterForm({ email: form.get('email') ?? '' }))
    })
    return thank(context)
  })

  app.post('/orders', async (context) => {
    const { email, order } = await context.req.json<{ email: string; order: string }>()
    record('order-notice', privacy.collectOrderNotice({ email, purchaseDetails: order }))
    return context.json({ thanks: true })
  })

  app.notFound(async (context) =>
    context.html(await renderPage('not-found', 'This page does not exist'), 404),
  )
  return app
}

async function thank(context: Context): Promise<Response> {
  return context.html(await renderPage('thanks', 'Thank you'))
}

function readPolicy(): Promise<string> {
  return readFile(new URL('../privacy/privacy-policy.html', import.meta.url), 'utf8')
}
