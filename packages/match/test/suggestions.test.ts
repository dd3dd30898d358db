import type { Observation } from '@candor/scan'
import { describe, expect, test } from 'vitest'
import { parse, stringify } from 'yaml'
import { createIndex, findUndeclared } from '../src/index.ts'
import { observe } from './observe.ts'
import { readWholePolicy } from './read-policy.ts'

type Entry = Record<string, unknown> & { id: string }

const head = {
  title: 'Harbour Books Privacy Policy',
  controller: { name: 'Harbour Books' },
  purposes: [{ id: 'orders', title: 'Orders' }],
}
const matomo = { processors: [{ id: 'matomo', title: 'Matomo' }] }
const email = {
  data: [{ id: 'email', category: 'contact.email', label: 'e-mail address' }],
  channels: [{ id: 'calls', kind: 'phone', title: 'Calls', data: ['email'], purposes: ['orders'] }],
}

/**
 * Puts a suggested block into a declaration: new entries are added, fields of entries that are there are
 * joined.
 */
function paste(declaration: Record<string, unknown>, yaml: string): Record<string, unknown> {
  const pasted = { ...declaration }
  for (const [list, entries] of Object.entries(parse(yaml) as Record<string, Entry[]>)) {
    const merged = new Map(((pasted[list] ?? []) as Entry[]).map((entry) => [entry.id, entry]))
    for (const entry of entries) merged.set(entry.id, { ...merged.get(entry.id), ...entry })
    pasted[list] = [...merged.values()]
  }
  return pasted
}

function find(declaration: Record<string, unknown>, observation: Observation) {
  return findUndeclared(createIndex(readWholePolicy(stringify(declaration))), [observation]).map(
    ({ diagnostic }) => diagnostic,
  )
}

describe('pasting what a finding suggests settles it', () => {
  test.each<[string, Record<string, unknown>, Observation]>([
    [
      'a recipient of the catalog',
      head,
      observe.processor({ processor: 'posthog', domain: 'posthog.com', package: 'posthog-js' }, 'a.ts', 1),
    ],
    [
      'a recipient by host',
      head,
      observe.processor({ domain: 'tides.example', host: 'api.tides.example' }, 'a.ts', 1),
    ],
    [
      'a recipient by package',
      head,
      observe.processor({ domain: 'tides.example', package: '@tides/client' }, 'a.ts', 1),
    ],
    [
      'a recipient by global',
      head,
      observe.processor({ domain: 'tides.example', global: 'tides$' }, 'a.ts', 1),
    ],
    [
      'a recipient of whom only the domain is known',
      head,
      observe.processor({ domain: 'tides.example' }, 'a.ts', 1),
    ],
    [
      'a recipient whose id is taken',
      { ...head, ...matomo, purposes: [{ id: 'posthog', title: 'Statistics' }] },
      observe.processor({ processor: 'posthog', domain: 'posthog.com' }, 'a.ts', 1),
    ],
    [
      'data, with a channel of its own',
      { ...head, ...email },
      observe.data('form', 'contact.phone', 'a.ts', 1),
    ],
    [
      'data that is written, with a channel of its own',
      head,
      observe.data('schema', 'identity.date-of-birth', 'a.ts', 1),
    ],
    [
      'data whose item no channel collects',
      { ...head, data: email.data },
      observe.data('request', 'contact.email', 'a.ts', 1),
    ],
    ['a capability', head, observe.device('camera', 'a.ts', 1)],
    ['a cookie', head, observe.storage('cookie', '__Host-session', 'write', 'a.ts', 1)],
    [
      'a cookie of somebody else',
      { ...head, ...matomo },
      observe.storage('cookie', '_pk_ses.*', 'read', 'a.ts', 1),
    ],
    ['a name that needs quotes', head, observe.storage('localStorage', 'true', 'write', 'a.ts', 1)],
    ['a name that varies', head, observe.storage('indexedDB', '*: "drafts" #1', 'write', 'a.ts', 1)],
    ['a name of other letters', head, observe.storage('sessionStorage', '購物車', 'write', 'a.ts', 1)],
    [
      'a disclosure',
      { ...head, ...email, ...matomo },
      observe.disclosure('contact.email', { processor: 'matomo' }, 'a.ts', 1),
    ],
  ])('%s', (_, declaration, observation) => {
    const [before, ...more] = find(declaration, observation)
    expect([before?.severity, more]).toEqual(['error', []])
    expect(find(paste(declaration, before?.suggestion ?? ''), observation)).toEqual([])
  })

  test('a category that was vague is declared by the item that is suggested, once a channel names it', () => {
    const vague = {
      ...head,
      data: [{ id: 'details', category: 'contact', label: 'contact details' }],
      channels: [
        { id: 'ordering', kind: 'form', title: 'Ordering', data: ['details'], purposes: ['orders'] },
      ],
    }
    const observation = observe.data('form', 'contact.email', 'a.ts', 1)
    const [before] = find(vague, observation)
    const pasted = paste(vague, before?.suggestion ?? '')
    const channels = [{ ...vague.channels[0], data: ['details', 'email'] }]
    expect([before?.code, find({ ...pasted, channels }, observation)]).toEqual(['lint/data-vague', []])
  })
})
