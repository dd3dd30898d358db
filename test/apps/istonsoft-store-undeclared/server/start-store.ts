import { serve } from '@hono/node-server'
import { bundleClient } from './bundle-client.ts'
import { createApp, type Ledger } from './create-app.ts'

/** `port` 0 takes a free one. Without `regnowUrl`, the checkout posts to RegNow itself. */
export type StoreSettings = { port: number; regnowUrl: string | undefined }

/** Opens the shop on loopback. `ledger` is what it received so far. */
export async function startStore(settings: StoreSettings): Promise<{
  url: string
  ledger: Ledger
  close: () => Promise<void>
}> {
  const ledger: Ledger = { entries: [], visits: {} }
  const app = createApp(await bundleClient(settings.regnowUrl), ledger)
  return new Promise((resolve) => {
    const server = serve({ fetch: app.fetch, hostname: '127.0.0.1', port: settings.port }, ({ port }) => {
      const close = () => new Promise<void>((done) => server.close(() => done()))
      resolve({ url: `http://127.0.0.1:${port}`, ledger, close })
    })
  })
}
