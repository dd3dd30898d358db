import type { Observation, ScanResult } from '@candor/scan'
import { expect, test } from 'vitest'
import { renderScanText } from '../src/index.ts'

const seen = (file: string, line: number) =>
  ({ file, line, column: 1, detector: 'x', evidence: '', confidence: 'high' }) as const

const observations: Observation[] = [
  { kind: 'processor', processor: 'stripe', domain: 'stripe.com', ...seen('src/pay.ts', 1) },
  { kind: 'processor', processor: 'stripe', domain: 'stripe.com', ...seen('src/pay.ts', 9) },
  { kind: 'processor', domain: 'tides.example', host: 'api.tides.example', ...seen('src/tides.ts', 4) },
  { kind: 'storage', medium: 'localStorage', name: 'cart', access: 'write', ...seen('src/cart.ts', 3) },
  { kind: 'storage', medium: 'cookie', name: 'ph_*_posthog', access: 'read', ...seen('src/cart.ts', 4) },
  { kind: 'data', category: 'contact.email', mechanism: 'form', ...seen('src/order.tsx', 12) },
  {
    kind: 'data',
    category: 'contact.email',
    mechanism: 'disclosure',
    processor: 'stripe',
    ...seen('src/pay.ts', 10),
  },
  { kind: 'device', api: 'geolocation', ...seen('src/map.ts', 3) },
  { kind: 'unreadable', why: 'the key is made at run time', ...seen('src/cart.ts', 20) },
]

test('the result of a scan is a table for each kind', () => {
  const result: ScanResult = {
    observations,
    files: 1,
    bytes: 999,
    skipped: [{ file: 'a.test.ts', why: 'test' }],
  }
  expect(renderScanText(result)).toBe(`Third parties (2)
  api.tides.example  tides.example  src/tides.ts:4
  stripe             stripe.com     src/pay.ts:1 and 1 more

Kept on the device (2)
  cookie        ph_*_posthog  read   src/cart.ts:4
  localStorage  cart          write  src/cart.ts:3

Personal data (2)
  contact.email  disclosure  stripe  src/pay.ts:10
  contact.email  form                src/order.tsx:12

Device capabilities (1)
  geolocation  src/map.ts:3

Could not be read (1)
  the key is made at run time  src/cart.ts:20

9 observations in 1 file (999 B).
Skipped 1 file: 1 test.
`)
})

test('a scan that saw nothing says so', () => {
  expect(renderScanText({ observations: [], files: 2, bytes: 1_500_000, skipped: [] })).toBe(
    'Nothing was observed in 2 files (1.5 MB).\n',
  )
})
