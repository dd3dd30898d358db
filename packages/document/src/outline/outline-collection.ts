import type { Policy } from '@candor/model'
import { findCategory } from './vocabulary-shim.ts'
import type { LanguagePack } from '../language-pack.ts'
import { type SectionOutline, type Slot, createLine, createMark, createProse } from '../slot.ts'
import { listUses, sortUses } from './list-uses.ts'
import { mergeSlots, refer, referAll } from './refer.ts'

type DataItem = Policy['data'][number]

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
      optional: channel.optional === true ? createMark(`${path}/optional`) : undefined,
      notOptional: channel.optional === false ? createMark(`${path}/optional`) : undefined,
      data: referAll(policy, 'data', channel.data, `${path}/data`),
      optionalData: referAll(policy, 'data', channel.optionalData, `${path}/optionalData`),
      purposes: referAll(policy, 'purposes', channel.purposes, `${path}/purposes`),
    }
  })
  return { channels }
}

/** What is collected, item by item. */
export function outlineData(policy: Policy, language: LanguagePack): SectionOutline | undefined {
  if (policy.data.length === 0) return undefined
  const data = policy.data.map((item, index) => {
    const path = `/data/${index}`
    return {
      label: createLine(item.label, `${path}/label`),
      category: createCategory(item, path),
      text: createProse(item.text, `${path}/text`),
      sensitive: isSensitive(item)
        ? createMark(item.sensitive === undefined ? `${path}/category` : `${path}/sensitive`)
        : undefined,
      source: typeof item.source === 'string' ? createLine(language.sources[item.source], `${path}/source`) : undefined,
      party: typeof item.source === 'object' ? createLine(item.source.party, `${path}/source/party`) : undefined,
      required: item.necessity === 'required' ? createMark(`${path}/necessity`) : undefined,
      optional: item.necessity === 'optional' ? createMark(`${path}/necessity`) : undefined,
      withoutIt: createLine(item.withoutIt, `${path}/withoutIt`),
    }
  })
  return { data }
}

/** The vocabulary's word for the kind of data, where it says more than the label. */
function createCategory(item: DataItem, path: string): Slot | undefined {
  const label = findCategory(item.category)?.label
  return label?.toLowerCase() === item.label.toLowerCase() ? undefined : createLine(label, `${path}/category`)
}

function isSensitive(item: DataItem): boolean {
  return item.sensitive ?? findCategory(item.category)?.sensitive ?? false
}
