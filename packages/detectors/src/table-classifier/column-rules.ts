import type { TableContext } from './classify-table.ts'

/** A column by the words of its name, in a table of some kind. An empty category says that it holds nothing personal. */
export type ColumnRule = {
  names: RegExp
  /** The name of the object around it, in databases of documents. */
  parents?: RegExp
  when: (table: TableContext) => boolean
  category: string
  why: string
  confidence?: 'medium'
}

/** Columns that only rows about a person have. */
export const tellsPerson: ReadonlySet<string> = new Set([
  'email', 'e mail', 'email address', 'user email', 'password', 'password hash', 'hashed password', 'first name', 'last name', 'firstname', 'lastname', 'full name', 'fullname', 'surname', 'given name',
  'date of birth', 'dob', 'customer email', 'customer name', 'guest email', 'name first', 'user name', 'username',
])

const always = (): boolean => true
const isKind = (...kinds: readonly TableContext['kind'][]) => (table: TableContext): boolean => kinds.includes(table.kind)
const isOwned = (table: TableContext): boolean => table.owned || table.ofPerson

const providers = 'google|github|gitlab|facebook|fb|twitter|x|discord|apple|linkedin|microsoft|azure|slack|telegram|twitch|spotify|steam|strava|auth 0|clerk|firebase|okta|cognito|workos|supabase|kakao|naver|line|wechat|instagram|tiktok|notion|zoom|oauth|openid|keycloak|stripe customer|stripe account|paddle customer|lemon squeezy customer|polar customer|razorpay customer|braintree customer|paypal payer|shopify customer|hubspot contact|intercom|privy|vk'

/** Sums of many visits are nobody's. */
const counted = /\b(stat|statistic|hourly|daily|weekly|monthly|summary|aggregate|count|total|dailystat)\b/

/** Names that a person's account at another company is kept under, without saying that it is an id. */
const logins = 'google|apple|microsoft|discord|steam|twitch|quickbooks|spotify|slack|facebook|github|gitlab|linkedin|twitter|x|tumblr|instagram|trakt|vk'
const onlyLogins = ['google', 'apple', 'microsoft', 'discord', 'steam', 'twitch', 'quickbooks']

