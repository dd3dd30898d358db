import { expect, test } from 'vitest'
import { mergeSources } from '../catalog/merge-sources.ts'
import { readTarteaucitron } from '../catalog/read-tarteaucitron.ts'
import { readThirdPartyWeb } from '../catalog/read-third-party-web.ts'
import type { ThirdParty } from '../catalog/third-party.ts'

const own: ThirdParty[] = [
  {
    id: 'clinic-chat',
    name: 'Clinic Chat',
    domain: 'clinic-chat.com',
    category: 'chat',
    hosts: ['clinic-chat.com'],
    cookies: ['_cc'],
    aliases: ['visitor-chat'],
    source: 'own',
    licence: 'Apache-2.0',
  },
]

function merge(...records: { name: string; hosts: string[]; cookies?: string[] }[]): ThirdParty[] {
  const complete = records.map((record) => ({
    ...record,
    domain: record.hosts[0]?.split('.').slice(-2).join('.') ?? '',
    category: 'chat',
  }))
  return mergeSources(own, [
    { name: 'list', version: '1.0.0', licence: 'MIT', url: 'https://list.example', records: complete },
  ]).slice(1)
}

test('a source adds whom nobody knows yet, without cookies that are claimed', () => {
  expect(merge({ name: 'Shop Talk', hosts: ['cdn.shop-talk.com'], cookies: ['_cc', '_st'] })).toEqual([
    {
      id: 'shop-talk',
      name: 'Shop Talk',
      domain: 'shop-talk.com',
      category: 'chat',
      hosts: ['cdn.shop-talk.com'],
      cookies: ['_st'],
      source: 'list@1.0.0',
      licence: 'MIT',
    },
  ])
})

test('own records win by name, alias and domain', () => {
  expect(
    merge(
      { name: 'Clinic chat', hosts: ['other.com'] },
      { name: 'Visitor Chat', hosts: ['another.com'] },
      { name: 'CC Widget', hosts: ['widget.clinic-chat.com'] },
    ),
  ).toEqual([])
})

test('hosts of platforms are dropped, and records that have no other', () => {
  const [talk, ...others] = merge(
    { name: 'Shop Talk', hosts: ['shop-talk.com', 'd1.cloudfront.net'] },
    { name: 'Bucket', hosts: ['bucket.s3.amazonaws.com'] },
  )
  expect([talk?.hosts, others]).toEqual([['shop-talk.com'], []])
})

test('the first of two records that speak of one domain is kept', () => {
  expect(
    merge(
      { name: 'Shop Talk', hosts: ['shop-talk.com'] },
      { name: 'Talk', hosts: ['cdn.shop-talk.com'] },
    ).map(({ id }) => id),
  ).toEqual(['shop-talk'])
})

test('of third-party-web come entities that receive data, not publishers', () => {
  const entities = [
    {
      name: 'Shop Ads',
      homepage: 'https://www.shop-ads.com/',
      category: 'ad',
      domains: ['*.shop-ads.com', 'shopads.net'],
    },
    { name: 'Daily News', category: 'content', domains: ['daily-news.com'] },
  ]
  expect(readThirdPartyWeb(JSON.stringify(entities))).toEqual([
    {
      name: 'Shop Ads',
      domain: 'shop-ads.com',
      category: 'advertising',
      hosts: ['shop-ads.com', 'shopads.net'],
    },
  ])
})

test('of tarteaucitron come hosts of scripts, and cookies that say whose they are', () => {
  const service = `tarteaucitron.services.shoptalk = { name: 'Shop Talk', type: 'support',
    cookies: ['_st_visitor', 'id', '_ga', 'st_off_' + tarteaucitron.user.shopTalkId],
    js: function () { tarteaucitron.addScript('https://cdn.shop-talk.com/talk.js') } }`
  expect(readTarteaucitron(service)).toEqual([
    {
      name: 'Shop Talk',
      domain: 'shop-talk.com',
      category: 'chat',
      hosts: ['cdn.shop-talk.com'],
      cookies: ['_st_visitor', 'st_off_*'],
    },
  ])
})
