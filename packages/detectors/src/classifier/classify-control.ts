import { type Verdict, classifyField } from './classify-field.ts'
import { classifyCode, classifyExample, classifyLine, classifyTextArea } from './classify-written.ts'
import { splitWords } from './split-words.ts'

/** What a person says of themselves by choosing from a list; a list of users or addresses is chosen from for other reasons. */
const listed = /^(identity\.(gender|nationality|marital-status|date-of-birth|age)|contact\.postal-address|preferences\.|location\.|professional\.|special\.|person\.)/

/** What is written about a control in which a person enters something. */
export type ControlFacts = {
  tag: 'input' | 'textarea' | 'select'
  type?: string
  autocomplete?: string
  accept?: string
  /** `name`, `id`, the name it is registered under, what it is bound to; best first. */
  names: readonly string[]
  /** Label, aria-label, placeholder. */
  labels: readonly string[]
  /** Words in the part of the page around it. */
  around?: string
  /** Where it stands: the file, and the address that its form goes to. */
  about?: string
  /** Whether it asks for a keyboard of digits. */
  numeric?: boolean
  /** Whether other controls of the same form ask for something that only a person has. */
  ofPerson: boolean
}

/** Types that say what is entered. */
const types: Record<string, string> = {
  email: 'contact.email',
  tel: 'contact.phone',
  password: 'account.password',
  search: 'behaviour.search-query',
}

/** Tokens of the HTML standard's autofill field names. */
const autofill: Record<string, string> = {
  'name': 'identity.name', 'given-name': 'identity.name', 'additional-name': 'identity.name', 'family-name': 'identity.name', 'honorific-prefix': 'identity.name', 'honorific-suffix': 'identity.name',
  'nickname': 'identity.username', 'username': 'identity.username', 'new-password': 'account.password', 'current-password': 'account.password', 'one-time-code': 'account.auth-token',
  'organization-title': 'professional.job-title', 'organization': 'professional.employer',
  'street-address': 'contact.postal-address', 'address-line1': 'contact.postal-address', 'address-line2': 'contact.postal-address', 'address-line3': 'contact.postal-address',
  'address-level1': 'contact.postal-address', 'address-level2': 'contact.postal-address', 'address-level3': 'contact.postal-address', 'address-level4': 'contact.postal-address',
  'postal-code': 'contact.postal-address', 'country': 'contact.postal-address', 'country-name': 'contact.postal-address',
  'cc-name': 'financial.payment-card', 'cc-number': 'financial.payment-card', 'cc-exp': 'financial.payment-card', 'cc-exp-month': 'financial.payment-card', 'cc-exp-year': 'financial.payment-card', 'cc-csc': 'financial.payment-card', 'cc-type': 'financial.payment-card',
  'bday': 'identity.date-of-birth', 'bday-day': 'identity.date-of-birth', 'bday-month': 'identity.date-of-birth', 'bday-year': 'identity.date-of-birth',
  'sex': 'identity.gender', 'language': 'preferences.language', 'photo': 'identity.photo', 'email': 'contact.email', 'impp': 'contact.social-handle',
  'tel': 'contact.phone', 'tel-national': 'contact.phone', 'tel-local': 'contact.phone', 'tel-country-code': 'contact.phone', 'tel-area-code': 'contact.phone',
}

/** Types in which nothing is entered that the person writes about themselves. */
const silentTypes = new Set(['hidden', 'submit', 'button', 'reset', 'image', 'range', 'color'])

/** Types in which one of several is chosen: only what is told by its being chosen counts. */
const chosen: Record<string, RegExp> = {
  radio: /^(identity\.(gender|marital-status|nationality)|special\.|preferences\.(language|consent-choice))/,
  checkbox: /^(special\.|preferences\.consent-choice)/,
}

/** The standard's own words decide first: type, then autocomplete; names and labels after that. */
export function classifyControl(control: ControlFacts): Verdict | undefined {
  const { tag, type = 'text' } = control
  if (silentTypes.has(type)) return undefined
  if (type === 'password' && isKey(control)) return { category: 'account.auth-token', evidence: 'a secret that is a key or token', confidence: 'medium' }
  const byType = tag === 'input' ? types[type] : undefined
  if (byType) return { category: byType, evidence: `type="${type}"`, confidence: 'high' }
  const token = control.autocomplete?.toLowerCase().split(/\s+/).findLast((word) => autofill[word])
  if (token) return { category: autofill[token] ?? '', evidence: `autocomplete="${token}"`, confidence: 'high' }
  if (type === 'file') return classifyFile(control)
  const byName = classifyByName(control)
  const choice = tag === 'select' ? listed : chosen[type]
  if (choice) {
    const verdict = byName ?? (tag === 'select' ? classifyByLabel(control) : undefined)
    return verdict && choice.test(verdict.category) ? verdict : undefined
  }
  return byName ?? classifyCode(control) ?? classifyByLabel(control) ?? classifyExample(control) ?? classifyFree(control)
}

