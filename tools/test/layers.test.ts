import { expect, test } from 'vitest'
import { type LayeredPackage, findLayerProblems } from '../layers.ts'

/** A package whose one file is `text`; it depends on everything that is written in `dependencies`. */
function createPackage(
  name: string,
  text: string,
  dependencies: string[] = [],
  path = 'src/order.ts',
): LayeredPackage {
  return { name, dependencies, devDependencies: ['vitest'], files: [{ path, text }] }
}

function findMessages(...packages: LayeredPackage[]): string[] {
  return findLayerProblems(packages).map(({ file, line, message }) => `${file}:${line} ${message}`)
}

test('imports that go down, to entries, and are declared, say nothing', () => {
  expect(
    findMessages(
      createPackage('model', `import { lineOf } from '@candor/diagnostics'\nimport './positions.ts'`, [
        '@candor/diagnostics',
      ]),
      createPackage(
        'match',
        `import type { Observation } from '@candor/scan'\nimport { createHash } from 'node:crypto'`,
        ['@candor/scan'],
      ),
      createPackage('cli', `import { readFileSync } from 'node:fs'\nimport { lint } from '@candor/linter'`, [
        '@candor/linter',
      ]),
    ),
  ).toEqual([])
})

test('an import upward or sideways is refused', () => {
  expect(
    findMessages(
      createPackage('scan', `\nexport { match } from '@candor/match'`, ['@candor/match']),
      createPackage('document', `import { render } from '@candor/codegen'`, ['@candor/codegen']),
    ),
  ).toEqual([
    'packages/document/src/order.ts:1 document imports codegen of the same layer (2); imports go down only: ' +
      'move what both need into a package below, or take it as an argument.',
    'packages/scan/src/order.ts:2 scan imports match of layer 2, above 1; imports go down only: ' +
      'move what both need into a package below, or take it as an argument.',
  ])
})

test('the two halves never import each other, not even types', () => {
  expect(
    findMessages(
      createPackage('model', `type Facts = import('@candor/scan').Facts`, ['@candor/scan']),
      createPackage('scan', `import type { Policy } from '@candor/model'`, ['@candor/model']),
    ),
  ).toEqual([
    'packages/model/src/order.ts:1 model and scan never import each other: what is declared and what is observed meet in match; put it there.',
    'packages/scan/src/order.ts:1 scan and model never import each other: what is declared and what is observed meet in match; put it there.',
  ])
})

test('only the entry of another package can be imported', () => {
  expect(
    findMessages(
      createPackage(
        'cli',
        `import '@candor/model/src/link.ts'\nconst late = await import('../../model/src/link.ts')`,
        ['@candor/model'],
      ),
    ),
  ).toEqual([
    `packages/cli/src/order.ts:1 '@candor/model/src/link.ts' reaches into model: import from '@candor/model', and export there what is missing.`,
    `packages/cli/src/order.ts:2 '../../model/src/link.ts' reaches into model: import from '@candor/model', and export there what is missing.`,
  ])
})

test('match takes types of scan, and no values', () => {
  expect(
    findMessages(
      createPackage(
        'match',
        `import { type Observation } from '@candor/scan'\nimport { scanText, type Facts } from '@candor/scan'`,
        ['@candor/scan'],
      ),
    ),
  ).toEqual([
    'packages/match/src/order.ts:2 match takes only the types of scan: write "import type", and take data that scan made as an argument.',
  ])
})

test('packages that do no I/O import no built-in module, in their sources', () => {
  expect(
    findMessages(
      createPackage('model', `import { readFileSync } from 'node:fs'`),
      createPackage('scan', `import { readFileSync } from 'node:fs'`, [], 'test/scan.test.ts'),
      createPackage('linter', `import { readFileSync } from 'fs'`),
    ),
  ).toEqual([
    `packages/linter/src/order.ts:1 Write 'node:fs', so that it cannot be mistaken for a package.`,
    `packages/model/src/order.ts:1 model does no I/O and reads no clock: take what 'node:fs' would give as an argument, and let linter or cli call it.`,
  ])
})

test('what is imported is declared; tests may also use what the root has', () => {
  expect(
    findMessages(
      createPackage('model', `import { parseDocument } from 'yaml/browser'\nimport { expect } from 'vitest'`),
      createPackage('scan', `import { expect } from 'vitest'`, [], 'test/scan.test.ts'),
    ),
  ).toEqual([
    `packages/model/src/order.ts:1 'yaml' is not among the dependencies in packages/model/package.json: add it there, and run pnpm install.`,
    `packages/model/src/order.ts:2 'vitest' is not among the dependencies in packages/model/package.json: add it there, and run pnpm install.`,
  ])
})

test('types that have a package of their own are imported by the name that they describe', () => {
  expect(findMessages(createPackage('document', `import type { Root } from 'mdast'`, ['@types/mdast']))).toEqual([])
  expect(findMessages(createPackage('document', `import { u } from 'mdast'`, ['@types/mdast']))).toHaveLength(1)
})

test('a package without a layer, an unknown package and a runtime with dependencies are named', () => {
  expect(
    findMessages(
      createPackage('billing', ''),
      createPackage('cli', `import { charge } from '@candor/billing'`, ['@candor/billing']),
      createPackage('consent', '', ['js-cookie']),
    ),
  ).toEqual([
    'packages/billing/package.json:1 billing has no layer: give it a row in tools/layer-table.ts.',
    `packages/cli/src/order.ts:1 '@candor/billing' is in no layer: only packages of tools/layer-table.ts can be imported.`,
    'packages/consent/package.json:1 consent ships to users and depends on nothing: remove js-cookie, or write out what it needs.',
  ])
})
