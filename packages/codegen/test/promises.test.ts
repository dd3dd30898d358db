import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'

// The type check of this package proves that each line under an `@ts-expect-error` fails. Here the marks are taken away
// and the compiler says why: the error must hold every text that the mark quotes.
const examples = ['harbour-books', 'quay-clinic', 'smallest']
const here = import.meta.dirname
const copy = join(here, '../node_modules/.cache/promises')

/** The strictest options that a user's project may have. */
const compilerOptions = {
  target: 'es2022',
  lib: ['es2023', 'dom'],
  module: 'esnext',
  moduleResolution: 'bundler',
  types: [],
  noEmit: true,
  strict: true,
  noUncheckedIndexedAccess: true,
  exactOptionalPropertyTypes: true,
  isolatedModules: true,
  verbatimModuleSyntax: true,
  erasableSyntaxOnly: true,
  noPropertyAccessFromIndexSignature: true,
  noImplicitOverride: true,
  noUnusedLocals: true,
  noUnusedParameters: true,
  noImplicitReturns: true,
  allowImportingTsExtensions: true,
}

let errors = new Map<string, string>()

beforeAll(() => {
  rmSync(copy, { recursive: true, force: true })
  mkdirSync(copy, { recursive: true })
  for (const example of [...examples, 'awkward'])
    cpSync(join(here, 'fixtures', example), join(copy, example), { recursive: true })
  for (const example of examples) {
    const file = join(copy, example, 'promises.ts')
    writeFileSync(file, readFileSync(file, 'utf8').replaceAll('// @ts-expect-error', '// expected'))
  }
  writeFileSync(join(copy, 'tsconfig.json'), JSON.stringify({ compilerOptions, include: ['.'] }))
  errors = compile(copy)
}, 120_000)

afterAll(() => rmSync(copy, { recursive: true, force: true }))

/** Errors of the compiler by `file:line`. */
function compile(folder: string): Map<string, string> {
  const require = createRequire(import.meta.url)
  const tsc = join(dirname(require.resolve('typescript/package.json')), 'bin/tsc')
  const { stdout } = spawnSync(process.execPath, [tsc, '--pretty', 'false', '--project', '.'], {
    cwd: folder,
    encoding: 'utf8',
  })
  const found = new Map<string, string>()
  let place = ''
  for (const line of stdout.split('\n')) {
    const head = /^(\S+)\((\d+),\d+\): (.*)$/.exec(line)
    if (head) place = `${head[1]}:${head[2]}`
    found.set(place, `${found.get(place) ?? ''}${head?.[3] ?? line}\n`)
  }
  return found
}

test.each(examples)('%s: each mark is needed, and the error says what it should', (example) => {
  const lines = readFileSync(join(here, 'fixtures', example, 'promises.ts'), 'utf8').split('\n')
  const marks = lines.flatMap((line, index) => {
    const quoted = /\/\/ @ts-expect-error: (.*)$/.exec(line)?.[1]
    // The error may stand on a later line of the statement under the mark, never on another statement.
    return quoted === undefined
      ? []
      : [{ line: index + 2, texts: JSON.parse(`[${quoted.replaceAll('" "', '", "')}]`) as string[] }]
  })
  const silent = marks.filter(({ line, texts }) => {
    const error = errors.get(`${example}/promises.ts:${line}`) ?? ''
    return error === '' || texts.some((text) => !error.includes(text))
  })
  expect(marks.length).toBeGreaterThan(0)
  expect(
    silent.map(({ line, texts }) => ({ line, texts, error: errors.get(`${example}/promises.ts:${line}`) })),
  ).toEqual([])
})

test('nothing else fails to compile, whatever the options of the project', () => {
  const expected = new Set(
    examples.flatMap((example) =>
      readFileSync(join(here, 'fixtures', example, 'promises.ts'), 'utf8')
        .split('\n')
        .flatMap((line, index) =>
          line.includes('// @ts-expect-error') ? [`${example}/promises.ts:${index + 2}`] : [],
        ),
    ),
  )
  expect([...errors].filter(([place, text]) => !expected.has(place) && text.trim() !== '')).toEqual([])
})
