import { fromHtml } from 'hast-util-from-html'
import { parse } from 'yaml'
import { describe, expect, test } from 'vitest'
import {
  type RedlineBlock,
  comparePolicies,
  renderChangeEntry,
  renderDiffMarkdown,
  renderDiffText,
  renderRedline,
} from '../src/index.ts'
import { readShop, shop } from './read-policies.ts'

const hashPurpose = (): string => 'sha256-aaaaaaaaaaa'
const compare = (parts: Partial<typeof shop>) =>
  comparePolicies(readShop({}, 'old.yaml'), readShop(parts, 'new.yaml'), { hashPurpose })
const longer = compare({
  top: shop.top.replace("'1'", "'2'").replace('2026-01-31', '2026-03-01'),
  retention: shop.retention.replace('P7Y', 'P10Y'),
})

test('text for a terminal', () => {
  expect(renderDiffText(longer)).toBe(`Old: Harbour Books Privacy Policy, version 1, in force from 2026-01-31
New: Harbour Books Privacy Policy, version 2, in force from 2026-03-01
Class: material. More is done than before, or by somebody else, or for longer; or the way to use a right changed.

Material changes (1)
  - Retention “orders”: how long changed from 7 years to 10 years.
    new.yaml:27

Wording (2)
  - The version changed from 1 to 2.
    new.yaml:2
  - The day from which it applies changed from 2026-01-31 to 2026-03-01.
    new.yaml:3

Consent
  Our letter: consent still counts. What consent rests on has not changed.
`)
})

test('nothing to tell', () => {
  expect(renderDiffText(compare({})).split('\n')[2]).toBe('No changes. The two versions declare the same.')
})

test('Markdown in which no text of the policy is markup', () => {
  const markdown = renderDiffMarkdown(
    compare({
      data: shop.data.replace('label: orders', 'label: "<b>*orders*</b>"'),
      channels: shop.channels,
      retention: '',
    }),
  )
  expect(markdown).toContain('- It is no longer said how long this is kept: “\\<b\\>\\*orders\\*\\</b\\>”.')
  expect(markdown).not.toMatch(/<b>/)
})

describe('the entry for the change log', () => {
  test('reads back as what the schema of the policy asks for, and is accepted in the policy', () => {
    const entry = renderChangeEntry(longer)
    expect(parse(entry)).toEqual({
      changes: [
        {
          version: '2',
          date: '2026-03-01',
          text: '- Retention “orders”: how long changed from 7 years to 10 years.',
        },
      ],
    })
    expect(readShop({ rest: `${shop.rest}\n${entry}` }).changes).toHaveLength(1)
  })

  test('says what the new policy does not declare instead of making it up', () => {
    const next = readShop({ top: 'title: Harbour Books Privacy Policy' })
    const entry = renderChangeEntry(comparePolicies(readShop(), next, { hashPurpose }))
    expect(entry.split('\n').slice(0, 2)).toEqual([
      '# The new policy declares no `version`: fill it in below.',
      '# The new policy declares no `dates.effective`: fill it in below.',
    ])
  })

  test('only wording is told as such', () => {
    expect(parse(renderChangeEntry(compare({ top: shop.top.replace('We sell', 'They buy') })))).toMatchObject(
      { changes: [{ text: 'We changed the wording; what we do is the same.' }] },
    )
  })
})

describe('the redline', () => {
  const block = (id: string, text: string, kind: RedlineBlock['kind'] = 'text'): RedlineBlock => ({
    id,
    section: 'retention',
    kind,
    text,
  })
  const old = {
    blocks: [
      block('title', 'Policy', 'title'),
      block('a', 'We keep orders for seven years.'),
      block('gone', 'This goes.', 'item'),
    ],
    language: 'en',
    direction: 'ltr',
  } as const
  const next = {
    blocks: [
      block('title', 'Policy', 'title'),
      block('a', 'We keep orders for ten years.'),
      block('new', 'This <script> is new.', 'row'),
    ],
    language: 'en',
    direction: 'ltr',
  } as const
  const html = renderRedline(longer, old, next, { style: 'p { margin: 0 }' })

  test('marks what came and what went, in its place', () => {
    const text = html.slice(html.indexOf('<section lang'))
    expect(text.slice(0, text.indexOf('</section>'))).toBe(
      '<section lang="en" dir="ltr"><h2 id="redline-1">Policy</h2><p>We keep orders for <del>seven</del><ins>ten</ins> years.</p>' +
        '<ul><li><del>This goes.</del></li></ul><p class="row"><ins>This &#x3C;script> is new.</ins></p>',
    )
  })

  test('is one page that asks for nothing from outside', () => {
    expect(html).toMatch(/default-src &#x27;none&#x27;; style-src &#x27;sha256-[A-Za-z0-9+/=]{44}&#x27;/)
    expect(html).not.toMatch(/<script|src=|url\(/)
    expect(fromHtml(html).children.map(({ type }) => type)).toEqual(['doctype', 'element'])
  })

  test('a text of which little is left is replaced as a whole', () => {
    const changed = renderRedline(
      longer,
      { ...old, blocks: [block('a', 'We keep orders for seven years.')] },
      { ...next, blocks: [block('a', 'Nothing stays.')] },
      { style: '' },
    )
    expect(changed).toContain('<del>We keep orders for seven years.</del><ins>Nothing stays.</ins>')
  })

  test('the same documents have no mark', () => {
    expect(renderRedline(longer, old, old, { style: '' })).not.toMatch(/<(ins|del)>/)
  })
})
