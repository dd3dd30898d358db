import { describe, expect, test } from 'vitest'
import { renderText } from '../src/index.ts'
import { cleanReport, report, sources } from './report.ts'

const readSource = (file: string) => sources[file]

describe('a report in a terminal', () => {
  test('shows each finding with its code, what is declared, why and how to fix it', () => {
    expect(renderText(report, { readSource })).toBe(`app/[slug]/cart.ts
  3:22  error  lint/storage-undeclared
  The code keeps the localStorage key \`cart[]\`, which the policy does not
  declare.
    1 | import posthog from 'posthog-js'
    2 |
    3 | localStorage.setItem('cart', JSON.stringify({ books: ['Moby-Dick', 'Typ…
      |                      ^^^^^^
  The nearest that the policy declares: the cookie \`cart\`
  (privacy/policy.yaml:4)
    4 |   - { id: cart, medium: cookie, name: cart }
  Also on line 5.
  Why: Keeping something on a person’s device needs clear information first
  (ePrivacy Directive Art. 5(3)).
  Fix: Add it under \`storage:\` with its purpose and duration, or remove this use
  from the code.
  Add to the policy:
    storage:
      - id: cart-2
        medium: localStorage
        name: cart

privacy/policy.yaml
  4:5  warning  lint/storage-unobserved
  The policy declares the cookie \`cart\`, but nothing in the scanned code writes
  or reads it.
    2 | controller: { name: Harbour Books }
    3 | storage:
    4 |   - { id: cart, medium: cookie, name: cart }
      |     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  Why: A list that holds what is long gone is untrue as well.
  Fix: If it is gone, remove it.

Waived:
  app/[slug]/cart.ts:6  lint/processor-undeclared: leaves with the next release

1 error, 1 warning, 0 notes, 1 waived.
3 observations in 12 files (3.4 kB) held against “Harbour Books Privacy Policy”,
version 2 (sha256-3q2-7wAAAAAB).
Skipped 3 files: 2 test, 1 minified.
`)
  })

  test('says what was checked where there is nothing to say', () => {
    expect(renderText(cleanReport)).toBe(`No findings.
1 observation in 12 files (3.4 kB) held against “Harbour Books Privacy Policy”,
version 2 (sha256-3q2-7wAAAAAB).
`)
  })

  test('keeps to its width, and the marked part of a long line in view', () => {
    const line = `${'const books = [];'.repeat(6)}localStorage.setItem('cart', '')`
    const [finding] = report.findings
    const long = {
      ...cleanReport,
      findings: finding
        ? [
            {
              ...finding,
              diagnostic: {
                ...finding.diagnostic,
                span: { file: 'cart.ts', line: 1, column: 124, endColumn: 130 },
              },
            },
          ]
        : [],
    }
    const lines = renderText(long, { width: 60, readSource: () => line }).split('\n')
    expect(lines.filter((one) => one.length > 60 && !one.includes('“'))).toEqual([])
    const marked = lines.findIndex((one) => one.includes('^'))
    expect(
      lines[marked - 1]?.slice(lines[marked]?.indexOf('^'), (lines[marked]?.lastIndexOf('^') ?? 0) + 1),
    ).toBe("'cart'")
  })

  test('is the same text with and without colours', () => {
    // oxlint-disable-next-line no-control-regex -- escape codes are what is taken out
    const plain = renderText(report, { readSource, color: true }).replaceAll(/\u001b\[\d+m/g, '')
    expect(plain).toBe(renderText(report, { readSource }))
    expect(renderText(report, { color: true })).toContain('\u001b[31merror\u001b[39m')
  })

  test('passes on nothing from code or policy that steers a terminal', () => {
    const [finding] = report.findings
    const bad = 'cart\u001b[2J\u202e\r\u0007'
    const steering = {
      ...report,
      findings: finding
        ? [
            {
              ...finding,
              diagnostic: {
                ...finding.diagnostic,
                what: bad,
                suggestion: bad,
                span: { file: bad, line: 1, column: 1 },
              },
            },
          ]
        : [],
    }
    // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
    expect(renderText(steering, { readSource: () => bad })).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/)
  })

  test('never says that something is compliant or legal', () => {
    expect(
      [renderText(report), renderText(cleanReport)].filter((text) =>
        /compliant|compliance|legal/i.test(text),
      ),
    ).toEqual([])
  })
})
