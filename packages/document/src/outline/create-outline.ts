import type { Policy } from '@candor/model'
import type { LanguagePack } from '../language-pack.ts'
import type { SectionId } from '../section-id.ts'
import { type SectionOutline, createProse } from '../slot.ts'
import { outlineChanges, outlineChoices, outlineFact, outlineFacts, outlineSafeguards } from './outline-care.ts'
import { outlineCalifornia } from './outline-california.ts'
import { outlineChannels, outlinePurposes } from './outline-collection.ts'
import { outlineData } from './outline-data.ts'
import { outlineHeader, outlineScope, outlineSummary } from './outline-front.ts'
import { outlineOverview } from './outline-overview.ts'
import { outlineContact, outlineController, outlineRights } from './outline-parties.ts'
import { outlinePeriods } from './outline-period.ts'
import { outlineRecipients } from './outline-recipients.ts'
import { outlineSale } from './outline-sale.ts'
import { outlineStorage } from './outline-storage.ts'

/** A policy as plain data in the order of the document; a section about which nothing is declared is undefined. */
export type Outline = {
  header: SectionOutline
  /** All sections but the glossary, which depends on the words that the others use. */
  sections: { readonly [Section in Exclude<SectionId, 'glossary'>]: SectionOutline | undefined }
}

export function createOutline(policy: Policy, language: LanguagePack): Outline {
  const periods = outlinePeriods(policy, language)
  return {
    header: outlineHeader(policy, language),
    sections: {
      introduction: policy.introduction === undefined ? undefined : { text: createProse(policy.introduction, '/introduction') },
      summary: outlineSummary(policy, language),
      overview: outlineOverview(policy, language),
      controller: outlineController(policy, language),
      scope: outlineScope(policy),
      purposes: outlinePurposes(policy, language),
      channels: outlineChannels(policy),
      data: outlineData(policy, language),
      recipients: outlineRecipients(policy, language),
      storage: outlineStorage(policy, language),
      retention: periods.length > 0 ? { retention: periods } : undefined,
      safeguards: outlineSafeguards(policy),
      choices: outlineChoices(policy),
      rights: outlineRights(policy, language),
      'automated-decisions': outlineFacts(policy, ['automatedDecisions', 'profiling']),
      sale: outlineSale(policy),
      california: outlineCalifornia(policy, language),
      children: outlineChildren(policy),
      signals: outlineFacts(policy, ['doNotTrack', 'globalPrivacyControl', 'thirdPartyTracking']),
      changes: outlineChanges(policy, language),
      contact: outlineContact(policy, language),
    },
  }
}

/** What is said about children: the fact itself, and what a parent can do. */
function outlineChildren(policy: Policy): SectionOutline | undefined {
  if (!policy.children && policy.parentalRights === undefined) return undefined
  return {
    children: outlineFact(policy.children, '/children'),
    parentalRights: createProse(policy.parentalRights, '/parentalRights'),
  }
}
