import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import { cors } from 'hono/cors'

/** What the stand-in was sent, in the order in which it came. */
export type RegnowOrder = Record<string, unknown>

/** A stand-in for RegNow's checkout, on loopback: it accepts every order and remembers what it was sent. */
export async function startRegnow(): Promise<{
  url: string
  orders: RegnowOrder[]
  close: () => Promise<void>
}> {
  const orders: RegnowOrder[] = []
  const app = new Hono()
  app.use(cors())
  app.post('/checkout', async (context) => {
    orders.push(await context.req.json<RegnowOrder>())
    return context.json({ order: `RN-${1000 + orders.length}` })
  })
  return new Promise((resolve) => {
    const server = serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 }, ({ port }) => {
      const close = () => new Promise<void>((done) => server.close(() => done()))
      resolve({ url: `http://127.0.0.1:${port}`, orders, close })
    })
  })
}
