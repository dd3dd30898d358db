import { describe, expect, test } from 'vitest'
import { createDocument } from '../src/index.ts'
import { createPolicy } from './clinic.ts'

const base = {
  title: 'Harbour Books Privacy Policy',
  controller: { name: 'Harbour Books' },
  data: [
    { id: 'email', category: 'contact.email', label: 'e-mail address', source: 'person' },
    { id: 'illness', category: 'special.health', label: 'illnesses', source: 'person' },
  ],
  purposes: [
    { id: 'orders', title: 'Orders', legalBasis: 'contract' },
    { id: 'news', title: 'News', legalBasis: 'consent' },
    { id: 'safety', title: 'Safety', legalBasis: 'legitimate-interests', legitimateInterest: 'No thieves.' },
  ],
}

function listTexts(section: string, declaration: object): string[] {
  const { sentences } = createDocument(createPolicy({ ...base, ...declaration })).trace
  return sentences.filter((one) => one.section === section).map(({ text }) => text).slice(1)
}

const mailer = (country: string | undefined) => ({
  processors: [{ id: 'mailer', title: 'Mailer', ...(country && { country }), transfer: { mechanism: 'adequacy' } }],
})

describe('transfers', () => {
  const mechanism = 'What protects the data on its way abroad: a decision of the European Commission that the country protects personal data well enough (adequacy decision)'

  test('are named where a declared country lies outside the European Economic Area', () => {
    expect(listTexts('recipients', { jurisdictions: ['eu'], ...mailer('US') })).toEqual([
      'Mailer',
      'Country: the United States (outside the European Economic Area)',
      mechanism,
    ])
  })

  test('are not named inside it, nor where no country is declared', () => {
    expect(listTexts('recipients', { jurisdictions: ['eu'], ...mailer('IE') })).toEqual(['Mailer', 'Country: Ireland'])
    expect(listTexts('recipients', { jurisdictions: ['eu'], ...mailer(undefined) })).toEqual(['Mailer'])
  })

  test('are measured by Europe only in a policy that is written for it', () => {
    expect(listTexts('recipients', { jurisdictions: ['us-ca'], ...mailer('US') })).toEqual(['Mailer', 'Country: the United States', mechanism])
  })
})

test('rights name the purposes whose legal basis they depend on', () => {
  const kinds = ['access', 'objection', 'portability', 'withdraw-consent']
  const abouts = listTexts('rights', { rights: kinds.map((kind) => ({ kind })) }).filter((text) => text.startsWith('It is about'))
  expect(abouts).toEqual(['It is about: Safety.', 'It is about: Orders, News.', 'It is about: News.'])
})

describe('what is sold', () => {
  const sale = { answer: 'yes', text: 'We sell a list.' }
  const sold = (data: string[], as: string[]) => ({
    sale,
    processors: [{ id: 'buyer', title: 'Buyer', category: 'buyers', receives: [{ data, purposes: ['news'], as }] }],
  })

  test('has the notice of Texas when it is sensitive, in a policy written for it', () => {
    const notice = 'NOTICE: We may sell your sensitive personal data.'
    expect(listTexts('sale', { jurisdictions: ['us-tx'], ...sold(['illness'], ['sale']) })).toContain(notice)
    expect(listTexts('sale', { jurisdictions: ['us-tx'], ...sold(['email'], ['sale']) })).not.toContain(notice)
    expect(listTexts('sale', { jurisdictions: ['us-tx'], ...sold(['illness'], ['business-purpose']) })).not.toContain(notice)
    expect(listTexts('sale', { jurisdictions: ['us-ca'], ...sold(['illness'], ['sale']) })).not.toContain(notice)
  })

  test('is listed by California’s categories, apart from what is disclosed for a business purpose', () => {
    expect(listTexts('california', { jurisdictions: ['us-ca'], ...sold(['email'], ['sale']) })).toEqual([
      'What we collect, by the categories of California law',
      'Identifiers', 'E-mail address', 'You',
      'Customer records', 'E-mail address, illnesses', 'You',
      'Sensitive personal information', 'Illnesses', 'You',
      'What we sell, or share for advertising across websites',
      'Identifiers', 'E-mail address', 'Buyers', 'News',
      'Customer records', 'E-mail address', 'Buyers', 'News',
    ])
    expect(listTexts('california', { jurisdictions: ['us-co'], ...sold(['email'], ['sale']) })).toEqual([])
  })
})

test('what happens only under a condition is said so', () => {
  const when = { feature: 'the map', optIn: 'sharing where you are', places: ['Ireland', 'France'], release: '4.2' }
  const channels = [{ id: 'map', kind: 'device', title: 'Map', data: ['email'], purposes: ['orders'], when }]
  expect(listTexts('channels', { channels })).toEqual([
    'Map',
    'Data: e-mail address',
    'What for: Orders',
    'Only when you use: the map',
    'Only after you have agreed to: sharing where you are',
    'Only if you are in: Ireland, France',
    'Only from this release on: 4.2',
  ])
})
