import { describe, expect, it } from 'vitest'
import { type Policy, findSpan, readPolicy } from '../src/index.ts'
import { readFrom } from './read-from.ts'

const head = 'title: Harbour Books Privacy Policy\ncontroller:\n  name: Harbour Books\n'
const data = 'data:\n  - { id: email, category: contact.email, label: e-mail address }\n'
const channel = (id: string) => `  - { id: ${id}, kind: form, title: Shop, data: [email], purposes: [] }\n`

function read(files: Readonly<Record<string, string>>, entry = 'policies/shop/policy.yaml') {
  return readPolicy(entry, readFrom(files))
}

/** What a reader is told: place, code, and the places that belong to it. */
function tell({ diagnostics }: ReturnType<typeof readPolicy>) {
  return diagnostics.map(({ span, code, what, related = [] }) => [
    span && `${span.file}:${span.line}:${span.column}`,
    code,
    what,
    ...related.map((other) => `${other.span.file}:${other.span.line}:${other.span.column} ${other.message}`),
  ])
}

const whole = `${head}${data}channels:\n${channel('shop')}${channel('news')}`
const split = {
  'policies/shop/policy.yaml': `include: [channels.yaml, ../shared/data.yaml]\n${head}channels:\n${channel('shop')}`,
  'policies/shop/channels.yaml': `channels:\n${channel('news')}`,
  'policies/shared/data.yaml': data,
}

describe('a policy in several files', () => {
  it('is the same as in one', () => {
    const { policy: one } = read({ 'policies/shop/policy.yaml': whole })
    const { policy: several, diagnostics } = read(split)
    const content = (policy: Policy) => ({ ...policy, positions: {} })
    expect(diagnostics).toEqual([])
    expect(several && content(several)).toEqual(one && content(one))
  })

  it('keeps the place of each entry', () => {
    const { policy } = read(split)
    const place = (pointer: string) => policy && findSpan(policy, pointer)
    expect(
      ['/channels', '/channels/0', '/channels/1', '/channels/1/data/0', '/data/0/label'].map((pointer) => [
        place(pointer)?.file,
        place(pointer)?.line,
      ]),
    ).toEqual([
      ['policies/shop/policy.yaml', 5],
      ['policies/shop/policy.yaml', 6],
      ['policies/shop/channels.yaml', 2],
      ['policies/shop/channels.yaml', 2],
      ['policies/shared/data.yaml', 2],
    ])
  })

  it('gives the text of all files', () => {
    expect(read(split).sources).toEqual(split)
  })

  it('joins the lists of a file before those of its includes, each with its own includes behind it', () => {
    const { policy } = read(
      {
        'policy.yaml': `${head}include: [a.yaml, b.yaml]\nterms: [{ term: one, meaning: "1" }]\n`,
        'a.yaml': 'include: [deep/c.yaml]\nterms: [{ term: two, meaning: "2" }]\n',
        'deep/c.yaml': 'include: [./d.yaml]\nterms: [{ term: three, meaning: "3" }]\n',
        'deep/d.yaml': 'terms: [{ term: four, meaning: "4" }]\n',
        'b.yaml': 'terms: [{ term: five, meaning: "5" }]\n',
      },
      'policy.yaml',
    )
    expect(policy?.terms.map(({ term }) => term)).toEqual(['one', 'two', 'three', 'four', 'five'])
  })

  it('reports the problems of all files in one run, each in its own', () => {
    const reading = read({
      'policies/shop/policy.yaml': `include: [channels.yaml, data.yaml]\n${head}version: 2.1\n`,
      'policies/shop/channels.yaml': `langauges: [en]\nchannels:\n${channel('Shop')}${channel('news')}${channel('news')}`,
      'policies/shop/data.yaml': `title: Other\n${data}channels:\n${channel('news')}`,
    })
    expect(tell(reading)).toEqual([
      [
        'policies/shop/channels.yaml:1:1',
        'policy/key-unknown',
        '`langauges` is not a field. Did you mean `languages`?',
      ],
      [
        'policies/shop/channels.yaml:3:11',
        'policy/id-invalid',
        '`id: Shop` in the channel `Shop` cannot be used as an id.',
      ],
      [
        'policies/shop/channels.yaml:5:11',
        'policy/id-duplicate',
        'Two channels have the id `news`.',
        'policies/shop/channels.yaml:4:11 It is given here first.',
      ],
      [
        'policies/shop/data.yaml:1:1',
        'policy/field-duplicate',
        '`title` is given in two files.',
        'policies/shop/policy.yaml:2:1 It is given here first.',
      ],
      [
        'policies/shop/data.yaml:5:11',
        'policy/id-duplicate',
        'Two channels have the id `news`.',
        'policies/shop/channels.yaml:4:11 It is given here first.',
      ],
      [
        'policies/shop/policy.yaml:5:10',
        'policy/text-unquoted',
        '`version: 2.1` is read as the number 2.1, but a text is needed.',
      ],
    ])
  })

  it('does not guess what a missing part would declare', () => {
    const reading = read({
      'policies/shop/policy.yaml': `include: [data.yaml]\n${head}channels:\n${channel('shop')}version: 2.1\n`,
    })
    expect(tell(reading)).toEqual([
      [
        'policies/shop/policy.yaml:1:11',
        'policy/include-missing',
        'The included file `policies/shop/data.yaml` does not exist.',
      ],
      [
        'policies/shop/policy.yaml:7:10',
        'policy/text-unquoted',
        '`version: 2.1` is read as the number 2.1, but a text is needed.',
      ],
    ])
  })
})

