import { describe, expect, it } from 'vitest'
import { listUndeclared, readPolicy } from '../src/index.ts'
import { readFrom } from './read-from.ts'

function list(text: string) {
  const { policy, diagnostics } = readPolicy('policy.yaml', readFrom({ 'policy.yaml': text }))
  if (!policy) throw new Error(JSON.stringify(diagnostics))
  return listUndeclared(policy)
}

const head = 'title: Harbour Books Privacy Policy\ncontroller:\n  name: Harbour Books\n'

/** Says everything that a policy as a whole may say. */
const spoken = `title: Harbour Books Privacy Policy
languages: [en]
dates: { effective: 2026-01-31, lastReviewed: 2026-01-15 }
scope: { apps: [Harbour Reader] }
jurisdictions: [eu]
controller:
  name: Harbour Books
  legalName: Harbour Books Ltd
  address: 1 Quay Street, Galway, Ireland
  country: IE
contact: { email: privacy@harbour-books.example }
representative: { notRequired: We are established in Ireland. }
dataProtectionOfficer: { notRequired: We are few. }
supervisoryAuthority: { name: Data Protection Commission }
data: []
purposes: []
channels: []
processors: []
storage: []
safeguards: []
rights: []
automatedDecisions: { answer: no, reason: People decide. }
sale: { answer: no, reason: We sell books. }
sharing: { answer: no, reason: We do not advertise. }
children: { answer: no, reason: We sell to grown-ups. }
doNotTrack: { answer: yes, text: We honour it. }
globalPrivacyControl: { answer: yes, text: We honour it. }
changeNotice: We write to you.
`

describe('listUndeclared', () => {
  it('says nothing of a policy that says all, be it that there is none', () => {
    expect(list(spoken)).toEqual([])
  })

  it('names what the smallest policy is silent about, warnings for what most laws ask for', () => {
    const codes = (wanted: string) =>
      list(head).flatMap(({ code, severity }) =>
        severity === wanted ? [code.replace(/^policy\/(.*)-undeclared$/, '$1')] : [],
      )
    expect({ warning: codes('warning'), note: codes('note'), error: codes('error') }).toEqual({
      warning: [
        'channels',
        'data',
        'effective-date',
        'purposes',
        'rights',
        'controller-address',
        'controller-contact',
      ],
      note: [
        'automated-decisions',
        'change-notice',
        'children',
        'data-protection-officer',
        'do-not-track',
        'global-privacy-control',
        'jurisdictions',
        'languages',
        'last-reviewed',
        'processors',
        'representative',
        'safeguards',
        'sale',
        'scope',
        'sharing',
        'storage',
        'supervisory-authority',
        'controller-country',
        'controller-legal-name',
      ],
      error: [],
    })
  })

  it('points at what the fact would be part of, or at the beginning', () => {
    const places = list(`${head}dates: { effective: 2026-01-31 }\n`).map(({ code, span }) => [
      code,
      span?.line,
    ])
    expect(
      places.filter(([code]) =>
        [
          'policy/last-reviewed-undeclared',
          'policy/controller-address-undeclared',
          'policy/sale-undeclared',
        ].includes(String(code)),
      ),
    ).toEqual([
      ['policy/sale-undeclared', 1],
      ['policy/controller-address-undeclared', 2],
      ['policy/last-reviewed-undeclared', 4],
    ])
  })

  it('gives one diagnostic for each kind of fact, with the places of all entries', () => {
    const items = Array.from(
      { length: 40 },
      (_, at) =>
        `  - { id: item-${at}, category: contact, label: item, source: person, necessity: optional }\n`,
    )
    const item = (line: number) => ({
      file: 'policy.yaml',
      line,
      column: 5,
      endLine: line,
      endColumn:
        5 + '{ id: item-1, category: contact, label: item, source: person, necessity: optional }'.length,
    })
    const names = Array.from({ length: 40 }, (_, at) => `item-${at}`)
    const text = `${spoken.replace('data: []\n', `data:\n${items.join('')}`).replace('channels: []', `channels: [{ id: shop, kind: form, title: Shop, data: [${names.join(', ')}], purposes: [] }]`)}retention: [{ id: a, data: [item-0], criteria: As long as needed. }]\n`
    const [found, ...others] = list(text)
    expect(others).toEqual([])
    expect({ ...found, related: found?.related?.length }).toEqual({
      code: 'policy/retention-undeclared',
      severity: 'warning',
      what: `Data items of which it is not said how long they are kept: ${names
        .slice(1)
        .map((name) => `\`${name}\``)
        .join(', ')}.`,
      why: 'People must learn how long data is kept, or what decides it (GDPR Art. 13(2)(a); Cal. Civ. Code 1798.100(a)(3)).',
      fix: 'Add an entry under `retention` that names each, with `duration` and `after`, or with `criteria`.',
      span: item(17),
      related: 38,
    })
    expect(found?.related?.[0]).toEqual({ message: 'The same holds for `item-2`.', span: item(18) })
  })

  it('asks each entry for what its kind may say', () => {
    const text = spoken
      .replace(
        'data: []',
        'data: [{ id: email, category: contact.email, label: e-mail address, necessity: required }, { id: name, category: identity.name, label: name, source: person, necessity: required, withoutIt: We do not know you. }]',
      )
      .replace('purposes: []', 'purposes: [{ id: orders, title: Orders }]')
      .replace(
        'channels: []',
        'channels: [{ id: shop, kind: form, title: Shop, data: [email, name], purposes: [orders] }]',
      )
      .replace(
        'processors: []',
        'processors: [{ id: mailgun, title: Mailgun }, { id: none, title: None, role: processor, country: IE, legalName: None Ltd, receives: [] }]',
      )
      .replace(
        'storage: []',
        'storage: [{ id: cart, medium: cookie }, { id: server, medium: cookie, observable: false, party: first, purposes: [], duration: session }]',
      )
    expect(
      list(`${text}retention: [{ id: a, data: [email, name], criteria: As long as needed. }]\n`).map(
        ({ code, what }) => [code, what],
      ),
    ).toEqual([
      [
        'policy/consequence-undeclared',
        'Required data items of which it is not said what happens without them: `email`.',
      ],
      ['policy/source-undeclared', 'Data items of which it is not said where they come from: `email`.'],
      ['policy/legal-basis-undeclared', 'Purposes without a legal basis: `orders`.'],
      ['policy/purpose-kind-undeclared', 'Purposes that are not tied to a kind of the vocabulary: `orders`.'],
      [
        'policy/processor-country-undeclared',
        'Processors of which it is not said in which country they handle data: `mailgun`.',
      ],
      ['policy/processor-legal-name-undeclared', 'Processors without a registered name: `mailgun`.'],
      [
        'policy/processor-receives-undeclared',
        'Processors of which it is not said what they receive: `mailgun`.',
      ],
      ['policy/processor-role-undeclared', 'Processors without a role: `mailgun`.'],
      [
        'policy/storage-duration-undeclared',
        'Storage entries of which it is not said how long they stay on the device: `cart`.',
      ],
      ['policy/storage-name-undeclared', 'Storage entries with neither a `name` nor a `pattern`: `cart`.'],
      [
        'policy/storage-party-undeclared',
        'Storage entries of which it is not said who sets and reads them: `cart`.',
      ],
      [
        'policy/storage-purpose-undeclared',
        'Storage entries of which it is not said what they are used for: `cart`.',
      ],
    ])
  })
})