/** Keys and tokens are hidden like a password. */
function isKey({ names, labels }: ControlFacts): boolean {
  return [...names, ...labels].some((text) => /\b(api|secret|access|private|webhook|client) (key|token|secret)\b|^token$/.test(splitWords(text).join(' ')))
}

/** What is written freely. */
function classifyFree(control: ControlFacts): Verdict | undefined {
  if (control.tag === 'textarea') return classifyTextArea(control)
  return control.tag === 'input' && ['text', ''].includes(control.type ?? 'text') ? classifyLine(control) : undefined
}

function classifyByName({ names, labels, ofPerson }: ControlFacts): Verdict | undefined {
  const yours = labels.some((label) => /\b(your|full|first|last)\s+name\b/i.test(label))
  for (const name of names) {
    // What holds the form's values is nobody: `form.displayName`.
    const path = name.replace(/^(form|formData|formState|state|values|data|fields|model|input|draft)(\.value)?\??\.(?=\w+$)/, '')
    const verdict = classifyField({ path, ofPerson: ofPerson || yours })
    if (verdict && verdict.category !== 'device.user-id') return verdict
  }
  return undefined
}

/** Labels are sentences: only a short one that is the data's name counts. */
function classifyByLabel({ labels, ofPerson }: ControlFacts): Verdict | undefined {
  for (const label of labels) {
    // An example says what could be written, not what is asked for.
    if (/^\s*(e\.?\s?g\b|for example\b|example:|ex[.:])/i.test(label)) continue
    // What follows says what it is for: "Telephone number to text".
    const [data = ''] = label.split(/\s(?:to|for|where|so|that|we|you|at)\s/i)
    const text = data.replace(/\b(your|please|enter|optional|required|the)\b|[*:()…]/gi, ' ').trim()
    if (splitWords(text).length > 4) continue
    const verdict = classifyField({ path: text.replaceAll('.', ' '), ofPerson: ofPerson && /^(display |user |full )?name$/i.test(text) })
    if (verdict) return { ...verdict, evidence: `label "${label}"`, confidence: 'medium' }
  }
  return undefined
}

/** Pictures of a site or a team, and files of settings. */
const ofSite = /\b(logo|logos|favicon|icon|branding|og|open graph|watermark|certificate|metadata)\b/

function classifyFile({ accept = '', names, labels, around = '', about = '' }: ControlFacts): Verdict | undefined {
  const words = [...names, ...labels].flatMap(splitWords)
  const place = splitWords(about.split('/').slice(-2).join(' '))
  if (ofSite.test([...words, ...place].join(' '))) return undefined
  const evidence = `a file input${accept === '' ? '' : ` that accepts ${accept}`}`
  if (words.some((word) => ['avatar', 'profile', 'headshot', 'selfie'].includes(word))) return { category: 'identity.photo', evidence, confidence: 'high' }
  if (/^\s*image\//.test(accept) && /\b(your|profile) (photo|picture|image)|\bavatar/i.test(around)) return { category: 'identity.photo', evidence, confidence: 'medium' }
  const isPicture = /^\s*image\//.test(accept) || words.some((word) => ['photo', 'picture'].includes(word))
  if (isPicture && /(^|[/_.-])(profile|avatar)s?([/_.-]|$)/i.test(about)) return { category: 'identity.photo', evidence: `${evidence}, in ${about.trim()}`, confidence: 'medium' }
  if (words.some((word) => ['resume', 'cv'].includes(word))) return { category: 'professional.resume', evidence, confidence: 'high' }
  if (/^\s*(image|video)\//.test(accept)) return { category: 'content.photo-video', evidence, confidence: 'medium' }
  if (/^\s*audio\//.test(accept)) return { category: 'content.audio', evidence, confidence: 'medium' }
  return { category: 'content.user-content', evidence, confidence: 'medium' }
}
