import type { Element, ElementContent } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { findCategory } from '@candor/vocabulary'
import type { Policy } from '@candor/model'
import { describePeriod } from './describe-period.ts'
import type { FormatInput, FormatOutput, RenderFormat } from './format.ts'
import { element } from './html-element.ts'
import { listItemUses } from './item-uses.ts'
import { escapeMarkdown } from './table.ts'

/** A notice as plain facts: a heading, lines of term and value, and where to read more. */
interface Notice {
  readonly id: string
  readonly title: string
  readonly lines: readonly (readonly [term: string, values: readonly string[]])[]
  readonly more: { readonly text: string; readonly url: string } | undefined
}

/** Channels that a page shows fields for. */
const shown = new Set(['form', 'account', 'purchase', 'registration', 'survey', 'support'])

export const renderNoticeMarkdown: RenderFormat = (input) =>
  renderAll(createCollectionNotice(input), serializeMarkdown)
export const renderNoticeHtml: RenderFormat = (input) =>
  renderAll(createCollectionNotice(input), serializeHtml)
export const renderFormNoticeMarkdown: RenderFormat = (input) =>
  renderAll(createFormNotices(input), serializeMarkdown)
export const renderFormNoticeHtml: RenderFormat = (input) =>
  renderAll(createFormNotices(input), serializeHtml)

type Drafts = { readonly notices: readonly Notice[]; readonly gaps: readonly string[] }

function renderAll({ notices, gaps }: Drafts, serialize: (notice: Notice) => string): FormatOutput {
  return { content: notices.length === 0 ? undefined : notices.map(serialize).join('\n'), gaps }
}

/** What 11 CCR 7012(e) asks for: categories, purposes, sale and sharing, periods, and the way to the policy. */
function createCollectionNotice({ policy }: FormatInput): Drafts {
  if (policy.data.length === 0) return { notices: [], gaps: ['The policy declares no data item (`data`).'] }
  const uses = listItemUses(policy)
  const lines = uses.map(({ item, purposes, retention }): [string, string[]] => [
    `${item.label}${isSensitive(item) ? ' (sensitive)' : ''}`,
    [
      ...purposes.map(({ title }) => `used for: ${title}`),
      ...retention.flatMap((entry) => describePeriod(entry) ?? []).map((period) => `kept: ${period}`),
    ],
  ])
  const facts = (
    [
      ['Sold', 'sale'],
      ['Shared for advertising across contexts', 'sharing'],
    ] as const
  ).flatMap(([term, name]): [string, string[]][] => {
    const fact = policy[name]
    return fact
      ? [[term, [fact.answer === 'yes' ? `yes: ${flat(fact.text)}` : `no: ${flat(fact.reason)}`]]]
      : []
  })
  const gaps = [
    ...(['sale', 'sharing'] as const)
      .filter((name) => !policy[name])
      .map(
        (name) =>
          `Whether data is ${name === 'sale' ? 'sold' : 'shared'} (\`${name}\`; 11 CCR 7012(e)(3)) is undeclared.`,
      ),
    ...uses
      .filter(({ retention }) => retention.length === 0)
      .map(({ item }) => `How long \`${item.id}\` is kept (11 CCR 7012(e)(4)) is undeclared.`),
    ...(findPolicyUrl(policy)
      ? []
      : [
          'The address of the policy (11 CCR 7012(e)(6)): neither `scope.sites` nor `controller.website` is declared.',
        ]),
  ]
  return {
    notices: [
      {
        id: 'notice-at-collection',
        title: `What ${policy.controller.name} collects, and why`,
        lines: [...lines, ...facts],
        more: createMore(policy),
      },
    ],
    gaps,
  }
}

/** For each form: what is asked for there, why, who receives it. */
function createFormNotices({ policy, channel }: FormatInput): Drafts {
  const channels = policy.channels.filter(({ id, kind }) =>
    channel === undefined ? shown.has(kind) : id === channel,
  )
  if (channels.length === 0)
    return { notices: [], gaps: ['The policy declares no channel that a page shows as a form (`channels`).'] }
  const name = (id: string): string => policy.data.find((item) => item.id === id)?.label ?? id
  return {
    gaps: findPolicyUrl(policy)
      ? []
      : ['The address of the policy: neither `scope.sites` nor `controller.website` is declared.'],
    notices: channels.map(({ id, title, data, optionalData, purposes, when }) => {
      const recipients = policy.processors.filter(({ receives }) =>
        receives.some(
          (one) =>
            one.data.some((item) => [...data, ...optionalData].includes(item)) &&
            one.purposes.some((purpose) => purposes.includes(purpose)),
        ),
      )
      const optOuts = policy.purposes
        .filter((one) => purposes.includes(one.id))
        .flatMap(({ optOut }) => (optOut === undefined ? [] : [flat(optOut)]))
      const lines: [string, string[]][] = [
        ['Only', describeCondition(when)],
        ['We ask for', data.map(name)],
        ['You may leave out', optionalData.map(name)],
        ['We use it for', policy.purposes.filter((one) => purposes.includes(one.id)).map((one) => one.title)],
        ['It also goes to', recipients.map((one) => one.title)],
        ['How to opt out', optOuts],
      ]
      return {
        id: `notice-${id}`,
        title,
        lines: lines.filter(([, values]) => values.length > 0),
        more: createMore(policy),
      }
    }),
  }
}

function serializeMarkdown({ title, lines, more }: Notice): string {
  const items = lines.map(
    ([term, values]) =>
      `- **${escapeMarkdown(term)}**${values.length > 0 ? `: ${values.map(escapeMarkdown).join('; ')}` : ''}\n`,
  )
  return `## ${escapeMarkdown(title)}\n\n${items.join('')}${more ? `\n[${escapeMarkdown(more.text)}](<${more.url}>)\n` : ''}`
}

function serializeHtml({ id, title, lines, more }: Notice): string {
  const terms = lines.flatMap(([term, values]): Element[] => [
    element('dt', {}, term),
    ...(values.length > 0 ? values : ['']).map((value) => element('dd', {}, value)),
  ])
  const children: ElementContent[] = [element('h2', { id }, title), element('dl', {}, ...terms)]
  if (more) children.push(element('p', {}, element('a', { href: more.url }, more.text)))
  return `${toHtml(element('section', { ariaLabelledBy: [id] }, ...children))}\n`
}

/** Each part of a condition as words of its own. */
function describeCondition(when: Policy['channels'][number]['when']): string[] {
  if (!when) return []
  const { feature, optIn, places, release } = when
  return [
    feature && `with ${feature}`,
    optIn && `after you agreed to ${optIn}`,
    places.length > 0 && `in ${places.join(', ')}`,
    release && `from release ${release} on`,
  ].filter((part) => typeof part === 'string')
}

function createMore(policy: Policy): Notice['more'] {
  const url = findPolicyUrl(policy)
  return url === undefined ? undefined : { text: policy.title, url }
}

function findPolicyUrl({ scope, controller }: Policy): string | undefined {
  return scope?.sites[0] ?? controller.website
}

function isSensitive({ sensitive, category }: Policy['data'][number]): boolean {
  return sensitive ?? findCategory(category)?.sensitive ?? false
}

function flat(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim()
}