/** Read from top to bottom: the first that fits decides, before the general classifier is asked. */
export const columnRules: readonly ColumnRule[] = [
  { names: /./, when: ({ about }) => counted.test(about), category: '', why: 'sums of many visits' },
  { names: /^title$/, when: (table) => table.kind === 'content' && table.owned && !hasText(table) && /\b(todo|task|reminder|goal|habit|idea)$/.test(table.about), category: 'content.user-content', why: 'all that a person writes there' },
  { names: /^(state|title|position|status|role|type)$/, when: (table) => !hasAddress(table) && table.kind !== 'person', category: '', why: 'means something else in rows that are no persons' },
  { names: /^state$/, when: (table) => !hasAddress(table), category: '', why: 'a state of the row' },
  { names: /^address$/, when: ({ names }) => ['nonce', 'chain id', 'chain', 'network', 'public key', 'wallet type', 'balance'].some((name) => names.has(name)), category: '', why: 'the address of a wallet' },
  { names: /\b(prompt|completion|input|output|total|max|used|csrf|xsrf|reward|gas|design|price|payment|page|continuation|sync|next|pagination|stripe|search) tokens?$/, when: always, category: '', why: 'no token of a person' },
  { names: /\b(push|fcm|apns|device|expo|expo push|registration) token$/, when: isOwned, category: 'device.device-id', why: 'by which messages are pushed to a device' },
  { names: new RegExp(`\\b(${providers}) (user |account |profile |oauth )?(id|sub|uid)$`), when: always, category: 'account.third-party-account-id', why: 'a person\'s account at another company' },
  { names: /^(oauth id|provider account id|provider user id|external account id|payment processor user id|stripe id)$/, when: isOwned, category: 'account.third-party-account-id', why: 'a person\'s account at another company' },
  { names: /^provider id$/, when: ({ kind, names }) => (names.has('provider name') || (kind === 'person' && names.has('provider'))) && !names.has('account id'), category: 'account.third-party-account-id', why: 'beside the name of a provider' },
  { names: /^(hash|hashed|value|digest|encrypted)$/, when: ({ about }) => /\bpassword$/.test(about), category: 'account.password', why: 'a row holds a password' },
  { names: /^(object key|url|path|blob|key|file|file name|src|storage key|s 3 key|data)$/, when: ({ about }) => /^(user|profile|member|customer|employee|patient) (image|photo|picture|avatar)$|^avatar$/.test(about), category: 'identity.photo', why: 'a row holds a person\'s picture' },
  { names: /^(object key|url|blob|key|src|storage key|s 3 key)$/, when: ({ about }) => /^(note|post|comment|message|chat|story|journal|diary|review|recipe|memory) (image|photo|picture|video)$/.test(about), category: 'content.photo-video', why: 'a picture in what a person writes' },
  { names: /^account id$/, when: ({ names }) => names.has('provider id') || names.has('provider'), category: 'account.third-party-account-id', why: 'beside the name of a provider' },
  { names: /^(social id|oauth sub|identity provider id|federated id)$/, when: isOwned, category: 'account.third-party-account-id', why: 'a person\'s account at another company' },
  { names: /^email id$/, when: ({ kind }) => kind !== 'person', category: '', why: 'points to a message or a mailbox' },
  { names: /^((typed |drawn )?signature|signature (image|image as base 64|base 64|data|url|png|svg))$/, when: ({ kind, owned, signed }) => kind === 'person' || owned || signed, category: 'identity.signature', why: 'how a person signs' },
  { names: /^customer id$/, when: ({ kind, names }) => kind !== 'person' && !names.has('stripe subscription id') && !names.has('subscription id'), category: '', why: 'points to another table' },
  { names: new RegExp(`^(${logins})$`), when: ({ kind, names }) => kind === 'person' && onlyLogins.some((name) => names.has(name)), category: 'account.third-party-account-id', why: 'a person\'s account at another company, beside others' },
  { names: /^(sid|session|session id)$/, when: ({ names }) => ![...names].some((name) => /expire|^user id$|^user$|^sess$|^data$|cookie/.test(name)), category: '', why: 'a visit that is counted' },
  { names: /^(token|code|value|secret|key|hashed key|key hash|hash|otp|sid|session|session id|session token|token hash|hashed token|refresh token|access token|backup code|backup codes)$/, when: isKind('token'), category: 'account.auth-token', why: 'lets a person in' },
  { names: /\b(token|token hash|hashed token|api key|secret key|totp|otp|mfa secret|2 fa secret|otp secret|two factor secret|totp secret|recovery codes?|backup codes?|magic code|login code|verification code|reset code|confirmation code|activation code|access code)$/, when: ({ kind }) => kind === 'person', category: 'account.auth-token', why: 'lets a person in' },
  { names: /^(reset|password reset|reset password|confirmation|verification|email verification|verify|activation|invite|invitation|remember|refresh|access|auth|id|session|login|recovery|magic|email change|unsubscribe) token( hash)?$/, when: (table) => table.kind !== 'machine' || table.owned, category: 'account.auth-token', why: 'lets a person in' },
  { names: /^(last 4|last four)$/, when: ({ names }) => !['brand', 'card brand', 'exp month', 'expiry month', 'card type', 'payment method', 'funding'].some((name) => names.has(name)), category: '', why: 'the end of something else' },
  { names: /^(payment method|payment methods|card last 4|card last four|last 4|last four|card brand|card number)$/, when: (table) => table.kind === 'person' || (table.owned && !/^(order|other)$/.test(table.kind)) || (table.owned && table.names.has('last 4')), category: 'financial.payment-card', why: 'how a person pays' },
  { names: /^(first|last|middle|given|family|full)$/, parents: /name$/, when: always, category: 'identity.name', why: 'a part of a person\'s name' },
  { names: /^(city|state|country|line 1|line 2|zip|postal code|street)$/, parents: /address$/, when: isOwned, category: 'contact.postal-address', why: 'a part of an address' },
  { names: /^(message|message body|message text|body|content|text|description|parts|question)$/, when: ({ kind, names }) => kind === 'message' && names.has('role') && !names.has('recipient id') && !names.has('receiver id'), category: 'content.ai-prompt', why: 'what is said in turns with a model', confidence: 'medium' },
  { names: /^(message|message body|message text|body|content|text|description|question)$/, when: isKind('message'), category: 'content.message', why: 'what is written to somebody' },
  { names: /^(message|message body|message text|enquiry|inquiry)$/, when: (table) => table.ofPerson && table.kind === 'other', category: 'content.message', why: 'written beside who one is' },
  { names: /^((note|post|comment|article|story|entry|task|todo|review) )?(content|body|text|description|note|notes|caption|markdown|comment|review|message|details|answer|reply)$/, when: (table) => table.kind === 'content' && table.owned, category: 'content.user-content', why: 'what a person writes' },
  { names: /^(country|city|region|country code|subdivision( 1| 2)?)$/, when: ({ kind, names }) => kind !== 'person' && ['ip', 'ip address', 'user agent', 'browser'].some((name) => names.has(name)), category: 'location.coarse', why: 'beside what tells a visitor\'s device' },
  { names: /^(referrer|referer) (domain|path|query|url|host)$/, when: always, category: 'behaviour.referrer', why: 'where a visitor came from' },
  { names: /^(url path|page path|pathname|page url|path|page)$/, when: ({ names }) => ['session id', 'visitor id', 'visit id', 'user agent', 'referrer'].some((name) => names.has(name)), category: 'behaviour.page-view', why: 'which page a visitor saw' },
  { names: /^(url|path|page|pathname|page url|page path)$/, when: isKind('visit'), category: 'behaviour.page-view', why: 'which page was seen' },
  { names: /^(query|term|keyword|keywords|search term|q|text)$/, when: (table) => table.kind === 'search' && table.owned, category: 'behaviour.search-query', why: 'what a person looked for' },
  { names: /^(language|locale|lang)$/, when: (table) => table.kind === 'settings' && table.owned, category: 'preferences.language', why: 'a person\'s setting' },
]

