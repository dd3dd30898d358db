import { describe, expect, it } from 'vitest'
import { declares, findSpan, getPurpose, limits, readPolicy } from '../src/index.ts'
import { readFrom } from './read-from.ts'

const encoder = new TextEncoder()

const shop = `title: Harbour Books Privacy Policy
controller:
  name: Harbour Books
data:
  - id: email
    category: contact.email
    label: e-mail address
purposes:
  - id: orders
    title: Orders
channels:
  - id: checkout
    kind: purchase
    title: Ordering
    data: [email]
    purposes: [orders]
`

function read(content: string | Uint8Array) {
  return readPolicy('policy.yaml', readFrom({ 'policy.yaml': content }))
}

describe('readPolicy', () => {
  it('gives a frozen policy of plain JSON, with its lists, hash and positions', () => {
    const { policy, diagnostics, sources } = read(
      'title: Harbour Books Privacy Policy\ncontroller:\n  name: Harbour Books\nlanguages: [en]\n',
    )
    const at = (line: number, column: number, endColumn: number) => ({
      file: 'policy.yaml',
      line,
      column,
      endLine: line,
      endColumn,
    })
    expect({ policy, diagnostics, sources }).toEqual({
      policy: {
        title: 'Harbour Books Privacy Policy',
        controller: { name: 'Harbour Books' },
        languages: ['en'],
        jurisdictions: [],
        otherAuthorities: [],
        data: [],
        purposes: [],
        channels: [],
        processors: [],
        storage: [],
        retention: [],
        safeguards: [],
        choices: [],
        rights: [],
        changes: [],
        terms: [],
        clauses: [],
        hash: 'sha256-3FqsIKohNygUcmvwMDQ8B4h9dgB4UvuTfyablxd-AEc',
        positions: {
          '': at(1, 1, 36),
          '/title': at(1, 1, 6),
          '/controller': at(2, 1, 11),
          '/controller/name': at(3, 3, 7),
          '/languages': at(4, 1, 10),
          '/languages/0': at(4, 13, 15),
        },
      },
      diagnostics: [],
      sources: {
        'policy.yaml':
          'title: Harbour Books Privacy Policy\ncontroller:\n  name: Harbour Books\nlanguages: [en]\n',
      },
    })
  })

  it('freezes all of it', () => {
    const { policy } = read(shop)
    const open: unknown[] = []
    const look = (value: unknown) => {
      if (typeof value !== 'object' || value === null) return
      if (!Object.isFrozen(value)) open.push(value)
      Object.values(value).forEach(look)
    }
    look(policy)
    expect(open).toEqual([])
  })

  it('fills lists within entries, and tells what was declared from what was not', () => {
    const { policy } = read(shop)
    expect(policy?.channels).toEqual([
      {
        id: 'checkout',
        kind: 'purchase',
        title: 'Ordering',
        data: ['email'],
        optionalData: [],
        purposes: ['orders'],
      },
    ])
    expect(
      policy && [
        declares(policy, '/channels/0/data'),
        declares(policy, '/channels/0/optionalData'),
        declares(policy, '/storage'),
      ],
    ).toEqual([true, false, false])
  })

  it('finds places and entries', () => {
    const { policy } = read(shop)
    expect(policy && findSpan(policy, '/channels/0')).toEqual({
      file: 'policy.yaml',
      line: 12,
      column: 5,
      endLine: 12,
      endColumn: 17,
    })
    expect(policy && findSpan(policy, '/channels/0/kind')).toEqual({
      file: 'policy.yaml',
      line: 13,
      column: 5,
      endLine: 13,
      endColumn: 9,
    })
    expect(policy && findSpan(policy, '/channels/1')).toBeUndefined()
    expect(policy && getPurpose(policy, 'orders')).toEqual({ id: 'orders', title: 'Orders', accepts: [], dataSubjects: [] })
    expect(() => policy && getPurpose(policy, 'news')).toThrow('the policy has no entry "news" in purposes')
  })

  it.each([
    ['a byte order mark', encoder.encode(`\ufeff${shop}`)],
    ['Windows line ends', shop.replaceAll('\n', '\r\n')],
    ['no line end at the end', shop.trimEnd()],
    ['a document mark before and after it', `---\n${shop}...\n`],
    ['comments', `# Harbour Books\n${shop}# the end\n`],
    [
      'another order of keys',
      shop
        .split(/\n(?=\w)/)
        .toReversed()
        .join('\n')
        .replace('Policycontroller', 'Policy\ncontroller'),
    ],
    [
      'references',
      shop
        .replace('title: Orders', 'title: &name Orders')
        .replace('title: Ordering', 'title: *name')
        .replace('title: *name', 'title: Ordering'),
    ],
    [
      'JSON',
      JSON.stringify({
        title: 'Harbour Books Privacy Policy',
        controller: { name: 'Harbour Books' },
        data: [{ id: 'email', category: 'contact.email', label: 'e-mail address' }],
        purposes: [{ id: 'orders', title: 'Orders' }],
        channels: [
          { id: 'checkout', kind: 'purchase', title: 'Ordering', data: ['email'], purposes: ['orders'] },
        ],
      }),
    ],
  ])('reads the same policy with %s', (_, content) => {
    const { policy, diagnostics } = read(content)
    expect({ hash: policy?.hash, diagnostics }).toEqual({ hash: read(shop).policy?.hash, diagnostics: [] })
  })

  it('gives another hash for another policy', () => {
    expect(read(shop.replace('Orders', 'Sales')).policy?.hash).not.toBe(read(shop).policy?.hash)
    expect(read(`${shop}storage: []\n`).policy?.hash).not.toBe(read(shop).policy?.hash)
  })

  it('keeps what a bare reference stands for, at the place of the reference', () => {
    const { policy } = read(
      shop.replace('title: Orders', 'title: &name Orders').replace('title: Ordering', 'title: *name'),
    )
    expect(policy?.channels[0]?.title).toBe('Orders')
    expect(policy && findSpan(policy, '/channels/0/title')?.line).toBe(14)
  })
})

