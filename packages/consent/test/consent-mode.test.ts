import { afterEach, expect, test, vi } from 'vitest'
import { announceConsentMode, setDecisions } from '../src/index.ts'
import { CookieJar } from './cookie-jar.ts'
import { createNotice } from './harbour-books.ts'

afterEach(() => void vi.unstubAllGlobals())

const { notice } = createNotice()

/** What Google's tags would read: each command as a list, and whether each is the `arguments` that they ask for. */
function listen(map: Parameters<typeof announceConsentMode>[1]): { read(): unknown[]; end(): void } {
  const dataLayer: ArrayLike<unknown>[] = []
  vi.stubGlobal('dataLayer', dataLayer)
  const end = announceConsentMode(notice, map)
  return {
    end,
    read: () =>
      dataLayer.map((command) => [Object.prototype.toString.call(command), ...Array.from(command)]),
  }
}

test('all is denied first, then what the person decided is told, and each decision after it', async () => {
  vi.stubGlobal('document', new CookieJar())
  setDecisions(notice, { newsletter: 'granted' })
  const { read, end } = listen({
    analytics_storage: ['product-analytics'],
    ad_user_data: ['newsletter'],
    ad_storage: ['newsletter', 'product-analytics'],
    ad_personalization: [],
    security_storage: ['orders'],
  })
  const denied = {
    analytics_storage: 'denied',
    ad_user_data: 'denied',
    ad_storage: 'denied',
    ad_personalization: 'denied',
    security_storage: 'denied',
  }
  const atFirst = { ...denied, ad_user_data: 'granted', security_storage: 'granted' }
  expect(read()).toEqual([
    ['[object Arguments]', 'consent', 'default', denied],
    ['[object Arguments]', 'consent', 'update', atFirst],
  ])
  setDecisions(notice, { 'product-analytics': 'granted' })
  await vi.waitFor(() => expect(read()).toHaveLength(3))
  expect(read()[2]).toEqual([
    '[object Arguments]',
    'consent',
    'update',
    { ...atFirst, analytics_storage: 'granted', ad_storage: 'granted' },
  ])
  setDecisions(notice, { newsletter: 'denied' })
  await vi.waitFor(() => expect(read()).toHaveLength(4))
  expect(read()[3]).toEqual([
    '[object Arguments]',
    'consent',
    'update',
    { ...denied, analytics_storage: 'granted', security_storage: 'granted' },
  ])
  end()
})

test('on a server nothing is told', () => {
  const { read } = listen({ security_storage: ['orders'] })
  expect(read()).toEqual([])
})
