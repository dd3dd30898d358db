import type { Policy } from '@candor/model'
import type { LanguagePack } from '../language-pack.ts'
import type { SectionId } from '../section-id.ts'
import { type SectionOutline, createProse } from '../slot.ts'
import { outlineChanges, outlineChoices, outlineFact, outlineSafeguards } from './outline-care.ts'
import { outlineChannels, outlinePurposes } from './outline-collection.ts'
import { outlineData } from './outline-data.ts'
import { outlineHeader, outlineScope, outlineSummary } from './outline-front.ts'
import { outlineOverview } from './outline-overview.ts'
import { outlineContact, outlineController, outlineRights } from './outline-parties.ts'
import { outlinePeriods } from './outline-period.ts'
import { outlineRecipients } from './outline-recipients.ts'
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
      'automated-decisions': outlineFact(policy.automatedDecisions, '/automatedDecisions'),
      sale: outlinePair('sale', policy.sale, 'sharing', policy.sharing),
      children: outlineFact(policy.children, '/children'),
      signals: outlinePair('doNotTrack', policy.doNotTrack, 'globalPrivacyControl', policy.globalPrivacyControl),
      changes: outlineChanges(policy, language),
      contact: outlineContact(policy, language),
    },
  }
}

function outlinePair(
  first: string,
  firstFact: Policy['sale'],
  second: string,
  secondFact: Policy['sale'],
): SectionOutline | undefined {
  if (!firstFact && !secondFact) return undefined
  return { [first]: outlineFact(firstFact, `/${first}`), [second]: outlineFact(secondFact, `/${second}`) }
}
