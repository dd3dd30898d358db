import { findCategory, findLegalBasis, findPurposeKind } from '@candor/vocabulary'
import type { Policy } from '@candor/model'
import { type RenderFormat, complete, printJson } from './format.ts'
import { isOutsideEea } from './eea.ts'
import { type ItemUse, listItemUses, listPurposeItems } from './item-uses.ts'

type Node = { readonly [key: string]: unknown }

/** Namespaces of the Data Privacy Vocabulary (W3C Community Group, version 2) and of what it builds on. */
const context = {
  dpv: 'https://w3id.org/dpv#',
  pd: 'https://w3id.org/dpv/pd#',
  'eu-gdpr': 'https://w3id.org/dpv/legal/eu/gdpr#',
  dct: 'http://purl.org/dc/terms/',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
} as const

const roles: Readonly<Record<string, string>> = {
  processor: 'dpv:DataProcessor',
  controller: 'dpv:ThirdParty',
  'joint-controller': 'dpv:JointDataControllers',
  authority: 'dpv:Authority',
}

/** A derogation under Art. 49 is no one term: the policy does not say which. */
const mechanisms: Readonly<Record<string, string>> = {
  adequacy: 'eu-gdpr:A45-3',
  'standard-contractual-clauses': 'eu-gdpr:A46-2-c',
  'binding-corporate-rules': 'eu-gdpr:A46-2-b',
  'code-of-conduct': 'eu-gdpr:A46-2-e',
  certification: 'eu-gdpr:A46-2-f',
}

/** One node for each purpose, data item, recipient and the controller, joined by ids below the document's own address. */
export const renderDpv: RenderFormat = ({ policy }) => {
  const uses = listItemUses(policy)
  const graph: Node[] = [
    compact({
      '@id': '#policy',
      '@type': 'dpv:PrivacyNotice',
      'dct:title': policy.title,
      'dct:language': policy.languages[0],
      'dct:valid': date(policy.dates?.effective),
      'dct:hasVersion': policy.version,
      'dpv:hasDataController': ref('controller'),
      'dpv:hasProcess': policy.purposes.map(({ id }) => ref(`process-${id}`)),
    }),
    compact({
      '@id': '#controller',
      '@type': 'dpv:DataController',
      'dpv:hasName': policy.controller.legalName ?? policy.controller.name,
      'dpv:hasAddress': policy.controller.address,
      'dpv:hasContact': policy.controller.email ?? policy.contact?.email,
      'dpv:hasCountry': policy.controller.country,
    }),
    ...policy.purposes.map((purpose) =>
      describeProcess(policy, purpose, listPurposeItems(policy, uses, purpose.id)),
    ),
    ...uses.map(describeItem),
    ...policy.processors.map(describeRecipient),
    ...policy.rights.map(({ kind, text }) =>
      compact({
        '@id': `#right-${kind}`,
        '@type': 'dpv:DataSubjectRight',
        'dct:title': kind,
        'dct:description': text,
      }),
    ),
  ]
  return complete(printJson({ '@context': context, '@graph': graph }))
}

function describeProcess(
  policy: Policy,
  purpose: Policy['purposes'][number],
  items: readonly ItemUse[],
): Node {
  const recipients = policy.processors.filter(({ receives }) =>
    receives.some(({ purposes }) => purposes.includes(purpose.id)),
  )
  const basis =
    purpose.legalBasis === undefined ? undefined : findLegalBasis(purpose.legalBasis)?.mappings.dpv
  return compact({
    '@id': `#process-${purpose.id}`,
    '@type': 'dpv:Process',
    'dct:title': purpose.title,
    'dct:description': purpose.text,
    'dpv:hasPurpose': compact({
      '@id': `#purpose-${purpose.id}`,
      '@type': (purpose.kind && findPurposeKind(purpose.kind)?.mappings.dpv) ?? 'dpv:Purpose',
      'dct:title': purpose.title,
    }),
    'dpv:hasLegalBasis': basis === undefined ? undefined : { '@id': basis },
    'dpv:hasPersonalData': items.map(({ item }) => ref(`data-${item.id}`)),
    'dpv:hasRecipient': recipients.map(({ id }) => ref(`recipient-${id}`)),
    'dpv:hasDataSubject': purpose.dataSubjects,
    'dpv:hasDataController': ref('controller'),
  })
}

function describeItem({ item, retention }: ItemUse): Node {
  const { source } = item
  return compact({
    '@id': `#data-${item.id}`,
    '@type': findCategory(item.category)?.mappings.dpv ?? 'dpv:PersonalData',
    'dct:title': item.label,
    'dct:description': item.text,
    'dpv:hasDataSource':
      source === undefined
        ? undefined
        : typeof source === 'string'
          ? sources[source] && { '@id': sources[source] }
          : source.party,
    'dpv:hasStorageCondition': retention.map(({ id, duration, after, criteria }) =>
      compact({
        '@id': `#retention-${id}`,
        '@type': 'dpv:StorageDuration',
        'dpv:hasDuration':
          duration === undefined ? undefined : { '@value': duration, '@type': 'xsd:duration' },
        'dct:description': criteria ?? after,
      }),
    ),
  })
}

const sources: Readonly<Record<string, string>> = { person: 'dpv:DataSubjectDataSource' }

function describeRecipient({
  id,
  title,
  legalName,
  role,
  country,
  transfer,
  policyUrl,
}: Policy['processors'][number]): Node {
  const isAway = country !== undefined && isOutsideEea(country)
  return compact({
    '@id': `#recipient-${id}`,
    '@type': role === undefined ? 'dpv:Recipient' : ['dpv:Recipient', roles[role]],
    'dpv:hasName': legalName ?? title,
    'dpv:hasCountry': country,
    'dpv:hasLocation': isAway ? { '@id': 'dpv:ThirdCountry' } : undefined,
    'dpv:hasLegalBasis':
      transfer && mechanisms[transfer.mechanism] ? { '@id': mechanisms[transfer.mechanism] } : undefined,
    'dpv:hasNotice': policyUrl === undefined ? undefined : { '@id': policyUrl },
  })
}

function ref(name: string): Node {
  return { '@id': `#${name}` }
}

function date(day: string | undefined): Node | undefined {
  return day === undefined ? undefined : { '@value': day, '@type': 'xsd:date' }
}

/** Without what is undeclared. */
function compact(node: Node): Node {
  return Object.fromEntries(
    Object.entries(node).filter(
      ([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0),
    ),
  )
}
