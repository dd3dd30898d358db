import { type Policy, readPolicy } from '@candor/model'

/** A bookshop's policy, by parts that a test can replace. */
export const shop = {
  top: `title: Harbour Books Privacy Policy
version: '1'
dates: { effective: 2026-01-31 }
jurisdictions: [eu, us-co]
introduction: We sell books.`,
  controller: `controller: { name: Harbour Books, address: '1 Quay Street, Galway' }
contact: { email: privacy@harbour-books.example, responseTime: P1M }`,
  data: `data:
  - { id: email, category: contact.email, label: e-mail address, source: person }
  - { id: orders, category: financial.purchase-history, label: orders, source: person, necessity: optional }`,
  purposes: `purposes:
  - { id: newsletter, title: Our letter, legalBasis: consent, kind: marketing.email }
  - { id: sales, title: Selling books, legalBasis: contract }`,
  channels: `channels:
  - { id: signup, kind: form, title: Signing up, data: [email], purposes: [newsletter], optional: true }
  - { id: checkout, kind: purchase, title: Ordering, data: [email, orders], purposes: [sales] }`,
  processors: `processors:
  - id: mailgun
    title: Mailgun
    role: processor
    country: US
    transfer: { mechanism: standard-contractual-clauses }
    receives: [{ data: [email], purposes: [newsletter] }]`,
  storage: `storage:
  - { id: cart, name: cart, title: Cart, medium: cookie, party: first, duration: P1D, purposes: [sales], data: [orders] }`,
  retention: `retention:
  - { id: orders, data: [orders], duration: P7Y }`,
  rest: `rights: [{ kind: access, text: Ask us. }]
sale: { answer: 'no', reason: We sell books. }`,
}

/** The shop's policy with some parts written anew. Throws when it has an error: that is a mistake of the test. */
export function readShop(parts: Partial<typeof shop> = {}, file = 'policy.yaml'): Policy {
  const text = Object.values({ ...shop, ...parts }).join('\n')
  const { policy, diagnostics } = readPolicy(file, () => ({ bytes: new TextEncoder().encode(text) }))
  if (!policy) throw new Error(diagnostics.map(({ what, span }) => `${span?.line} ${what}`).join('\n'))
  return policy
}
