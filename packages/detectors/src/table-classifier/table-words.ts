import { splitWords } from '../classifier/split-words.ts'

/** What the rows of a table are, as far as that decides whether its fields are a person's. */
export type TableKind = 'person' | 'order' | 'address' | 'message' | 'content' | 'token' | 'visit' | 'search' | 'settings' | 'organization' | 'place' | 'machine' | 'thing' | 'other'

/** Words, in the singular, by which a table is named: the last one decides. */
const kinds: Record<Exclude<TableKind, 'other'>, readonly string[]> = {
  person: [
    'user', 'customer', 'member', 'profile', 'contact', 'subscriber', 'patient', 'employee', 'lead', 'guest', 'person', 'author', 'student', 'teacher', 'instructor', 'applicant', 'candidate',
    'attendee', 'participant', 'passenger', 'driver', 'rider', 'donor', 'volunteer', 'admin', 'administrator', 'staff', 'doctor', 'physician', 'nurse', 'therapist', 'owner', 'resident', 'visitor', 'player',
    'recipient', 'invitee', 'beneficiary', 'buyer', 'seller', 'shopper', 'friend', 'worker', 'freelancer', 'speaker', 'reviewer', 'citizen', 'voter', 'cardholder', 'spouse', 'child', 'parent', 'guardian',
    'signer', 'signatory', 'clientele', 'learner', 'pupil', 'tutor', 'coach', 'trainer', 'trainee', 'manager', 'operator', 'technician', 'consultant', 'respondent', 'registrant', 'witness',
    'caregiver', 'dependent', 'relative', 'barber', 'stylist', 'courier', 'athlete', 'artist', 'editor', 'writer', 'mentor', 'mentee', 'borrower', 'lender', 'investor', 'payee', 'payer', 'signup', 'waitlist', 'personnel',
    'landlord', 'supervisor', 'professor', 'developer', 'individual', 'human', 'enrollee', 'traveler', 'traveller', 'influencer', 'musician', 'nominee', 'referee', 'agent user', 'team member',
  ],
  order: ['order', 'subscription', 'purchase', 'payment', 'invoice', 'receipt', 'transaction', 'checkout', 'booking', 'reservation'],
  address: ['address'],
  message: ['message', 'ticket', 'enquiry', 'inquiry', 'contact request', 'contact form', 'contact submission', 'support request', 'chat', 'dm', 'reply message', 'letter'],
  content: [
    'post', 'comment', 'note', 'task', 'todo', 'document', 'article', 'review', 'story', 'recipe', 'journal', 'diary', 'entry', 'journal entry', 'memo', 'answer', 'reply', 'thread', 'tweet', 'idea', 'snippet',
    'essay', 'testimonial', 'poem', 'bookmark', 'status update', 'reminder', 'goal', 'habit',
  ],
  token: ['session', 'token', 'verification', 'otp', 'magic link', 'api key', 'apikey', 'access key', 'password reset', 'reset', 'passcode', 'confirmation', 'two factor', 'totp', 'authenticator', 'two fa', '2 fa', 'verification code', 'authorization code'],
  visit: ['page view', 'pageview', 'visit', 'page visit', 'hit'],
  search: ['search', 'search history', 'search log', 'search query', 'recent search'],
  settings: ['setting', 'preference', 'user setting', 'user preference'],
  organization: [
    'company', 'organization', 'organisation', 'org', 'team', 'workspace', 'supplier', 'vendor', 'merchant', 'manufacturer', 'brand', 'partner', 'agency', 'publisher', 'bank', 'school', 'university', 'club',
    'tenant', 'business', 'department', 'institution', 'employer', 'carrier', 'airline', 'sponsor', 'charity', 'group', 'community', 'household',
  ],
  place: ['store', 'shop', 'branch', 'warehouse', 'venue', 'restaurant', 'hotel', 'location', 'office', 'airport', 'station', 'clinic', 'hospital', 'pharmacy', 'property', 'building', 'room', 'city', 'country', 'state', 'region', 'listing', 'place', 'stop', 'facility', 'site', 'zone', 'province', 'district', 'gym', 'salon', 'library', 'campground', 'apartment', 'house'],
  machine: ['server', 'host', 'node', 'network', 'subnet', 'domain', 'dns', 'machine', 'instance', 'container', 'proxy', 'smtp', 'database', 'connection', 'config', 'configuration', 'datasource', 'webhook', 'registry', 'repository', 'cluster', 'app', 'application', 'monitor', 'destination', 'printer', 'router', 'gateway', 'job', 'queue', 'cache', 'environment', 'deployment', 'service', 'site setting', 'app setting', 'system setting', 'global setting', 'integration', 'auth client', 'auth app', 'auth application', 'api client', 'oauth client', 'oauth application'],
  thing: [
    'product', 'item', 'file', 'folder', 'image', 'photo', 'picture', 'video', 'media', 'attachment', 'asset', 'category', 'tag', 'plan', 'price', 'role', 'permission', 'feature', 'project', 'event', 'meeting',
    'schedule', 'course', 'lesson', 'class', 'subject', 'book', 'movie', 'song', 'album', 'playlist', 'track', 'game', 'vehicle', 'car', 'pet', 'animal', 'dog', 'cat', 'horse', 'plant', 'device', 'model', 'template',
    'theme', 'page', 'menu', 'dish', 'meal', 'ingredient', 'drug', 'medicine', 'currency', 'language', 'locale', 'timezone', 'coupon', 'discount', 'voucher', 'gift card', 'channel', 'board', 'column', 'card', 'label',
    'status', 'type', 'level', 'badge', 'achievement', 'reward', 'quiz', 'question', 'option', 'exam', 'survey', 'form', 'field', 'report', 'chart', 'dashboard', 'metric', 'log', 'error', 'notification', 'campaign',
    'promotion', 'advert', 'ad', 'banner', 'migration', 'version', 'release', 'bot', 'agent', 'prompt', 'workflow', 'rule', 'policy', 'contract', 'collection', 'wallet', 'token balance', 'coin', 'nft', 'asset class', 'skill', 'vacancy',
    'position', 'job posting', 'opening', 'variant', 'sku', 'inventory', 'stock', 'shipment', 'cart', 'line item', 'order item', 'service type', 'genre', 'actor', 'character', 'team role', 'tier', 'calendar', 'slot', 'link', 'url', 'redirect',
    'column definition', 'attribute', 'property type', 'enum', 'constant', 'faq', 'slide', 'portfolio', 'certificate', 'equipment', 'tool', 'league', 'match', 'tournament', 'season', 'round', 'stat', 'statistic', 'dailystat',
  ],
}

