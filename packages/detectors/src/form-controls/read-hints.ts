import { type Attribute, type ElementFact, listPatterns } from '@candor/scan'

type Hints = { type?: string; autocomplete?: string; numeric: boolean }

/** Which keyboard is shown, in HTML and in React Native. */
const keyboards: Record<string, string> = { 'email': 'email', 'email-address': 'email', 'tel': 'tel', 'phone-pad': 'tel' }
const numericKeyboards = new Set(['numeric', 'number-pad', 'one-time-code'])

/** What iOS is told about a text field, in the words of HTML's autofill. */
const contentTypes: Record<string, string> = {
  emailAddress: 'email', telephoneNumber: 'tel', username: 'username', password: 'current-password', newPassword: 'new-password', oneTimeCode: 'one-time-code',
  name: 'name', givenName: 'given-name', middleName: 'additional-name', familyName: 'family-name', nickname: 'nickname', organizationName: 'organization', jobTitle: 'organization-title',
  fullStreetAddress: 'street-address', streetAddressLine1: 'address-line1', streetAddressLine2: 'address-line2', addressCity: 'address-level2', addressState: 'address-level1', postalCode: 'postal-code', countryName: 'country-name',
  creditCardNumber: 'cc-number', creditCardExpiration: 'cc-exp', creditCardSecurityCode: 'cc-csc', birthdate: 'bday', birthdateDay: 'bday-day',
}

/** What a control says of itself besides its name: its type, its autofill token, its keyboard. */
export function readHints({ attributes }: ElementFact): Hints {
  const read = (...names: string[]): string | undefined => readText(attributes.find(({ name }) => names.includes(name)))
  const keyboard = read('inputmode', 'inputMode', 'keyboardType') ?? ''
  const content = contentTypes[read('textContentType') ?? '']
  const hidden = attributes.some(({ name, value }) => name === 'secureTextEntry' && (value.type !== 'boolean' || value.boolean))
  const type = read('type')?.toLowerCase() ?? (hidden ? 'password' : keyboards[keyboard])
  const autocomplete = read('autocomplete', 'autoComplete', 'autoCompleteType') ?? content
  return { ...(type !== undefined && { type }), ...(autocomplete !== undefined && { autocomplete }), numeric: numericKeyboards.has(keyboard) }
}

/** `onChangeText={setEmail}`: the variable that a field of React Native fills. */
export function readFilled({ attributes }: ElementFact): string | undefined {
  const value = attributes.find(({ name }) => name === 'onChangeText')?.value
  const setter = value?.type === 'symbol' ? /(?:^|\.)set([A-Z]\w*)$/.exec(value.written)?.[1] : undefined
  return setter && setter.charAt(0).toLowerCase() + setter.slice(1)
}

function readText(attribute: Attribute | undefined): string | undefined {
  const [text] = attribute ? listPatterns(attribute.value) : []
  return text === undefined || text === '*' || text === '' ? undefined : text
}
