import type { Clause } from '@candor/model'

type Anchor = Clause['section'] | 'title'

/** The section of the document that says a fact, by the first part of its JSON pointer. */
const anchors: Readonly<Record<string, Anchor>> = {
  title: 'title',
  version: 'title',
  dates: 'title',
  scope: 'scope',
  jurisdictions: 'scope',
  processingForOthers: 'scope',
  introduction: 'introduction',
  controller: 'controller',
  representative: 'controller',
  ukRepresentative: 'controller',
  dataProtectionOfficer: 'controller',
  supervisoryAuthority: 'rights',
  otherAuthorities: 'rights',
  contact: 'contact',
  data: 'data',
  purposes: 'purposes',
  channels: 'channels',
  processors: 'recipients',
  storage: 'storage',
  storageText: 'storage',
  retention: 'retention',
  safeguards: 'safeguards',
  choices: 'choices',
  rights: 'rights',
  automatedDecisions: 'automated-decisions',
  profiling: 'automated-decisions',
  sale: 'sale',
  sharing: 'sale',
  targetedAdvertising: 'sale',
  minorsSale: 'california',
  sensitiveUse: 'california',
  financialIncentives: 'california',
  requestMetrics: 'california',
  children: 'children',
  parentalRights: 'children',
  doNotTrack: 'signals',
  globalPrivacyControl: 'signals',
  thirdPartyTracking: 'signals',
  changeNotice: 'changes',
  changes: 'changes',
  terms: 'glossary',
}

/** The anchor of a fact; undefined for what no section prints, such as the record of processing. */
export function findAnchor(pointer: string): Anchor | undefined {
  return anchors[pointer.split('/')[1] ?? '']
}
