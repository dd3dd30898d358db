import { type Policy, findRightBases } from '@candor/model'
import { formatCountry, formatDuration } from '../format-words.ts'
import type { LanguagePack } from '../language-pack.ts'
import { type SectionOutline, type Slot, createLine, createLink, createMark, createProse } from '../slot.ts'
import { refer } from './refer.ts'

type Reachable = { readonly [Way in 'address' | 'country' | 'email' | 'phone']?: string | undefined }

/** Who is responsible, with the representative and the data protection officer. */
export function outlineController(policy: Policy, language: LanguagePack): SectionOutline {
  const { controller } = policy
  return {
    name: createLine(controller.name, '/controller/name'),
    legalName: createLine(controller.legalName, '/controller/legalName'),
    ...outlineReach(controller, '/controller', language),
    website: createUrl(controller.website, '/controller/website'),
    officer: outlineAppointment(policy.dataProtectionOfficer, '/dataProtectionOfficer', language),
    representative: outlineAppointment(policy.representative, '/representative', language),
    ukRepresentative: outlineAppointment(policy.ukRepresentative, '/ukRepresentative', language),
  }
}

/** How to reach the controller about privacy; undefined when nothing is declared. */
export function outlineContact({ contact }: Policy, language: LanguagePack): SectionOutline | undefined {
  if (!contact) return undefined
  return {
    ...outlineReach(contact, '/contact', language),
    name: createLine(contact.name, '/contact/name'),
    url: createUrl(contact.url, '/contact/url'),
    text: createProse(contact.text, '/contact/text'),
    agent: createProse(contact.agent, '/contact/agent'),
    appeal: createProse(contact.appeal, '/contact/appeal'),
    complaints: createProse(contact.complaints, '/contact/complaints'),
    verification: createProse(contact.verification, '/contact/verification'),
    responseTime: createLine(
      contact.responseTime && formatDuration(contact.responseTime, language),
      '/contact/responseTime',
    ),
  }
}

/** The rights, how to use them, and where to complain. */
export function outlineRights(policy: Policy, language: LanguagePack): SectionOutline | undefined {
  const authorities = [
    ...(policy.supervisoryAuthority ? [outlineAuthority(policy.supervisoryAuthority, '/supervisoryAuthority', language)] : []),
    ...policy.otherAuthorities.map((authority, index) => outlineAuthority(authority, `/otherAuthorities/${index}`, language)),
  ]
  if (policy.rights.length === 0 && authorities.length === 0) return undefined
  return {
    rights: policy.rights.map((right, index) => ({
      title: createLine(language.rights[right.kind].title, `/rights/${index}/kind`),
      meaning: createLine(language.rights[right.kind].meaning, `/rights/${index}/kind`),
      text: createProse(right.text, `/rights/${index}/text`),
      how: createProse(right.how, `/rights/${index}/how`),
      url: createUrl(right.url, `/rights/${index}/url`),
      purposes: listConcerned(policy, right.kind, `/rights/${index}/kind`),
    })),
    contact: policy.rights.length > 0 && policy.contact ? createMark('/contact') : undefined,
    hasAuthorities: authorities.length > 0,
    authorities,
  }
}

function outlineAuthority(
  authority: Policy['otherAuthorities'][number],
  path: string,
  language: LanguagePack,
): SectionOutline {
  return {
    name: createLine(authority.name, `${path}/name`),
    country: createCountry(authority.country, `${path}/country`, language),
    url: createUrl(authority.url, `${path}/url`),
  }
}

/** The purposes that a right is about, as far as that follows from their legal bases; none where it is about all. */
function listConcerned(policy: Policy, right: Policy['rights'][number]['kind'], path: string): Slot[] {
  const bases = findRightBases(right)
  return policy.purposes.flatMap(({ id, legalBasis }, index) =>
    legalBasis !== undefined && bases?.includes(legalBasis)
      ? (refer(policy, 'purposes', id, path, `/purposes/${index}/legalBasis`) ?? [])
      : [],
  )
}

function outlineAppointment(
  appointment: Policy['representative'],
  path: string,
  language: LanguagePack,
): SectionOutline | undefined {
  if (!appointment) return undefined
  const appointed = 'name' in appointment ? appointment : undefined
  return {
    name: createLine(appointed?.name, `${path}/name`),
    ...outlineReach(appointed ?? {}, path, language),
    none: 'notRequired' in appointment ? createMark(`${path}/notRequired`) : undefined,
    notRequired: 'notRequired' in appointment ? createProse(appointment.notRequired, `${path}/notRequired`) : undefined,
  }
}

function outlineReach(reachable: Reachable, path: string, language: LanguagePack): SectionOutline {
  const { address, country, email, phone } = reachable
  return {
    address: createLine(address, `${path}/address`),
    country: createCountry(country, `${path}/country`, language),
    email: createLink(email, `mailto:${email}`, `${path}/email`),
    phone: createLink(phone, `tel:${phone?.replaceAll(/[^+0-9]/g, '')}`, `${path}/phone`),
  }
}

export function createUrl(url: string | undefined, ...paths: string[]): Slot | undefined {
  return createLink(url, url ?? '', ...paths)
}

export function createCountry(code: string | undefined, path: string, language: LanguagePack): Slot | undefined {
  return createLine(code && formatCountry(code, language), path)
}
