import { createDocument } from '@candor/document'
import { type Policy, readPolicy } from '@candor/model'
import type { FormatInput, FormatOutput } from '../src/index.ts'
import { findFormat } from '../src/index.ts'

/** A shop that declares all that the formats ask for. */
export const shop = `
title: Harbour Books Privacy Policy
version: '2.1'
languages: [en]
dates: { effective: 2026-01-31, lastReviewed: 2026-01-15 }
jurisdictions: [eu]
scope: { sites: ['https://www.harbour-books.example'], audiences: [customers, visitors] }
controller: { name: Harbour Books, legalName: Harbour Books Ltd, address: '1 Quay Street, Galway', country: IE, email: privacy@harbour-books.example, phone: '+353 91 555 0100' }
representative: { notRequired: We are established in Ireland. }
dataProtectionOfficer: { name: Aoife Byrne, address: '1 Quay Street, Galway', country: IE, email: dpo@harbour-books.example }
supervisoryAuthority: { name: Data Protection Commission, country: IE, url: 'https://www.dataprotection.ie' }
contact: { email: privacy@harbour-books.example, responseTime: P1M }
data:
  - { id: email, category: contact.email, label: e-mail address, source: person }
  - { id: orders, category: financial.purchase-history, label: orders, source: person, necessity: required, withoutIt: We cannot send the books. }
  - { id: pages, category: behaviour.page-view, label: pages that you visit, source: observed, necessity: optional }
purposes:
  - { id: newsletter, title: Our letter, legalBasis: consent, kind: marketing.email, optOut: Follow the link in each letter. }
  - { id: sales, title: Selling books, legalBasis: contract, kind: service.orders }
  - { id: statistics, title: Statistics, legalBasis: consent, kind: analytics }
channels:
  - { id: signup, kind: form, title: Signing up, data: [email], purposes: [newsletter], optional: true }
  - { id: checkout, kind: purchase, title: Ordering, data: [orders], optionalData: [email], purposes: [sales] }
processors:
  - id: mailgun
    title: Mailgun
    legalName: Mailgun Technologies, Inc.
    role: processor
    country: US
    transfer: { mechanism: standard-contractual-clauses, copy: 'https://www.harbour-books.example/transfers' }
    hosts: [api.mailgun.net]
    receives: [{ data: [email], purposes: [newsletter] }]
  - { id: post, title: An Post, role: controller, country: IE, receives: [{ data: [orders], purposes: [sales] }] }
storage:
  - { id: cart, name: cart, title: Cart, medium: cookie, party: first, duration: P1D, purposes: [sales], data: [orders] }
  - { id: visits, pattern: 'v_*', title: Visits, medium: localStorage, party: first, duration: until-deleted, purposes: [statistics], data: [pages] }
retention:
  - { id: orders, data: [orders], duration: P7Y, after: the end of the year }
  - { id: email, data: [email], duration: P2W }
  - { id: pages, data: [pages], criteria: Until you delete it. }
safeguards: [{ id: tls, title: Encryption on the way, kind: encryption-in-transit }]
rights: [{ kind: access, text: Ask us. }, { kind: erasure, text: Tell us. }, { kind: withdraw-consent, text: At any time. }, { kind: complaint }]
sale: { answer: 'no', reason: We sell books. }
sharing: { answer: 'no', reason: We sell books. }
globalPrivacyControl: { answer: 'yes', text: We honour it. }
automatedDecisions: { answer: 'no', reason: People decide. }
clauses:
  - id: own-words
    title: In our own words
    place: after
    section: purposes
    text: |
      Read *this* and **that** in [our letter](https://www.harbour-books.example/letter).

      1. First
      2. Second
         - deeper

      > A word of a bookseller.
`

/** The least that can be declared. */
export const silent = 'title: Quiet Policy\ncontroller: { name: Quiet }\n'

export function readText(text: string): Policy {
  const { policy, diagnostics } = readPolicy('policy.yaml', () => ({ bytes: new TextEncoder().encode(text) }))
  if (!policy) throw new Error(diagnostics.map(({ what, span }) => `${span?.line} ${what}`).join('\n'))
  return policy
}

/** One format of a policy. */
export async function render(
  id: string,
  text: string = shop,
  more: Partial<FormatInput> = {},
): Promise<FormatOutput> {
  const policy = readText(text)
  const format = findFormat(id)
  if (!format) throw new Error(`no format ${id}`)
  return (await format.load())({ policy, document: createDocument(policy), ...more })
}

/** Its content as text. */
export async function renderText(id: string, text?: string, more?: Partial<FormatInput>): Promise<string> {
  const { content } = await render(id, text, more)
  if (typeof content !== 'string') throw new Error(`${id} is no text`)
  return content
}

/** Its content as bytes. */
export async function renderBytes(id: string, text?: string): Promise<Uint8Array> {
  const { content } = await render(id, text)
  if (!(content instanceof Uint8Array)) throw new Error(`${id} is no bytes`)
  return content
}
