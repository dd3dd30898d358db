import AjvDraft04 from 'ajv-draft-04'
import addFormats from 'ajv-formats'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { messages } from '@candor/match'
import { describe, expect, test } from 'vitest'
import { renderSarif } from '../src/index.ts'
import { cleanReport, report } from './report.ts'

/** The SARIF 2.1.0 schema, from a package that ships it. */
const schemaPath = createRequire(import.meta.url).resolve(
  '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json',
)
const ajv = new AjvDraft04.default({ strict: false, unicodeRegExp: false })
addFormats.default(ajv)
const isSarif = ajv.compile(JSON.parse(readFileSync(schemaPath, 'utf8')))

const render = (value = report) => JSON.parse(renderSarif(value, { messages, version: '1.2.3' }))

describe('a SARIF log', () => {
  test.each([
    ['a report', report],
    ['a report without findings', cleanReport],
  ])('of %s is valid', (_, value) => {
    expect([isSarif(render(value)), isSarif.errors]).toEqual([true, null])
    expect([isSarif(JSON.parse(renderSarif(value, { messages: [] }))), isSarif.errors]).toEqual([true, null])
  })

  test('is refused by that schema when it is wrong', () => {
    expect(isSarif({ ...render(), version: '2.0.0' })).toBe(false)
  })

  test('holds each finding with its places, and waived ones as suppressed', () => {
    const [run] = render().runs
    const place = (line: number, column: number, end?: object, uri = 'app/%5Bslug%5D/cart.ts') => ({
      physicalLocation: {
        artifactLocation: { uri, uriBaseId: '%SRCROOT%' },
        region: { startLine: line, startColumn: column, ...end },
      },
    })
    const declared = place(4, 5, { endLine: 4, endColumn: 40 }, 'privacy/policy.yaml')
    const codes = messages.map(({ code }) => code).sort()
    expect(run.results).toEqual([
      {
        ruleId: 'lint/storage-undeclared',
        ruleIndex: codes.indexOf('lint/storage-undeclared'),
        level: 'error',
        message: {
          text: 'The code keeps the localStorage key `cart\\[\\]`, which the policy does not declare. Add it under `storage:` with its purpose and duration, or remove this use from the code.',
          markdown:
            'The code keeps the localStorage key `cart\\[\\]`, which the policy does not declare.\n\n**Why:** Keeping something on a person’s device needs clear information first (ePrivacy Directive Art. 5(3)).\n\n**Fix:** Add it under `storage:` with its purpose and duration, or remove this use from the code.\n\n```yaml\nstorage:\n  - id: cart-2\n    medium: localStorage\n    name: cart\n```',
        },
        locations: [place(3, 22, { endLine: 3, endColumn: 28 })],
        relatedLocations: [
          {
            id: 1,
            message: { text: 'The nearest that the policy declares: the cookie `cart`' },
            ...declared,
          },
          { id: 2, message: { text: 'Also here: cart' }, ...place(5, 21) },
        ],
        partialFingerprints: { 'candorFinding/v1': '0123456789abcdef0123456789abcdef' },
      },
      {
        ruleId: 'lint/storage-unobserved',
        ruleIndex: codes.indexOf('lint/storage-unobserved'),
        level: 'warning',
        message: {
          text: 'The policy declares the cookie `cart`, but nothing in the scanned code writes or reads it. If it is gone, remove it.',
          markdown:
            'The policy declares the cookie `cart`, but nothing in the scanned code writes or reads it.\n\n**Why:** A list that holds what is long gone is untrue as well.\n\n**Fix:** If it is gone, remove it.',
        },
        locations: [declared],
        partialFingerprints: { 'candorFinding/v1': 'fedcba9876543210fedcba9876543210' },
      },
      {
        ruleId: 'lint/processor-undeclared',
        ruleIndex: codes.indexOf('lint/processor-undeclared'),
        level: 'error',
        message: {
          text: 'The code can send data to PostHog (posthog.com), which the policy does not name as a recipient. Add it under `processors:`.',
          markdown:
            'The code can send data to PostHog (posthog.com), which the policy does not name as a recipient.\n\n**Why:** People must be told who receives their data (GDPR Art. 13(1)(e)).\n\n**Fix:** Add it under `processors:`.',
        },
        locations: [place(1, 8)],
        partialFingerprints: { 'candorFinding/v1': '00000000000000000000000000000000' },
        suppressions: [
          {
            kind: 'inSource',
            status: 'accepted',
            justification: 'leaves with the next release',
            location: place(6, 1, { endLine: 6, endColumn: 76 }),
          },
        ],
      },
    ])
  })

  test('explains its rules, and names no place of this machine', () => {
    const [run] = render().runs
    const rule = run.tool.driver.rules.find(({ id }: { id: string }) => id === 'lint/storage-undeclared')
    expect(rule).toEqual({
      id: 'lint/storage-undeclared',
      name: 'LintStorageUndeclared',
      shortDescription: { text: 'The code ‹verb› ‹medium› `‹name›`, which the policy does not declare.' },
      fullDescription: { text: expect.stringContaining('ePrivacy Directive Art. 5(3)') },
      help: {
        text: expect.stringContaining('Fix: Add it under `storage:`'),
        markdown: expect.stringContaining('```yaml'),
      },
      defaultConfiguration: { level: 'error' },
      properties: { tags: ['privacy'] },
    })
    expect({ ...run, results: [], tool: { driver: { ...run.tool.driver, rules: [] } } }).toEqual({
      tool: { driver: { name: 'Candor', version: '1.2.3', rules: [] } },
      invocations: [{ executionSuccessful: true }],
      columnKind: 'utf16CodeUnits',
      originalUriBaseIds: { '%SRCROOT%': { description: { text: 'The scanned folder.' } } },
      results: [],
      properties: { policy: report.policy },
    })
  })

  test('does not make placeholders or links of what stands in code', () => {
    const [first] = report.findings
    const odd = {
      ...cleanReport,
      findings: first
        ? [{ ...first, diagnostic: { ...first.diagnostic, what: 'The key `{0}` [x](1) \\.', fix: '' } }]
        : [],
    }
    expect(render(odd).runs[0].results[0].message.text).toBe('The key `{{0}}` \\[x\\](1) \\\\. ')
  })
})