describe('readPolicy on what is no text', () => {
  const codes = (content: string | Uint8Array) =>
    read(content).diagnostics.map(({ code, what, span }) => ({ code, what, span }))
  const at = (line: number, column: number, endColumn: number) => ({
    file: 'policy.yaml',
    line,
    column,
    endLine: line,
    endColumn,
  })

  it('points at the byte that is not UTF-8', () => {
    const bytes = [...encoder.encode('title: Harbour\ncontroller:\n  name: "Caf')]
    expect(codes(Uint8Array.from([...bytes, 0xe9, 0x22, 0x0a]))).toEqual([
      {
        code: 'policy/encoding-invalid',
        what: '`policy.yaml` is not UTF-8 text: the byte 0xE9 at this place stands for no character.',
        span: at(3, 13, 14),
      },
    ])
  })

  it.each([
    ['a lone continuation byte', [0x61, 0x80], 2],
    ['an overlong form', [0x61, 0xc0, 0xaf], 2],
    ['a surrogate', [0x61, 0xed, 0xa0, 0x80], 2],
    ['a sequence that is cut off', [0x61, 0xf0, 0x9f, 0x8d], 2],
    ['a byte after a byte order mark and letters', [0xef, 0xbb, 0xbf, 0x61, 0xc3, 0xa9, 0xff], 3],
  ])('finds %s', (_, bytes, column) => {
    expect(codes(Uint8Array.from(bytes)).map(({ code, span }) => [code, span?.column])).toEqual([
      ['policy/encoding-invalid', column],
    ])
  })

  it.each([
    [
      'UTF-16 with a byte order mark, little end first',
      [0xff, 0xfe, ...[...encoder.encode(shop)].flatMap((byte) => [byte, 0])],
    ],
    [
      'UTF-16 with a byte order mark, big end first',
      [0xfe, 0xff, ...[...encoder.encode(shop)].flatMap((byte) => [0, byte])],
    ],
    ['UTF-16 without one', [...encoder.encode(shop)].flatMap((byte) => [byte, 0])],
  ])('knows %s', (_, bytes) => {
    expect(codes(Uint8Array.from(bytes))).toEqual([
      {
        code: 'policy/encoding-unsupported',
        what: '`policy.yaml` is saved as UTF-16, not as UTF-8.',
        span: at(1, 1, 1),
      },
    ])
  })

  it.each([
    ['in the text', 'title: Harbour\0Books\ncontroller:\n  name: x\n', at(1, 15, 16)],
    ['written as an escape', 'title: "Harbour\\0Books"\ncontroller:\n  name: x\n', at(1, 8, 24)],
  ])('refuses a NUL %s', (_, content, span) => {
    expect(codes(content)).toEqual([
      {
        code: 'policy/character-forbidden',
        what: 'There is a control character, U+0000, in the text.',
        span,
      },
    ])
  })

  it('refuses a file of 20 MB without parsing it', () => {
    const started = performance.now()
    const { policy, diagnostics, sources } = read(new Uint8Array(20_000_000).fill(0x61))
    expect({ policy, codes: diagnostics.map(({ code, what }) => [code, what]), sources }).toEqual({
      policy: undefined,
      codes: [['policy/file-too-large', '`policy.yaml` is larger than 1 MiB (1,048,576 bytes).']],
      sources: {},
    })
    expect(performance.now() - started).toBeLessThan(1000)
  })

  it.each([
    ['missing', 'policy/file-missing', 'There is no file `policy.yaml`.'],
    ['directory', 'policy/file-directory', '`policy.yaml` is a folder, not a file.'],
    ['unreadable', 'policy/file-unreadable', '`policy.yaml` cannot be read.'],
    ['too-large', 'policy/file-too-large', '`policy.yaml` is larger than 1 MiB (1,048,576 bytes).'],
  ] as const)('says that the file is %s', (problem, code, what) => {
    const { policy, diagnostics } = readPolicy('policy.yaml', () => ({ problem }))
    expect({ policy, diagnostics: diagnostics.map((found) => [found.code, found.what]) }).toEqual({
      policy: undefined,
      diagnostics: [[code, what]],
    })
  })
})

