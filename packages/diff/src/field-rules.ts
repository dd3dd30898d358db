import type { ChangeClass } from './generated/diff.ts'
import { isLonger } from './duration.ts'

/** How a change of one field is judged. */
export interface FieldRule {
  readonly kind: string
  readonly class: ChangeClass | Judge
  /** What the field is called in a sentence. */
  readonly noun: string
}

/** The class of a change from one value to another; undefined stands for undeclared. */
type Judge = (before: string | undefined, after: string | undefined) => ChangeClass

const turnsYes: Judge = (_, after) => (after === 'yes' ? 'material' : 'clarification')
const turnsNo: Judge = (before) => (before === 'yes' ? 'material' : 'clarification')
const longer: Judge = (before, after) =>
  isLonger(before, after) ? 'material' : isLonger(after, before) ? 'clarification' : 'editorial'
const disappears: Judge = (_, after) => (after === undefined ? 'material' : 'clarification')
const becomes =
  (value: string): Judge =>
  (_, after) =>
    after === value ? 'material' : 'clarification'
const leaves =
  (value: string): Judge =>
  (before) =>
    before === value ? 'material' : 'clarification'

const editorial = (noun: string): FieldRule => ({ kind: 'wording', class: 'editorial', noun })
const clarified = (noun: string, kind = 'detail'): FieldRule => ({ kind, class: 'clarification', noun })
const identity = (noun: string): FieldRule => ({ kind: 'controller-identity', class: 'material', noun })
const method = (noun: string): FieldRule => ({ kind: 'rights-method', class: 'material', noun })
const onlyRecord = (noun: string): FieldRule => ({ kind: 'for-record', class: 'editorial', noun })
const condition = (noun: string): FieldRule => ({ kind: 'condition', class: disappears, noun })
const onlyCode = (noun: string): FieldRule => ({ kind: 'for-code', class: 'editorial', noun })

/** A condition that falls away means that more is done. */
function listConditions(list: string, rule: (noun: string) => FieldRule): Record<string, FieldRule> {
  return {
    [`${list}.when.feature`]: rule('the feature that it is only done for'),
    [`${list}.when.optIn`]: rule('the agreement that it is only done after'),
    [`${list}.when.places`]: rule('the places that it is only done in'),
    [`${list}.when.release`]: rule('the release that it is only done from'),
  }
}

