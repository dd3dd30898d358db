import { type Policy, readPolicy } from '@candor/model'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { lintProject, messages } from '../src/index.ts'
import { createTree, git } from './create-tree.ts'

const readSchema = (name: string) =>
  JSON.parse(readFileSync(join(import.meta.dirname, `../../../schemas/${name}.schema.json`), 'utf8'))
const isReport = new Ajv2020({ schemas: ['diagnostic', 'scan'].map(readSchema) }).compile(
  readSchema('report'),
)

function readShopPolicy(yaml: string): Policy {
  const text = `title: Harbour Books Privacy Policy\ncontroller: { name: Harbour Books }\n${yaml}`
  const { policy, diagnostics } = readPolicy('policy.yaml', () => ({ bytes: new TextEncoder().encode(text) }))
  if (!policy) throw new Error(diagnostics.map(({ what }) => what).join('\n'))
  return policy
}

const policy = readShopPolicy(`scope: { sites: ["https://harbour-books.example"] }
data:
  - { id: email, category: contact.email, label: e-mail address }
purposes:
  - { id: orders, title: Orders }
channels:
  - { id: ordering, kind: form, title: Ordering, data: [email], purposes: [orders] }
processors:
  - { id: stripe, title: Stripe }
storage:
  - { id: cart, medium: localStorage, name: cart }
`)

const app = {
  'index.html':
    '<form><label>E-mail <input type="email" name="email"></label></form>\n<script src="/src/main.ts"></script>\n',
  'src/main.ts':
    "import Stripe from 'stripe'\nconst stripe = new Stripe('key')\nawait stripe.charges.retrieve('x')\nlocalStorage.setItem('cart', '[]')\nawait fetch('https://api.harbour-books.example/orders')\n",
}

const list = async (files: Record<string, string>) => {
  const report = await lintProject({ root: createTree(files), policy })
  expect([isReport(report), isReport.errors]).toEqual([true, null])
  const { findings, waived, summary } = report
  return {
    findings: findings.map(({ diagnostic: { code, span } }) => `${code} ${span?.file}:${span?.line}`),
    waived: waived.map(({ finding, reason }) => `${finding.diagnostic.code}: ${reason}`),
    counts: [summary.errors, summary.warnings, summary.notes, summary.waived],
  }
}

describe('a project held against its policy', () => {
  test('gives nothing where both say the same', async () => {
    expect(await list(app)).toEqual({ findings: [], waived: [], counts: [0, 0, 0, 0] })
  })

  test('shows what goes beyond it, and what is declared and gone', async () => {
    const files = {
      'index.html': '<form><input type="email" name="email"><input type="tel" name="phone"></form>\n',
      'src/main.ts':
        "import posthog from 'posthog-js'\nposthog.init('key')\n// candor-ignore lint/storage-undeclared -- gone next week\ndocument.cookie = 'visitor=1'\nnavigator.geolocation.getCurrentPosition(() => {}) // candor-ignore lint/device-undeclared\n",
    }
    expect(await list(files)).toEqual({
      findings: [
        'lint/data-undeclared index.html:1',
        'lint/processor-unobserved policy.yaml:11',
        'lint/storage-unobserved policy.yaml:13',
        'lint/processor-undeclared src/main.ts:1',
        'lint/device-undeclared src/main.ts:5',
        'lint/waiver-reason-missing src/main.ts:5',
      ],
      waived: ['lint/storage-undeclared: gone next week'],
      counts: [4, 2, 0, 1],
    })
  })

  test('comes as the same bytes for any number of threads', async () => {
    const root = createTree({
      ...app,
      ...Object.fromEntries(
        Array.from({ length: 60 }, (_, at) => [
          `src/page${at}.ts`,
          `sessionStorage.setItem('page-${at}', '')\n`,
        ]),
      ),
    })
    const reports = await Promise.all(
      [undefined, 1, 2, 3].map((workers) => lintProject({ root, policy, workers })),
    )
    expect(new Set(reports.map((report) => JSON.stringify(report))).size).toBe(1)
    expect(reports[0]).toMatchObject({
      policy: { title: 'Harbour Books Privacy Policy', hash: policy.hash },
      files: 62,
      summary: { errors: 60 },
    })
  })
})

test('a project gives the same bytes whichever way its files are listed and written', async () => {
  const entries = Object.entries({
    ...app,
    'src/a.ts': "document.cookie = 'visitor=1'\n",
    'lib/b.ts': "import 'posthog-js'\nimport '../src/a'\n",
  })
  const walked = createTree(Object.fromEntries(entries))
  const tracked = createTree(Object.fromEntries(entries.toReversed()))
  git(tracked, 'init')
  git(tracked, 'add', 'src/a.ts')
  const reports = await Promise.all([walked, tracked].map((root) => lintProject({ root, policy })))
  expect(JSON.stringify(reports[1])).toBe(JSON.stringify(reports[0]))
  expect(reports[0]?.summary.errors).toBe(2)
})

describe('the examples of messages/*.md about waivers give their own diagnostic', () => {
  test.each(messages.filter(({ code }) => code.startsWith('lint/')))(
    '$code',
    async ({ code, severity, example }) => {
      const root = createTree(Object.fromEntries(example.map(({ name, text }) => [name, text])))
      const { findings } = await lintProject({ root, policy })
      expect(
        findings.flatMap(({ diagnostic }) =>
          diagnostic.code.startsWith('lint/waiver-') ? [[diagnostic.code, diagnostic.severity]] : [],
        ),
      ).toEqual([[code, severity]])
    },
  )
})