describe('readPolicy on what would take too long', () => {
  const bombs: [string, string, string][] = [
    [
      'lists that multiply',
      Array.from(
        { length: 9 },
        (_, at) =>
          `x${at}: &x${at} [${Array(10)
            .fill(at === 0 ? 'a' : `*x${at - 1}`)
            .join(', ')}]`,
      ).join('\n'),
      'policy/values-too-many',
    ],
    ['brackets', `version: ${'['.repeat(100_000)}`, 'policy/nesting-too-deep'],
    ['hyphens', `version:\n  ${'- '.repeat(100_000)}`, 'policy/nesting-too-deep'],
    ['braces', `version: ${'{a: '.repeat(100_000)}`, 'policy/nesting-too-deep'],
    [
      'indentation',
      Array.from({ length: 1300 }, (_, at) => `${' '.repeat(at)}a:`).join('\n'),
      'policy/nesting-too-deep',
    ],
    ['groups forty deep', `version: ${'{a: '.repeat(40)}${'}'.repeat(40)}`, 'policy/nesting-too-deep'],
    ['a great list', `languages: [${'en, '.repeat(40_000)}]`, 'policy/values-too-many'],
    ['many repeated words', `languages: [${'en, '.repeat(20_000)}]`, 'policy/value-repeated'],
    [
      'many dangling references',
      `choices:\n  - { id: a, title: A, channels: [${Array.from({ length: 20_000 }, (_, at) => `shop-${at}`).join(', ')}] }`,
      'policy/channel-unknown',
    ],
    [
      'many unknown keys',
      Array.from({ length: 20_000 }, (_, at) => `key-${at}: 1`).join('\n'),
      'policy/key-unknown',
    ],
    ['a long line of spaces', `version: "${' '.repeat(500_000)}"`, 'policy/text-blank'],
    ['a long text with a line end', `version: "${'a '.repeat(200_000)}\\n"`, 'policy/text-too-long'],
    ['a long duration', `contact: { responseTime: "P${'1'.repeat(500_000)}" }`, 'policy/duration-invalid'],
    ['a long address', `contact: { url: "https://${'a'.repeat(500_000)} " }`, 'policy/url-invalid'],
    ['a long country', `controller: { name: x, country: ${'a'.repeat(500_000)} }`, 'policy/country-invalid'],
    ['a long quote', `version: "${'a\n  '.repeat(100_000)}`, 'policy/quote-unclosed'],
  ]

  it.each(bombs)('stops at %s', { timeout: 30_000 }, (_, content, code) => {
    const started = performance.now()
    const { policy, diagnostics } = read(`${content}\ntitle: x\n`)
    expect(performance.now() - started).toBeLessThan(20_000)
    expect([policy, diagnostics.some((found) => found.code === code)]).toEqual([undefined, true])
  })

  it('reads a policy of 200 purposes, 100 processors and 100 channels', { timeout: 30_000 }, () => {
    const list = (count: number, entry: (at: number) => string) =>
      Array.from({ length: count }, (_, at) => `  - ${entry(at)}\n`).join('')
    const ids = (name: string, count: number) =>
      Array.from({ length: count }, (_, at) => `${name}-${at}`).join(', ')
    const text = `title: x\ncontroller: { name: x }\ndata:\n${list(100, (at) => `{ id: item-${at}, category: contact, label: item }`)}purposes:\n${list(200, (at) => `{ id: purpose-${at}, title: purpose }`)}processors:\n${list(100, (at) => `{ id: processor-${at}, title: processor, receives: [{ data: [${ids('item', 10)}], purposes: [${ids('purpose', 10)}] }] }`)}channels:\n${list(100, (at) => `{ id: channel-${at}, kind: form, title: channel, data: [${ids('item', 100)}], purposes: [${ids('purpose', at === 0 ? 200 : 20)}] }`)}`
    expect(limits.values).toBe(30_000)
    expect(read(text).diagnostics).toEqual([])
  })
})
