import { listUndeclared } from '@candor/model'
import { expect, test } from 'vitest'
import { readIstonsoft } from './read-istonsoft.ts'

test('what the original leaves unsaid is listed as undeclared, at the file that would hold it', () => {
  const { policy } = readIstonsoft()
  const byFile: Record<string, string[]> = {}
  for (const { code, span } of listUndeclared(policy)) {
    const codes = (byFile[span?.file ?? ''] ??= [])
    codes.push(code.replace(/^policy\/(.*)-undeclared$/, '$1'))
  }
  expect(byFile).toEqual({
    'channels.yaml': ['necessity', 'retention', 'consequence'],
    'cookies.yaml': ['source', 'storage-duration', 'storage-name', 'storage-party'],
    'policy.yaml': [
      'automated-decisions',
      'change-notice',
      'children',
      'data-protection-officer',
      'do-not-track',
      'effective-date',
      'global-privacy-control',
      'jurisdictions',
      'last-reviewed',
      'representative',
      'rights',
      'sale',
      'scope',
      'sharing',
      'supervisory-authority',
      'controller-address',
      'controller-contact',
      'controller-country',
      'controller-legal-name',
      'legal-basis',
    ],
    'recipients.yaml': ['processor-country', 'processor-legal-name', 'processor-role'],
  })
})

test('each purpose is without a legal basis, each cookie without a name and a duration', () => {
  const { policy } = readIstonsoft()
  expect({
    bases: policy.purposes.filter(({ legalBasis }) => legalBasis !== undefined),
    cookies: policy.storage.filter(({ name, pattern, duration }) => name ?? pattern ?? duration),
    retention: policy.retention,
    rights: policy.rights,
    controller: policy.controller,
  }).toEqual({ bases: [], cookies: [], retention: [], rights: [], controller: { name: 'iStonsoft' } })
})

test('none of it makes the policy unreadable or wrong', () => {
  expect(readIstonsoft().diagnostics).toEqual([])
})
