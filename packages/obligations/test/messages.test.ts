import { expect, test } from 'vitest'
import { listObligationProblems, messages } from '../src/index.ts'
import { read } from './read.ts'

test.each(messages)('the example of $code gives it', ({ code, example }) => {
  const problems = listObligationProblems(read(example[0]?.text ?? ''))
  expect(problems.map((problem) => problem.code)).toContain(code)
})

test('one diagnostic a text, with a line for each obligation that is missing', () => {
  const [first] = listObligationProblems(
    read('title: Policy\ncontroller: { name: Harbour Books }\njurisdictions: [uk]\nlanguages: [en]\nprocessors: []\n'),
  )
  expect(first).toEqual({
    code: 'policy/obligation-missing',
    severity: 'error',
    what: expect.stringMatching(
      /^UK GDPR Art\. 13 and 14, PECR, DUAA asks for what the policy does not declare \(\d+\):\n- uk-13-1-a, UK GDPR Art\. 13\(1\)\(a\), 14\(1\)\(a\): the registered name of the controller \(`controller\.legalName`\); /,
    ),
    why: 'The policy names United Kingdom, and this text was read as of 2025-06-19.',
    fix: expect.stringContaining('Add the facts that are missing.'),
    span: { file: 'policy.yaml', line: 3, column: 1, endLine: 3, endColumn: 14 },
  })
})

test('a policy that names no jurisdiction is held against topics, and only informed', () => {
  const problems = listObligationProblems(read('title: Policy\ncontroller: { name: Harbour Books }\n'))
  expect(problems.map(({ code, severity }) => [code, severity])).toEqual([['policy/topic-missing', 'note']])
})

test('silence about what is collected never passes', () => {
  const [first] = listObligationProblems(read('title: Policy\ncontroller: { name: Harbour Books }\njurisdictions: [eu]\n'))
  expect(first?.what).toContain('- gdpr-13-2-a, GDPR Art. 13(2)(a): whether it applies cannot be told, because the policy does not say what is collected (`data`)')
})