describe('an include', () => {
  it('must not lead back to itself', () => {
    expect(
      tell(
        read(
          {
            'policy.yaml': `${head}include: [a.yaml]\n`,
            'a.yaml': 'include: [b.yaml]\n',
            'b.yaml': 'include: [a.yaml, b.yaml]\n',
          },
          'policy.yaml',
        ),
      ),
    ).toEqual([
      ['b.yaml:1:11', 'policy/include-cycle', '`a.yaml` includes itself: `a.yaml` → `b.yaml` → `a.yaml`.'],
      ['b.yaml:1:19', 'policy/include-cycle', '`b.yaml` includes itself: `b.yaml` → `b.yaml`.'],
    ])
  })

  it('must not be given twice', () => {
    expect(
      tell(
        read(
          {
            'policy.yaml': `${head}include: [a.yaml, b.yaml, ./a.yaml]\n`,
            'a.yaml': 'terms: []\n',
            'b.yaml': 'include: [a.yaml]\n',
          },
          'policy.yaml',
        ),
      ),
    ).toEqual([
      [
        'b.yaml:1:11',
        'policy/include-duplicate',
        '`a.yaml` is included twice.',
        'policy.yaml:4:11 It is included here first.',
      ],
      [
        'policy.yaml:4:27',
        'policy/include-duplicate',
        '`a.yaml` is included twice.',
        'policy.yaml:4:11 It is included here first.',
      ],
    ])
  })

  it.each([
    '/etc/policy.yaml',
    'https://harbour-books.example/policy.yaml',
    'file:policy.yaml',
    'C:\\\\policies\\\\a.yaml',
    '~/a.yaml',
    'parts/',
    '*.yaml',
    '',
    ' a.yaml',
    '.',
  ])('must be a relative path, not %j', (path) => {
    const shown = path.trim().replaceAll('\\\\', '\\')
    expect(tell(read({ 'policy.yaml': `${head}include: ["${path}"]\n` }, 'policy.yaml'))).toEqual([
      ['policy.yaml:4:11', 'policy/include-path-invalid', `\`${shown}\` cannot be included.`],
    ])
  })

  it.each([
    ['a.yaml', '`include` must be a list, but it is the text "a.yaml".', 'policy/type-not-list'],
    ['[1]', '`include` must be a text, but it is the number 1.', 'policy/type-not-text'],
    ['', '`include` must be a list, but it is empty.', 'policy/type-not-list'],
  ])('must be a list of texts, not %j', (value, what, code) => {
    expect(
      tell(read({ 'policy.yaml': `${head}include: ${value}\n` }, 'policy.yaml')).map(([, ...told]) => told),
    ).toEqual([[code, what]])
  })

  it('says what is wrong with the file', () => {
    const reading = readPolicy('policy.yaml', (path) => {
      if (path === 'policy.yaml')
        return {
          bytes: new TextEncoder().encode(`${head}include: [a.yaml, b.yaml, c.yaml, d.yaml, e.yaml]\n`),
        }
      if (path === 'a.yaml') return { problem: 'directory' }
      if (path === 'b.yaml') return { problem: 'unreadable' }
      if (path === 'c.yaml') return { bytes: new Uint8Array(2_000_000) }
      return { bytes: new TextEncoder().encode(path === 'd.yaml' ? '' : '- term: cookie\n') }
    })
    expect(tell(reading)).toEqual([
      ['d.yaml:1:1', 'policy/file-empty', '`d.yaml` declares nothing.'],
      [
        'e.yaml:1:1',
        'policy/top-not-fields',
        '`e.yaml` holds a list where the fields of a policy are expected.',
      ],
      [
        'policy.yaml:4:11',
        'policy/include-unreadable',
        'The included file `a.yaml` is a folder, not a file.',
      ],
      ['policy.yaml:4:19', 'policy/include-unreadable', 'The included file `b.yaml` cannot be read.'],
      [
        'policy.yaml:4:27',
        'policy/include-unreadable',
        'The included file `c.yaml` is larger than 1 MiB (1,048,576 bytes).',
      ],
    ])
  })

  it('may not lead to any number of values', () => {
    const terms = `terms:\n${'  - { term: a, meaning: b }\n'.repeat(7000)}`
    const reading = read(
      { 'policy.yaml': `${head}include: [a.yaml, b.yaml]\n`, 'a.yaml': terms, 'b.yaml': terms },
      'policy.yaml',
    )
    expect(tell(reading).filter(([, code]) => code !== 'policy/term-duplicate')).toEqual([
      ['policy.yaml:4:19', 'policy/values-too-many', 'The policy holds more than 30000 values.'],
    ])
  })

  it('may not lead to any number of files', () => {
    const files = Object.fromEntries(
      Array.from({ length: 300 }, (_, at) => [`f${at}.yaml`, `include: [f${at + 1}.yaml]\n`]),
    )
    expect(tell(read({ ...files, 'policy.yaml': `${head}include: [f0.yaml]\n` }, 'policy.yaml'))).toEqual([
      ['f198.yaml:1:11', 'policy/includes-too-many', 'More than 200 files are included.'],
    ])
  })
})
