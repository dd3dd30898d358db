import { expect, test } from 'vitest'
import { classifyControl, classifyField, classifyMention, splitWords } from '../src/classifier/index.ts'

test.each([
  ['newEmail', ['new', 'email']],
  ['ip_address', ['ip', 'address']],
  ['userIPAddress', ['user', 'ip', 'address']],
  ['address2', ['address', '2']],
  ['E-Mail', ['e', 'mail']],
  ['Größe', ['größe']],
])('the words of %s', (name, words) => {
  expect(splitWords(name)).toEqual(words)
})

test.each([
  ['email', 'contact.email'],
  ['billingEmail', 'contact.email'],
  ['user.email_address', 'contact.email'],
  ['emailInput', 'contact.email'],
  ['customerName', 'identity.name'],
  ['user.name', 'identity.name'],
  ['patients[0].name', 'identity.name'],
  ['firstName', 'identity.name'],
  ['user.address', 'contact.postal-address'],
  ['shippingAddress', 'contact.postal-address'],
  ['ipAddress', 'device.ip-address'],
  ['user.age', 'identity.age'],
  ['dateOfBirth', 'identity.date-of-birth'],
  ['cardNumber', 'financial.payment-card'],
  ['resetToken', 'account.auth-token'],
  ['user.id', 'device.user-id'],
  ['medicalHistory', 'special.health'],
  ['user.displayName', 'identity.name'],
  ['typedSignature', 'identity.signature'],
])('%s is %s', (path, category) => {
  expect(classifyField({ path })?.category).toEqual(category)
})

test.each([
  ['a template', 'emailTemplate'],
  ['whether there is one', 'hasEmail'],
  ['whether it was checked', 'emailVerified'],
  ['whether it was sent', 'user.isEmailSent'],
  ['a product\'s name', 'product.name'],
  ['a file\'s name', 'fileName'],
  ['a name alone', 'name'],
  ['part of a page', 'page'],
  ['an image', 'image'],
  ['an address in memory', 'memory.address'],
  ['a wallet', 'coldWallet'],
  ['something hashed', 'emailHash'],
  ['something masked', 'maskedEmail'],
  ['a hashed password that is passed on', 'passwordHash'],
  ['an id of something else', 'order.id'],
  ['the id that a payment company gave', 'customer.id'],
  ['an action', 'sendEmail'],
  ['a count', 'maxAge'],
  ['the name of a storage account', 'accountName'],
  ['the name of a node', 'parentName'],
  ['what a model is called', 'displayName'],
  ['the state of a program', 'userState'],
  ['the element of a reference', 'ref.current.name'],
  ['a team', 'user.organization'],
  ['a signature of a message', 'signature'],
])('%s holds nothing personal: %s', (_, path) => {
  expect(classifyField({ path })).toEqual(undefined)
})

test('a stored password hash still is one', () => {
  expect(classifyField({ path: 'passwordHash', keepMasked: true })?.category).toEqual('account.password')
})

test('a verdict says what it went by', () => {
  expect(classifyField({ path: 'user.email' })).toEqual({ category: 'contact.email', evidence: '"user.email" ends in "email"', confidence: 'high' })
  expect(classifyField({ path: 'name', ofPerson: true })).toEqual({ category: 'identity.name', evidence: '"name": the context speaks of a person, "name" is theirs', confidence: 'medium' })
})

test.each([
  ['its value decides', { written: 'user.email', key: 'x', siblings: [] }, 'contact.email'],
  ['its key, when the value has no name', { key: 'email', siblings: [] }, 'contact.email'],
  ['a name beside an address', { key: 'name', written: 'fields.name', siblings: ['email'] }, 'identity.name'],
  ['a project\'s name beside an address', { key: 'name', written: 'project.name', siblings: ['email'] }, undefined],
  ['a name alone', { key: 'name', siblings: ['price'] }, undefined],
])('what is passed: %s', (_, mention, category) => {
  expect(classifyMention(mention, false)?.category).toEqual(category)
})

const control = { tag: 'input' as const, names: [], labels: [], ofPerson: false }

test.each([
  ['its type', { ...control, type: 'email', names: ['q'] }, 'contact.email'],
  ['its autocomplete', { ...control, autocomplete: 'section-a shipping postal-code' }, 'contact.postal-address'],
  ['its name', { ...control, names: ['phoneNumber'] }, 'contact.phone'],
  ['its label', { ...control, labels: ['Your e-mail address *'] }, 'contact.email'],
  ['a name in a form about a person', { ...control, names: ['name'], ofPerson: true }, 'identity.name'],
  ['a file of pictures', { ...control, type: 'file', accept: 'image/*', names: ['avatar'] }, 'identity.photo'],
  ['a text area for a message', { ...control, tag: 'textarea' as const, names: ['message'] }, 'content.message'],
])('a control by %s', (_, facts, category) => {
  expect(classifyControl(facts)?.category).toEqual(category)
})

test.each([
  ['a button', { ...control, type: 'submit', names: ['email'] }],
  ['a hidden field', { ...control, type: 'hidden', names: ['email'] }],
  ['a name of no person', { ...control, names: ['name'], labels: ['Name of the product'] }],
  ['a long text that mentions an address', { ...control, labels: ['We will never give away or sell your email'] }],
  ['an empty text area', { ...control, tag: 'textarea' as const }],
])('%s asks for nothing', (_, facts) => {
  expect(classifyControl(facts)).toEqual(undefined)
})