/** By list and field, with dots for what is nested. What is not here counts as a clarification. */
export const fieldRules: Readonly<Record<string, FieldRule>> = {
  title: editorial('the title'),
  version: editorial('the version'),
  introduction: editorial('the introduction'),
  storageText: editorial('the text on cookies'),
  'dates.effective': editorial('the day from which it applies'),
  'dates.lastReviewed': editorial('the day of the last review'),
  'dates.expires': editorial('the day on which it ends'),
  changeNotice: clarified('how people learn of changes'),

  'controller.name': identity('the controller’s name'),
  'controller.legalName': identity('the controller’s registered name'),
  'controller.country': identity('the controller’s country'),
  'controller.address': clarified('the controller’s address'),
  'contact.email': method('the e-mail address for requests'),
  'contact.phone': method('the telephone number for requests'),
  'contact.address': method('the postal address for requests'),
  'contact.url': method('the page for requests'),
  'contact.verification': method('how a person’s identity is made sure of'),
  'contact.responseTime': {
    kind: 'rights-method',
    class: longer,
    noun: 'the time within which requests are answered',
  },

  'sale.answer': { kind: 'sale', class: turnsYes, noun: 'whether data is sold' },
  'sharing.answer': {
    kind: 'sharing',
    class: turnsYes,
    noun: 'whether data is shared for advertising across contexts',
  },
  'automatedDecisions.answer': {
    kind: 'automated-decisions',
    class: turnsYes,
    noun: 'whether decisions are made by automated means alone',
  },
  'children.answer': {
    kind: 'children',
    class: turnsYes,
    noun: 'whether data of children is knowingly collected',
  },
  'profiling.answer': {
    kind: 'automated-decisions',
    class: turnsYes,
    noun: 'whether profiles are used for decisions that matter',
  },
  'targetedAdvertising.answer': {
    kind: 'sharing',
    class: turnsYes,
    noun: 'whether advertisements are chosen by what a person does elsewhere',
  },
  'minorsSale.answer': {
    kind: 'sale',
    class: turnsYes,
    noun: 'whether data of people under 16 is sold or shared',
  },
  'sensitiveUse.answer': {
    kind: 'sensitive',
    class: turnsYes,
    noun: 'whether sensitive data is used for more than is needed',
  },
  'thirdPartyTracking.answer': {
    kind: 'sharing',
    class: turnsYes,
    noun: 'whether other parties follow a person across websites',
  },
  'contact.agent': method('how somebody else can make a request'),
  'contact.appeal': method('how to appeal'),
  parentalRights: method('what a parent can do'),
  'record.owner': onlyRecord('who keeps the record of processing'),
  'record.clients': onlyRecord('where the controllers are listed'),
  'record.exemption': onlyRecord('why no record has to be kept'),
  'doNotTrack.answer': { kind: 'rights-method', class: turnsNo, noun: 'whether Do Not Track is honoured' },
  'globalPrivacyControl.answer': {
    kind: 'rights-method',
    class: turnsNo,
    noun: 'whether Global Privacy Control is honoured',
  },

  'data.label': editorial('label'),
  'data.text': editorial('text'),
  'data.category': { kind: 'category-changed', class: 'material', noun: 'category' },
  'data.source': { kind: 'source', class: 'material', noun: 'source' },
  'data.sensitive': { kind: 'sensitive', class: becomes('yes'), noun: 'whether it needs special care' },
  'data.necessity': { kind: 'necessity', class: becomes('required'), noun: 'whether it must be given' },

  'purposes.title': editorial('title'),
  'purposes.text': editorial('text'),
  'purposes.kind': { kind: 'purpose-changed', class: 'material', noun: 'kind of purpose' },
  'purposes.legalBasis': { kind: 'legal-basis', class: 'material', noun: 'legal basis' },
  'purposes.specialBasis': {
    kind: 'legal-basis',
    class: 'material',
    noun: 'what else allows it for specially protected data',
  },
  'purposes.optOut': { kind: 'rights-method', class: disappears, noun: 'how to opt out' },
  'purposes.accepts': onlyCode('the earlier versions under which consent still counts'),

  'channels.title': editorial('title'),
  'channels.text': editorial('text'),
  'channels.kind': { kind: 'source', class: becomes('third-party'), noun: 'sort of channel' },
  'channels.optional': { kind: 'necessity', class: leaves('yes'), noun: 'whether it is a free choice' },
  ...listConditions('channels', condition),
  'channels.observable': onlyCode('whether code can show it'),

  'processors.title': editorial('title'),
  'processors.text': editorial('text'),
  'processors.catalog': { kind: 'recipient-identity', class: 'material', noun: 'which company it is' },
  'processors.role': { kind: 'recipient-role', class: 'material', noun: 'role' },
  'processors.country': { kind: 'recipient-country', class: 'material', noun: 'country' },
  'processors.transfer.mechanism': {
    kind: 'recipient-mechanism',
    class: 'material',
    noun: 'what protects the transfer',
  },
  'processors.packages': onlyCode('packages'),
  'processors.hosts': onlyCode('hosts'),
  'processors.globals': onlyCode('global variables'),
  'processors.observable': onlyCode('whether code can show it'),

  'storage.title': editorial('title'),
  'storage.text': editorial('text'),
  'storage.medium': { kind: 'storage-medium', class: 'material', noun: 'where it is kept' },
  'storage.party': { kind: 'storage-party', class: leaves('first'), noun: 'who sets and reads it' },
  'storage.duration': { kind: 'storage-duration', class: longer, noun: 'how long it stays' },
  ...listConditions('storage', condition),
  'storage.necessary': {
    kind: 'storage-party',
    class: becomes('yes'),
    noun: 'whether no consent is asked because the service needs it',
  },
  'storage.observable': onlyCode('whether code can show it'),

  'retention.text': editorial('text'),
  'retention.duration': { kind: 'retention-duration', class: longer, noun: 'how long' },
  'retention.after': clarified('the event from which the time runs'),
  'retention.criteria': { kind: 'retention-criteria', class: 'clarification', noun: 'what decides how long' },

  'safeguards.title': editorial('title'),
  'safeguards.text': editorial('text'),
  'choices.title': editorial('title'),
  'choices.text': editorial('text'),
  'choices.url': method('where to make it'),
  'rights.text': editorial('text'),
  'rights.url': method('where to use it'),
  'rights.how': method('how to use it'),
  'changes.text': editorial('text'),
  'changes.announced': editorial('the day of the announcement'),
  'changes.date': editorial('date'),
  'terms.meaning': clarified('meaning'),
  'clauses.title': editorial('title'),
  'clauses.text': clarified('text, which only a reader can judge', 'clause'),
}

/** The rule of a field; one that no table knows is a clarification under its own name. */
export function getFieldRule(field: string): FieldRule {
  return fieldRules[field] ?? clarified(nameField(field))
}

/** The class of a change from one value to another. */
export function judgeField(
  { class: judged }: FieldRule,
  before: string | undefined,
  after: string | undefined,
): ChangeClass {
  return typeof judged === 'function' ? judged(before, after) : judged
}

/** `dataProtectionOfficer.email` → `data protection officer: email`. */
function nameField(field: string): string {
  const words = field.split('.').map((part) => part.replaceAll(/([a-z])([A-Z])/g, '$1 $2').toLowerCase())
  return words.length > 1 && listed.has(field.split('.')[0] ?? '')
    ? words.slice(1).join(': ')
    : words.join(': ')
}

const listed = new Set([
  'data',
  'purposes',
  'channels',
  'processors',
  'storage',
  'retention',
  'safeguards',
  'choices',
  'rights',
  'changes',
  'terms',
  'clauses',
])