function hasText({ names }: TableContext): boolean {
  return ['content', 'body', 'text', 'description', 'note', 'notes', 'details'].some((name) => names.has(name))
}

function hasAddress({ names }: TableContext): boolean {
  return ['city', 'zip', 'zip code', 'zipcode', 'postal code', 'postcode', 'street', 'country', 'address line 1', 'address 1'].some((name) => names.has(name))
}

/** Data that a thing may have as well: it counts where rows are persons, or belong to one. */
const soft = /^(identity\.(name|username|photo|gender|nationality|marital-status|age|date-of-birth|signature)|contact\.(postal-address|social-handle|phone)|location\.|professional\.|financial\.(income|tax-id|purchase-history)|special\.|content\.|preferences\.|behaviour\.)/
const byPersonOnly = /^(identity\.(username|photo)|professional\.job-title|preferences\.|location\.time-zone|contact\.social-handle)/
const surely = /\b(first name|last name|full name|firstname|lastname|fullname|surname|customer name|user name)$/
/** What is tracked of a person in rows of their own. */
const located = new Set(['person', 'address', 'order', 'visit', 'token', 'settings'])

/** Whether data of this category in such a table is a person's. */
export function mayBelong(category: string, words: readonly string[], { kind, ofPerson, owned }: TableContext): boolean {
  const name = words.join(' ')
  if (category === 'device.user-id') return false
  if (surely.test(name) && kind !== 'machine') return true
  if (kind === 'machine') return category === 'account.auth-token' && owned
  if (kind === 'place') return /^(account\.|special\.)/.test(category)
  if (kind === 'organization') return /^(contact\.email|account\.|device\.)/.test(category) || category === 'financial.purchase-history'
  if (category.startsWith('behaviour.')) return true
  if (kind === 'thing') return !soft.test(category) || /^(customer|user|author|contact|owner|guest|client)\b/.test(name)
  if (category === 'location.precise' || category === 'location.coarse') return located.has(kind) && (owned || ofPerson)
  if (!soft.test(category)) return true
  if (category === 'contact.phone') return true
  if (category === 'identity.name' && /^(display name|legal name)$/.test(name)) return ofPerson
  if (byPersonOnly.test(category)) return ofPerson || (kind === 'settings' && owned) || (category === 'identity.photo' && owned && kind !== 'content')
  return ofPerson || owned || kind === 'address' || kind === 'order'
}
