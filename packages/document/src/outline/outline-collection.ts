import type { Policy } from '@candor/model'
import type { LanguagePack } from '../language-pack.ts'
import { type SectionOutline, type Slot, createLine, createMark, createProse } from '../slot.ts'
import { listUses, sortUses } from './list-uses.ts'
import { outlineCondition } from './outline-condition.ts'
import { mergeSlots, refer, referAll } from './refer.ts'

/** Why data is used: each purpose with its basis, its data and its recipients. */
export function outlinePurposes(policy: Policy, language: LanguagePack): SectionOutline | undefined {
  if (policy.purposes.length === 0) return undefined
  const uses = listUses(policy)
  const purposes = policy.purposes.map((purpose, index) => {
    const path = `/purposes/${index}`
    const own = uses.filter((use) => use.purpose === purpose.id)
    return {
      title: createLine(purpose.title, `${path}/title`),
      text: createProse(purpose.text, `${path}/text`),
      legalBasis: createLine(purpose.legalBasis && language.legalBases[purpose.legalBasis], `${path}/legalBasis`),
      specialBasis: createLine(purpose.specialBasis && language.specialBases[purpose.specialBasis], `${path}/specialBasis`),
      dataSubjects: (purpose.dataSubjects ?? []).flatMap(
        (group, order) => createLine(group, `${path}/dataSubjects/${order}`) ?? [],
      ),
      legitimateInterest: createProse(purpose.legitimateInterest, `${path}/legitimateInterest`),
      data: mergeSlots(
        sortUses(policy, 'data', own).flatMap(
          ({ data, dataPath, purposePath }) => refer(policy, 'data', data, purposePath, dataPath) ?? [],
        ),
      ),
      recipients: mergeSlots(
        sortUses(policy, 'processors', own).flatMap(({ recipient, purposePath }) =>
          recipient === undefined ? [] : (refer(policy, 'processors', recipient, purposePath) ?? []),
        ),
      ),
      together: listGroup(policy, index),
      optOut: createProse(purpose.optOut, `${path}/optOut`),
    }
  })
  return { purposes }
}

/** The other purposes of a purpose's consent group. */
function listGroup(policy: Policy, index: number): Slot[] {
  const group = policy.purposes[index]?.consentGroup
  if (group === undefined) return []
  return policy.purposes.flatMap((purpose, order) =>
    order === index || purpose.consentGroup !== group
      ? []
      : (refer(policy, 'purposes', purpose.id, `/purposes/${index}/consentGroup`, `/purposes/${order}/consentGroup`) ?? []),
  )
}

/** How data is collected, channel by channel. */
export function outlineChannels(policy: Policy): SectionOutline | undefined {
  if (policy.channels.length === 0) return undefined
  const channels = policy.channels.map((channel, index) => {
    const path = `/channels/${index}`
    return {
      title: createLine(channel.title, `${path}/title`),
      text: createProse(channel.text, `${path}/text`),
      notice: createLine(channel.notice, `${path}/notice`),
      when: outlineCondition(channel.when, `${path}/when`),
      optional: channel.optional === true ? createMark(`${path}/optional`) : undefined,
      notOptional: channel.optional === false ? createMark(`${path}/optional`) : undefined,
      data: referAll(policy, 'data', channel.data, `${path}/data`),
      optionalData: referAll(policy, 'data', channel.optionalData, `${path}/optionalData`),
      purposes: referAll(policy, 'purposes', channel.purposes, `${path}/purposes`),
    }
  })
  return { channels }
}
