// What the helpers of this shop promise to whoever writes its code. Each line under an `@ts-expect-error` must fail to
// compile, with an error that holds the texts in quotes; promises.test.ts takes the marks away and looks.
import {
  collectCheckout,
  collectSignupForm,
  collectUsage,
  discloseToMailgun,
  discloseToParcelPost,
  discloseToPosthog,
  type Granted,
  has,
  type Personal,
  policyHash,
  type PolicyHash,
  readConsent,
  readDraft,
  readSession,
  reveal,
  set,
  status,
  withConsent,
  writeLastSeen,
} from './privacy.ts'

declare function log(text: string): void
declare const address: string
declare const phone: string
declare const request: Request

// --- Purposes are known, and only those that rest on consent may be asked for.
const may: boolean = has('account')
log(`${may}`)
// @ts-expect-error: "'product-analytcs'" "Purpose"
has('product-analytcs')
// @ts-expect-error: "'account'"
withConsent('account', () => 1)
// @ts-expect-error: "'account'" "ConsentPurpose"
status('account')
const answer: 'granted' | 'denied' | 'unset' | 'stale' = status('newsletter')
log(answer)
// @ts-expect-error: "'stale'" "'granted'"
if (status('newsletter') === 'yes') log('')
const version: PolicyHash = policyHash
log(version)

// --- Decisions.
set({ newsletter: 'granted', 'product-analytics': 'denied' })
set({})
// @ts-expect-error: "account"
set({ account: 'granted' })
// @ts-expect-error: "true"
set({ newsletter: true })
// @ts-expect-error: "stale"
set({ newsletter: 'stale' })

// --- Proof of consent cannot be forged, and one purpose's proof is no other's.
const sent: number | undefined = withConsent('newsletter', (grant: Granted<'newsletter'>) => (grant ? 1 : 0))
log(`${sent}`)
// @ts-expect-error: "Granted" "#purpose"
const forged: Granted<'newsletter'> = { purpose: 'newsletter' }
// @ts-expect-error: "Granted" "cannot be used as a value"
const made = new Granted('newsletter')
log(`${forged}${made}`)
withConsent('newsletter', (grant) => {
  // @ts-expect-error: "newsletter" "product-analytics"
  const other: Granted<'product-analytics'> = grant
  log(`${other}`)
})

// --- A channel takes what it declares, whether written out or from a variable.
const signup = collectSignupForm({ email: address, name: 'Ada' })
const email: Personal<string, 'contact.email'> = signup.email
const name: Personal<string, 'identity.name'> = signup.name
collectSignupForm({ email: address })
// @ts-expect-error: "signup-form does not declare phone"
collectSignupForm({ email: address, phone })
const given = { email: address, phone }
// @ts-expect-error: "signup-form does not declare phone"
collectSignupForm(given)
// @ts-expect-error: "email"
collectSignupForm({ name: 'Ada' })
// @ts-expect-error: "undefined" "email"
collectSignupForm({ email: undefined })
const maybe: Personal<string, 'identity.name'> | undefined = collectSignupForm({
  email: address,
  name: null as string | null,
}).name
log(`${maybe}`)
const order = collectCheckout({ email: address, postalAddress: address, orderLines: [{ isbn: '9780141439518', copies: 2 }] })
const lines: Personal<{ isbn: string; copies: number }[], 'financial.purchases'> = order.orderLines
log(`${lines}`)

// --- A personal value is opaque.
// @ts-expect-error: "Personal<string, \"contact.email\">" "string"
log(signup.email)
// @ts-expect-error: "Personal<string, \"contact.email\">"
await fetch(signup.email)
// @ts-expect-error: "endsWith"
signup.email.endsWith('.example')
// @ts-expect-error: "identity.name" "contact.email"
const swapped: Personal<string, 'contact.email'> = signup.name
// @ts-expect-error: "Personal"
const plain: Personal<string, 'contact.email'> = 'ada@harbour-books.example'
log(`${swapped}${plain}`)
const shown: { email: string } = reveal({ email })
log(shown.email)

// --- A processor gets the categories that it is declared to receive, with proof where that rests on consent.
withConsent('newsletter', (grant) => {
  const message: { to: string; name: string; text: string } = discloseToMailgun({ to: email, name, text: 'Hello' }, grant)
  log(message.to)
  // @ts-expect-error: "mailgun is not declared to receive financial.purchases"
  discloseToMailgun({ bought: order.orderLines }, grant)
  // @ts-expect-error: "newsletter" "product-analytics"
  discloseToPosthog({ id: collectUsage({ visitorId: 'v1' }).visitorId }, grant)
})
// @ts-expect-error: "Expected 2 arguments, but got 1"
discloseToMailgun({ to: email })
withConsent('product-analytics', (grant) => {
  // @ts-expect-error: "posthog is not declared to receive contact.email"
  discloseToPosthog({ p: { u: email } }, grant)
  // @ts-expect-error: "posthog is not declared to receive contact.email"
  discloseToPosthog([{ event: 'opened', by: [email] }], grant)
  const event: { id: string; at: Date } = discloseToPosthog(
    { id: collectUsage({ visitorId: 'v1' }).visitorId, at: new Date(0) },
    grant,
  )
  log(event.id)
})
const parcel: { to: string } = discloseToParcelPost({ to: order.postalAddress })
log(parcel.to)
// @ts-expect-error: "parcel-post is not declared to receive contact.email"
discloseToParcelPost({ catalogue: email })
withConsent('newsletter', (grant) => discloseToParcelPost({ catalogue: email, to: order.postalAddress }, grant))

// --- Storage that rests on consent needs the proof; a pattern's name must be of the pattern.
withConsent('product-analytics', (grant) => writeLastSeen('9780141439518', grant))
// @ts-expect-error: "Expected 2 arguments, but got 1"
writeLastSeen('9780141439518')
readDraft('draft-12')
// @ts-expect-error: "draft-"
readDraft('cart')
readSession(request)
// @ts-expect-error: "Expected 1 arguments, but got 0"
readSession()

// --- On a server the same holds for the request's decisions.
const consent = readConsent(request)
const headers: string[] = consent.set({ newsletter: 'granted' })
log(headers.join())
// @ts-expect-error: "account"
consent.set({ account: 'granted' })
// @ts-expect-error: "'account'"
consent.withConsent('account', () => 1)
consent.withConsent('newsletter', (grant) => discloseToMailgun({ to: email }, grant))