const kindOf = new Map<string, TableKind>()
for (const [kind, words] of Object.entries(kinds)) for (const word of words) kindOf.set(word, kind as TableKind)

/** Words at the end of a table's name that say nothing of its rows. */
const emptyWords = new Set(['table', 'tbl', 'info', 'information', 'detail', 'data', 'datum', 'record', 'entity', 'model', 'schema', 'new', 'old', 'v', '1', '2', '3', 'tb', 'base', 'row', 'dto'])
/** Plurals and other words that the rules below would get wrong. */
const irregular = new Map(Object.entries({ people: 'person', children: 'child', men: 'man', women: 'woman', data: 'data', media: 'media', staff: 'staff', news: 'news', status: 'status', address: 'address', addresses: 'address', sms: 'sms', dns: 'dns', settings: 'setting', series: 'series', business: 'business', businesses: 'business', classes: 'class', class: 'class', boxes: 'box', batches: 'batch', matches: 'match', searches: 'search', branches: 'branch', coaches: 'coach', dishes: 'dish', statuses: 'status', movies: 'movie', cookies: 'cookie', access: 'access', bus: 'bus', spouses: 'spouse', spouse: 'spouse', nurses: 'nurse', courses: 'course', warehouses: 'warehouse', houses: 'house', horses: 'horse', purchases: 'purchase', responses: 'response', licenses: 'license', databases: 'database', releases: 'release', sizes: 'size', diagnoses: 'diagnosis' }))

export function singularize(word: string): string {
  const known = irregular.get(word)
  if (known !== undefined) return known
  if (/[^aeiou]ies$/.test(word)) return word.replace(/ies$/, 'y')
  if (/(ss|x|z|ch|sh)es$/.test(word)) return word.slice(0, -2)
  return /[^su]s$/.test(word) ? word.slice(0, -1) : word
}

/** `auth.user_details` → `auth user`. */
export function getTableWords(name: string): string[] {
  const words = splitWords(name).map(singularize)
  let end = words.length
  while (end > 1 && emptyWords.has(words[end - 1] ?? '')) end -= 1
  return words.slice(0, end)
}

/** What a table's name says about its rows; names of two words come before those of one. */
export function findTableKind(name: string): TableKind {
  const whole = splitWords(name).map(singularize)
  const words = getTableWords(name)
  const candidates = [whole.slice(-2), words.slice(-2), words.slice(-1)].map((part) => part.join(' '))
  return candidates.map((candidate) => kindOf.get(candidate)).find((kind) => kind !== undefined) ?? 'other'
}

/** Whether a name speaks of a person: `author`, `created_by_user`. */
export function isPersonWord(word: string): boolean {
  const single = singularize(word)
  return kindOf.get(single) === 'person' || single === 'account' || single === 'client' || single === 'sender' || single === 'creator'
}
