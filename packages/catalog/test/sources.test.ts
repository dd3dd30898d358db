import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { catalog, findThirdParty } from '../src/index.ts'

const folder = join(import.meta.dirname, '../data/own')
type Fields = Record<string, string | string[]>

const own = globSync('*.yaml', { cwd: folder }).flatMap((file) => {
  const records: Record<string, Fields> = parse(readFileSync(join(folder, file), 'utf8'))
  const category = file.replace('.yaml', '')
  return Object.entries(records).map(([id, record]): Fields => ({ id, category, ...record }))
})

function sortLists(record: object): Fields {
  const entries = Object.entries(record).map(([key, value]): [string, string | string[]] =>
    Array.isArray(value) ? [key, [...new Set(value)].sort()] : [key, value],
  )
  return Object.fromEntries(entries)
}

test('every own record stands in the catalog as it is written (else run: node tools/catalog/build.ts)', () => {
  const stale = own.filter((record) => {
    const {
      source: _,
      licence: __,
      ...built
    } = { source: '', licence: '', ...findThirdParty(String(record['id'])) }
    return (
      JSON.stringify(Object.entries(sortLists(built)).sort()) !==
      JSON.stringify(Object.entries(sortLists(record)).sort())
    )
  })
  expect(stale).toEqual([])
})

test('nothing else calls itself own', () => {
  expect(catalog.filter(({ source }) => source === 'own').length).toBe(own.length)
})

test('each record names a source and a licence that NOTICE speaks of', () => {
  const kinds = new Set(catalog.map(({ source, licence }) => `${source.replace(/@.*/, '')} ${licence}`))
  expect([...kinds].sort()).toEqual(['own Apache-2.0', 'tarteaucitronjs MIT', 'third-party-web MIT'])
})

test('who runs in most apps is known in full', () => {
  const ids = [
    'stripe',
    'paypal',
    'posthog',
    'google-analytics',
    'sentry',
    'resend',
    'twilio',
    'clerk',
    'openai',
    'supabase',
    'intercom',
  ]
  const incomplete = ids.filter((id) => {
    const party = findThirdParty(id)
    return (
      !party?.legalName || !party.country || !party.policyUrl || !party.hosts || !party.packages || !party.env
    )
  })
  expect(incomplete).toEqual([])
})
