/** A text that asks for a notice when a policy changes; data, for counsel to confirm. */
export interface NoticeText {
  readonly reference: string
  /** Jurisdictions of the vocabulary in which it applies; the first names it in reports. */
  readonly jurisdictions: readonly [string, ...string[]]
  /** Kinds of material changes that it speaks of. */
  readonly kinds: readonly string[]
  readonly who: string
  readonly what: string
  /** Whether the wording was read in a public copy; else the report says that counsel has to confirm it. */
  readonly read: boolean
}

const newPurpose = ['purpose-added', 'purpose-changed', 'data-used-for-purpose'] as const
const union = ['eu', 'de', 'fr'] as const

/** In the order of reports. */
export const noticeTexts: readonly NoticeText[] = [
  {
    reference: 'GDPR Art. 13(3)',
    jurisdictions: union,
    kinds: newPurpose,
    who: 'Everybody whose data you already hold and got from themselves',
    what: 'Before their data is used for the other purpose, tell them of that purpose, with whatever of Art. 13(2) matters for it.',
    read: true,
  },
  {
    reference: 'GDPR Art. 14(4)',
    jurisdictions: union,
    kinds: newPurpose,
    who: 'Everybody whose data you already hold and got from somebody else',
    what: 'Before their data is used for the other purpose, tell them of that purpose, with whatever of Art. 14(2) matters for it.',
    read: false,
  },
  {
    reference: 'Guidelines on transparency, WP260 rev.01, paragraphs 29–31',
    jurisdictions: union,
    kinds: [...newPurpose, 'controller-identity', 'rights-method'],
    who: 'Everybody whom the policy concerns',
    what: 'Tell them by a message of its own, such as an e-mail, well before it applies; a change of the page alone is not enough.',
    read: false,
  },
  {
    reference: 'ePrivacy Directive 2002/58/EC, Art. 5(3)',
    jurisdictions: union,
    kinds: ['storage-added', 'storage-medium', 'storage-party', 'storage-duration'],
    who: 'Visitors on whose devices something is stored or read',
    what: 'Give clear information on what is stored, how long, and who reads it, before it is stored.',
    read: false,
  },
  {
    reference: 'UK GDPR Art. 13(3)',
    jurisdictions: ['uk'],
    kinds: newPurpose,
    who: 'Everybody whose data you already hold and got from themselves',
    what: 'Before their data is used for the other purpose, tell them of that purpose, with whatever of Art. 13(2) matters for it.',
    read: false,
  },
  {
    reference: 'Colorado 4 CCR 904-3, Rule 6.04',
    jurisdictions: ['us-co'],
    kinds: [
      ...newPurpose,
      'category-added',
      'category-changed',
      'controller-identity',
      'recipient-added',
      'recipient-identity',
      'recipient-role',
      'recipient-receives',
      'sale',
      'sharing',
      'rights-method',
    ],
    who: 'Consumers in Colorado',
    what: 'Tell them of the change in the way in which you usually reach them.',
    read: true,
  },
  {
    reference: 'Cal. Civ. Code 1798.100(a)(1)',
    jurisdictions: ['us-ca'],
    kinds: [...newPurpose, 'category-added', 'category-changed', 'sale', 'sharing'],
    who: 'Consumers in California',
    what: 'Give a new notice at collection before the category is collected or used so.',
    read: true,
  },
  {
    reference: 'Cal. Bus. & Prof. Code 22575(b)(3)',
    jurisdictions: ['us-ca'],
    kinds: ['*'],
    who: 'Users of the site or app in California',
    what: 'Tell them in the way that the policy itself describes for material changes.',
    read: false,
  },
  {
    reference: 'LGPD Art. 9 § 2',
    jurisdictions: ['br'],
    kinds: newPurpose,
    who: 'People in Brazil whose data is processed on consent',
    what: 'Tell them of the changed purpose beforehand; they may withdraw their consent.',
    read: true,
  },
]

/** Whether a text speaks of a kind of change. */
export function speaksOf({ kinds }: NoticeText, kind: string): boolean {
  return kinds.includes('*') || kinds.includes(kind)
}

/** References of the texts that speak of a kind of change; all of them where the policy names no jurisdiction. */
export function listReferences(kind: string, jurisdictions: readonly string[]): string[] {
  return noticeTexts
    .filter((text) => speaksOf(text, kind) && appliesTo(text, jurisdictions))
    .map(({ reference }) => reference)
}

/** Whether a text applies to a policy that is written for some jurisdictions, or for none in particular. */
export function appliesTo({ jurisdictions: own }: NoticeText, jurisdictions: readonly string[]): boolean {
  return jurisdictions.length === 0 || own.some((id) => jurisdictions.includes(id))
}
