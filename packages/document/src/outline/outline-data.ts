import type { Policy } from '@candor/model'
import { findCategory } from '@candor/vocabulary'
import { formatDuration } from '../format-words.ts'
import type { LanguagePack } from '../language-pack.ts'
import { type OutlineValue, type SectionOutline, createLine, createMark, createProse } from '../slot.ts'

type DataItem = Policy['data'][number]
type Group = { title: ReturnType<typeof createLine>; data: OutlineValue[] }

/** A list longer than this is easier to read in groups. */
const roomWithoutGroups = 6

/** What is collected, item by item; a long list in groups by category. */
export function outlineData(policy: Policy, language: LanguagePack): SectionOutline | undefined {
  if (policy.data.length === 0) return undefined
  const isGrouped = policy.data.length > roomWithoutGroups
  const groups = new Map<string, Group>()
  for (const [index, item] of policy.data.entries()) {
    const id = isGrouped ? getGroup(item) : ''
    const group = groups.get(id) ?? { title: createGroupTitle(id, `/data/${index}/category`, language), data: [] }
    group.data.push(outlineItem(item, `/data/${index}`, language))
    groups.set(id, group)
  }
  return { groups: [...groups.values()] }
}

function getGroup({ category }: DataItem): string {
  return category.split('.')[0] ?? category
}

function createGroupTitle(id: string, path: string, language: LanguagePack) {
  return id === '' ? undefined : createLine(language.categoryGroups[id] ?? findCategory(id)?.label ?? id, path)
}

function outlineItem(item: DataItem, path: string, language: LanguagePack): SectionOutline {
  const other = typeof item.source === 'object' ? item.source : undefined
  return {
    label: createLine(item.label, `${path}/label`),
    text: createProse(item.text, `${path}/text`),
    sensitive: item.sensitive === true ? createMark(`${path}/sensitive`) : undefined,
    source: typeof item.source === 'string' ? createLine(language.sources[item.source], `${path}/source`) : undefined,
    party: createLine(other?.party, `${path}/source/party`),
    public: other?.public === true ? createMark(`${path}/source/public`) : undefined,
    notPublic: other?.public === false ? createMark(`${path}/source/public`) : undefined,
    noticeWithin: createLine(
      other?.noticeWithin && formatDuration(other.noticeWithin, language),
      `${path}/source/noticeWithin`,
    ),
    noticeException: createLine(
      other?.noticeException && language.noticeExceptions[other.noticeException],
      `${path}/source/noticeException`,
    ),
    requiredBy: createLine(item.requiredBy && language.requirements[item.requiredBy], `${path}/requiredBy`),
    required: item.necessity === 'required' ? createMark(`${path}/necessity`) : undefined,
    optional: item.necessity === 'optional' ? createMark(`${path}/necessity`) : undefined,
    withoutIt: createLine(item.withoutIt, `${path}/withoutIt`),
  }
}
