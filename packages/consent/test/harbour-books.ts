import type { Notice } from '../src/index.ts'

type Purpose = 'orders' | 'newsletter' | 'product-analytics'

/** The notice of a bookshop, as `candor build` would write it; `removed` tells what a refusal took away. */
export function createNotice(change: Partial<Notice<Purpose, Exclude<Purpose, 'orders'>>> = {}) {
  const removed: string[] = []
  const notice: Notice<Purpose, 'newsletter' | 'product-analytics'> = {
    cookie: 'consent',
    days: 180,
    purposes: { orders: '', newsletter: 'OlCLua', 'product-analytics': 'Jr_Qb- 012345' },
    storage: [
      [() => void removed.push('last-seen'), 'product-analytics'],
      [() => void removed.push('greeting'), 'product-analytics', 'newsletter'],
    ],
    ...change,
  }
  return { notice, removed }
}

/** Noon of 2026-01-31, UTC. */
export const noon = Date.UTC(2026, 0, 31, 12)

/** The day of `noon`, or of some days before or after it, as the cookie holds it. */
export function writeDay(offset = 0): string {
  return (Math.floor(noon / 864e5) + offset).toString(36)
}
