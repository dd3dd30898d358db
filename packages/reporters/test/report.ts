import type { Report } from '@candor/match'

const declared = { file: 'privacy/policy.yaml', line: 4, column: 5, endLine: 4, endColumn: 40 }

/** Texts that the report's places point into. */
export const sources: Readonly<Record<string, string>> = {
  'privacy/policy.yaml':
    'title: Harbour Books Privacy Policy\ncontroller: { name: Harbour Books }\nstorage:\n  - { id: cart, medium: cookie, name: cart }\n',
  'app/[slug]/cart.ts': [
    "import posthog from 'posthog-js'",
    '',
    "localStorage.setItem('cart', JSON.stringify({ books: ['Moby-Dick', 'Typee'], coupon: readCoupon() }))",
    '',
    "export const cart = localStorage.getItem('cart')",
    '// candor-ignore lint/processor-undeclared -- leaves with the next release',
    'posthog.init(key)',
  ].join('\n'),
}

/**
 * A report of one error with everything that a finding may have, one warning at the policy, and one waived
 * finding.
 */
export const report: Report = {
  policy: {
    title: 'Harbour Books Privacy Policy',
    version: '2',
    hash: 'sha256-3q2-7wAAAAABBBBBCCCCCDDDDDEEEEE',
  },
  findings: [
    {
      fingerprint: '0123456789abcdef0123456789abcdef',
      diagnostic: {
        code: 'lint/storage-undeclared',
        severity: 'error',
        what: 'The code keeps the localStorage key `cart[]`, which the policy does not declare.',
        why: 'Keeping something on a person’s device needs clear information first (ePrivacy Directive Art. 5(3)).',
        fix: 'Add it under `storage:` with its purpose and duration, or remove this use from the code.',
        span: { file: 'app/[slug]/cart.ts', line: 3, column: 22, endLine: 3, endColumn: 28 },
        related: [
          { message: 'The nearest that the policy declares: the cookie `cart`', span: declared },
          { message: 'Also here: cart', span: { file: 'app/[slug]/cart.ts', line: 5, column: 21 } },
        ],
        suggestion: 'storage:\n  - id: cart-2\n    medium: localStorage\n    name: cart\n',
      },
      observation: {
        kind: 'storage',
        medium: 'localStorage',
        name: 'cart',
        access: 'write',
        file: 'app/[slug]/cart.ts',
        line: 3,
        column: 22,
        detector: 'web-storage',
        evidence: "localStorage.setItem('cart', …)",
        confidence: 'high',
      },
    },
    {
      fingerprint: 'fedcba9876543210fedcba9876543210',
      diagnostic: {
        code: 'lint/storage-unobserved',
        severity: 'warning',
        what: 'The policy declares the cookie `cart`, but nothing in the scanned code writes or reads it.',
        why: 'A list that holds what is long gone is untrue as well.',
        fix: 'If it is gone, remove it.',
        span: declared,
      },
    },
  ],
  waived: [
    {
      finding: {
        fingerprint: '00000000000000000000000000000000',
        diagnostic: {
          code: 'lint/processor-undeclared',
          severity: 'error',
          what: 'The code can send data to PostHog (posthog.com), which the policy does not name as a recipient.',
          why: 'People must be told who receives their data (GDPR Art. 13(1)(e)).',
          fix: 'Add it under `processors:`.',
          span: { file: 'app/[slug]/cart.ts', line: 1, column: 8 },
        },
      },
      reason: 'leaves with the next release',
      span: { file: 'app/[slug]/cart.ts', line: 6, column: 1, endLine: 6, endColumn: 76 },
    },
  ],
  summary: { errors: 1, warnings: 1, notes: 0, waived: 1, observations: 3 },
  files: 12,
  bytes: 3_400,
  skipped: [
    { file: 'a.test.ts', why: 'test' },
    { file: 'b.test.ts', why: 'test' },
    { file: 'jquery.min.js', why: 'minified' },
  ],
}

/** The same project with nothing to say about it. */
export const cleanReport: Report = {
  ...report,
  findings: [],
  waived: [],
  summary: { errors: 0, warnings: 0, notes: 0, waived: 0, observations: 1 },
  skipped: [],
}
