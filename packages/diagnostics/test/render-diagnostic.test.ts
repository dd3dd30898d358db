import { expect, test } from 'vitest'
import { type Diagnostic, renderDiagnostic } from '../src/index.ts'

const policy = `title: Harbour Books
channels:
  - id: newsletter
    purposes: [marketting]
`
const diagnostic: Diagnostic = {
  code: 'policy/purpose-unknown',
  severity: 'error',
  what: '`marketting` is not a purpose.',
  why: 'Readers would not learn why.',
  fix: 'Write `marketing`.',
  span: { file: 'policy.yaml', line: 4, column: 16, endLine: 4, endColumn: 26 },
}

test('place, code, what, code frame, why and fix', () => {
  expect(renderDiagnostic(diagnostic, { source: policy })).toBe(`policy.yaml:4:16  error  policy/purpose-unknown
  \`marketting\` is not a purpose.
    2 | channels:
    3 |   - id: newsletter
    4 |     purposes: [marketting]
      |                ^^^^^^^^^^
  Why: Readers would not learn why.
  Fix: Write \`marketing\`.`)
})

test('related lines and the YAML to add', () => {
  const shown = renderDiagnostic(
    {
      ...diagnostic,
      related: [{ message: 'A channel is declared here:', span: { file: 'policy.yaml', line: 3, column: 9, endColumn: 19 } }],
      suggestion: 'purposes:\n  - id: marketting\n',
    },
    { sources: { 'policy.yaml': policy } },
  )
  expect(shown.split('\n').slice(6)).toEqual([
    '  A channel is declared here: policy.yaml:3:9',
    '    3 |   - id: newsletter',
    '      |         ^^^^^^^^^^',
    '  Why: Readers would not learn why.',
    '  Fix: Write `marketing`.',
    '    purposes:',
    '      - id: marketting',
  ])
})

test('without a place there is no frame', () => {
  const { span: _, ...rest } = diagnostic
  expect(renderDiagnostic(rest).split('\n')[0]).toBe('error  policy/purpose-unknown')
})

test('a text cannot steer the terminal', () => {
  const source = 'a\u001b[2Jb\u202ec\td'
  expect(renderDiagnostic({ ...diagnostic, span: { file: 'x', line: 1, column: 1 } }, { source })).toContain('1 | a·[2Jb·c d\n')
})

test('a line of a minified file is cut around the place', () => {
  const source = `${'x'.repeat(5000)}HERE${'y'.repeat(5000)}`
  const span = { file: 'x', line: 1, column: 5001, endLine: 1, endColumn: 5005 }
  const lines = renderDiagnostic({ ...diagnostic, span }, { source }).split('\n')
  const caret = lines[3]!.indexOf('^^^^')
  expect(lines[2]!.slice(caret, caret + 4)).toBe('HERE')
  expect(lines[2]!.length).toBeLessThan(140)
})

test('a span beyond the end of the text is shown at its end', () => {
  expect(renderDiagnostic({ ...diagnostic, span: { file: 'x', line: 99, column: 7 } }, { source: 'one' })).toContain('1 | one')
})

test('colours only when asked for', () => {
  expect(renderDiagnostic(diagnostic)).not.toContain('\u001b')
  expect(renderDiagnostic(diagnostic, { color: true })).toContain('\u001b[31merror')
})

test('many related places are listed, not shown, and counted beyond five', () => {
  const related = [1, 2, 3, 4, 3, 2, 1].map((line) => ({ message: `Line ${line}:`, span: { file: 'policy.yaml', line, column: 1 } }))
  const shown = renderDiagnostic({ ...diagnostic, related }, { sources: { 'policy.yaml': policy } })
  expect(shown.split('\n').slice(6, 12)).toEqual([
    '  Line 1: policy.yaml:1:1',
    '  Line 2: policy.yaml:2:1',
    '  Line 3: policy.yaml:3:1',
    '  Line 4: policy.yaml:4:1',
    '  Line 3: policy.yaml:3:1',
    '  … and 2 more',
  ])
})
