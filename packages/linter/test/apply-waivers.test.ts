import { createFindings } from '@candor/match'
import { describe, expect, test } from 'vitest'
import { type PlacedWaiver, applyWaivers } from '../src/apply-waivers.ts'

/** A finding at a line, with other lines where its subject comes again. */
function createFinding(code: string, file: string, line: number, ...others: number[]) {
  const span = { file, line, column: 1 }
  const related = [
    { message: 'declared', span: { file: 'policy.yaml', line: 3, column: 1 } },
    ...others.map((other) => ({ message: 'again', span: { ...span, line: other } })),
  ]
  return createFindings([
    {
      subject: `${line}`,
      diagnostic: { code, severity: 'error', what: '', why: '', fix: '', span, related },
    },
  ])
}

/** A waiver alone on its line, for the next one. */
function createWaiver(
  code: string,
  line: number,
  reason?: string,
  facts: Partial<PlacedWaiver> = {},
): PlacedWaiver {
  return {
    code,
    ...(reason !== undefined && { reason }),
    file: 'cart.ts',
    line,
    column: 3,
    endLine: line,
    endColumn: 50,
    alone: true,
    coversLine: line + 1,
    ...facts,
  }
}

/** What is left, as `severity code line`, and what is waived, as `code line: reason`. */
function apply(findings: ReturnType<typeof createFindings>, ...waivers: PlacedWaiver[]) {
  const { findings: left, waived } = applyWaivers(findings, waivers)
  return {
    left: left.map(({ diagnostic: { severity, code, span } }) => `${severity} ${code} ${span?.line}`),
    waived: waived.map(({ finding, reason, span }) => `${finding.diagnostic.code} ${span.line}: ${reason}`),
  }
}

const cart = createFinding('lint/storage-undeclared', 'cart.ts', 8, 12)

describe('a waiver takes a finding out', () => {
  test.each<[string, PlacedWaiver]>([
    ['from the line before', createWaiver('lint/storage-undeclared', 7, 'a demo')],
    [
      'from the same line',
      createWaiver('lint/storage-undeclared', 8, 'a demo', { alone: false, coversLine: 8 }),
    ],
    ['from above other comments', createWaiver('lint/storage-undeclared', 5, 'a demo', { coversLine: 8 })],
    ['from another line of the same subject', createWaiver('lint/storage-undeclared', 11, 'a demo')],
  ])('%s', (_, waiver) => {
    expect(apply(cart, waiver)).toEqual({
      left: [],
      waived: [`lint/storage-undeclared ${waiver.line}: a demo`],
    })
  })

  test('and two of them are both used', () => {
    expect(
      apply(
        cart,
        createWaiver('lint/storage-undeclared', 7, 'a demo'),
        createWaiver('lint/storage-undeclared', 11, 'still a demo'),
      ),
    ).toEqual({
      left: [],
      waived: ['lint/storage-undeclared 7: a demo'],
    })
  })
})

describe('a waiver that accepts nothing is a finding', () => {
  const code = 'lint/storage-undeclared'
  test.each<[string, PlacedWaiver, string[]]>([
    ['no finding in its place', createWaiver(code, 20, 'a demo'), ['warning lint/waiver-unused 20']],
    ['another file', createWaiver(code, 7, 'a demo', { file: 'mail.ts' }), ['warning lint/waiver-unused 7']],
    ['another code', createWaiver('lint/data-undeclared', 7, 'a demo'), ['warning lint/waiver-unused 7']],
    ['no reason', createWaiver(code, 7), ['error lint/waiver-reason-missing 7']],
    [
      'an unknown code',
      createWaiver('lint/storage-undeclard', 7, 'a demo'),
      ['error lint/waiver-code-unknown 7'],
    ],
    ['no code', createWaiver('', 7, 'a demo'), ['error lint/waiver-code-unknown 7']],
    [
      'a code that is about waivers',
      createWaiver('lint/waiver-unused', 7, 'a demo'),
      ['error lint/waiver-code-unknown 7'],
    ],
    [
      'the policy’s own line',
      createWaiver(code, 2, 'a demo', { file: 'policy.yaml' }),
      ['warning lint/waiver-unused 2'],
    ],
  ])('%s', (_, waiver, findings) => {
    expect(apply(cart, waiver)).toEqual({
      left: ['error lint/storage-undeclared 8', ...findings],
      waived: [],
    })
  })

  test('with the code that was meant', () => {
    const [, finding] = applyWaivers(cart, [createWaiver('lint/storage-undeclard', 7, 'a demo')]).findings
    expect(finding).toEqual({
      fingerprint: expect.stringMatching(/^[0-9a-f]{32}$/),
      diagnostic: {
        code: 'lint/waiver-code-unknown',
        severity: 'error',
        what: 'This waiver names no finding that can be waived: `lint/storage-undeclard`. Did you mean `lint/storage-undeclared`?',
        why: expect.any(String),
        fix: expect.any(String),
        span: { file: 'cart.ts', line: 7, column: 3, endLine: 7, endColumn: 50 },
      },
    })
  })

  test('and can’t be waived itself', () => {
    expect(
      apply(cart, createWaiver(code, 20, 'a demo'), createWaiver('lint/waiver-unused', 19, 'a demo')).left,
    ).toEqual([
      'error lint/storage-undeclared 8',
      'error lint/waiver-code-unknown 19',
      'warning lint/waiver-unused 20',
    ])
  })
})
