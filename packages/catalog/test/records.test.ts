import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { expect, test } from 'vitest'
import { type ThirdParty, catalog, findThirdParty, getRegistrableDomain } from '../src/index.ts'

const lists = ['packages', 'hosts', 'scripts', 'globals', 'env', 'cookies', 'aliases'] as const

function listClaims(field: (typeof lists)[number]): [value: string, id: string][] {
  return catalog.flatMap((party) => (party[field] ?? []).map((value): [string, string] => [value, party.id]))
}

test('the data is valid by its schema', () => {
  const schema = JSON.parse(
    readFileSync(new URL('../../../schemas/catalog.schema.json', import.meta.url), 'utf8'),
  )
  const validate = new Ajv2020({ allErrors: true }).compile(schema)
  validate(catalog)
  expect(validate.errors ?? []).toEqual([])
})

test('there are at least 700 third parties, ordered by id, each id once', () => {
  const ids = catalog.map((party) => party.id)
  expect(ids).toEqual([...new Set(ids)].sort())
  expect(ids.length).toBeGreaterThanOrEqual(700)
})

test.each(lists)('no value of %s is claimed by two records', (field) => {
  const owners = Map.groupBy(listClaims(field), ([value]) => value)
  const shared = [...owners]
    .filter(([, claims]) => claims.length > 1)
    .map(([value, claims]) => [value, claims.map(([, id]) => id)])
  expect(shared).toEqual([])
})

test('no alias or name means another record’s id', () => {
  const wrong = catalog.flatMap((party: ThirdParty) =>
    [party.name, ...(party.aliases ?? [])]
      .filter((name) => (findThirdParty(name) ?? party) !== party)
      .map((name) => [party.id, name]),
  )
  expect(wrong).toEqual([])
})

test('no two records have one name', () => {
  const names = Map.groupBy(catalog, (party) => party.name.toLowerCase())
  expect([...names].filter(([, parties]) => parties.length > 1).map(([name]) => name)).toEqual([])
})

test('hosts are small letters at or under a registrable domain, scripts begin with such a host', () => {
  const odd = [...listClaims('hosts'), ...listClaims('scripts')].filter(([value]) => {
    const host = value.split('/', 1)[0] ?? ''
    return (
      getRegistrableDomain(host.replaceAll('*', 'x')) === undefined ||
      host !== host.toLowerCase() ||
      value.endsWith('/')
    )
  })
  expect(odd).toEqual([])
})

test('domains are registrable domains', () => {
  const odd = catalog
    .filter((party) => getRegistrableDomain(party.domain) !== party.domain)
    .map((party) => [party.id, party.domain])
  expect(odd).toEqual([])
})

test('no record claims what apps are hosted on, or a whole cloud', () => {
  const platforms = [
    'amazonaws.com',
    'cloudfront.net',
    'googleapis.com',
    'google.com',
    'gstatic.com',
    'windows.net',
    'azure.com',
    'azurewebsites.net',
    'microsoft.com',
    'apple.com',
    'vercel.app',
    'netlify.app',
    'herokuapp.com',
    'github.io',
    'pages.dev',
    'workers.dev',
    'web.app',
    'appspot.com',
    'run.app',
    'onrender.com',
    'fly.dev',
    'railway.app',
    'cloudflare.com',
    'fastly.net',
    'akamaized.net',
    'b-cdn.net',
    'aliyuncs.com',
    'localhost',
    'example.com',
  ]
  expect(listClaims('hosts').filter(([host]) => platforms.includes(host))).toEqual([])
})

test('no record claims a package that only runs locally', () => {
  const local = [
    'lodash',
    'react',
    'next',
    'next-auth',
    '@auth/core',
    'ai',
    'langchain',
    '@langchain/core',
    'nodemailer',
    'axios',
    'zod',
    'leaflet',
    'maplibre-gl',
    'aws-sdk',
    'passport',
    'better-auth',
    'redis',
    'ioredis',
    'pg',
    'mongodb',
    'mongoose',
    'mysql2',
    'js-cookie',
    'jose',
    'web-push',
    'react-player',
    'nuxt',
    'vue',
    '@sentry/types',
    '@sentry/cli',
    '@aws-sdk/types',
    'klaro',
  ]
  expect(listClaims('packages').filter(([name]) => local.includes(name))).toEqual([])
})

test('globals are names that no browser and no common library has', () => {
  const common = [
    'google',
    'analytics',
    'window',
    'document',
    'navigator',
    '$',
    '_',
    'React',
    'Vue',
    'L',
    'chrome',
    'process',
    'Buffer',
    'performance',
    'event',
    'name',
    'status',
    'history',
    'location',
    'fetch',
    'Notification',
    'ko',
  ]
  expect(listClaims('globals').filter(([name]) => common.includes(name))).toEqual([])
})

test('cookie patterns say more than their wildcard', () => {
  expect(listClaims('cookies').filter(([name]) => name.replaceAll('*', '').length < 2)).toEqual([])
})
