import { builtinModules } from 'node:module'
import { posix } from 'node:path'
import { type Import, findImports } from './find-imports.ts'
import { halves, layerTable, pureBuiltins } from './layer-table.ts'

/** A package as the layers see it. Paths of files are relative to the package: `src/index.ts`, `test/check.test.ts`. */
export type LayeredPackage = {
  /** Name of the folder under packages/. */
  name: string
  dependencies: readonly string[]
  /** What its tests may import besides, from its own package.json or the root's. */
  devDependencies: readonly string[]
  files: readonly { path: string; text: string }[]
}

/** A broken rule, with the sentence that says what to do instead. */
export type LayerProblem = { file: string; line: number; message: string }

type Context = { from: LayeredPackage; file: string; isTest: boolean; imported: Import }
type Rule = (context: Context) => string | undefined

const scope = '@candor/'

/** In order; the first that speaks about an import is the one that is reported. */
const rules: readonly Rule[] = [
  reachInside,
  importUnknown,
  crossHalves,
  importUpward,
  importValues,
  useBuiltin,
  dependUndeclared,
]

/** Holds the imports of all packages against the layers. Problems are ordered by file and line. */
export function findLayerProblems(packages: readonly LayeredPackage[]): LayerProblem[] {
  return packages
    .flatMap((from) => [...checkRow(from), ...from.files.flatMap((file) => checkFile(from, file))])
    .sort((a, b) => (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1))
}

function checkRow({ name, dependencies }: LayeredPackage): LayerProblem[] {
  const file = `packages/${name}/package.json`
  const row = layerTable[name]
  if (!row)
    return [{ file, line: 1, message: `${name} has no layer: give it a row in tools/layer-table.ts.` }]
  if (!row.standsAlone || dependencies.length === 0) return []
  const message = `${name} ships to users and depends on nothing: remove ${dependencies.join(', ')}, or write out what it needs.`
  return [{ file, line: 1, message }]
}

function checkFile(from: LayeredPackage, { path, text }: { path: string; text: string }): LayerProblem[] {
  const file = `packages/${from.name}/${path}`
  const isTest = !path.startsWith('src/') || path.endsWith('.test.ts')
  return findImports(path, text).flatMap((imported) => {
    const context = { from, file, isTest, imported }
    for (const rule of rules) {
      const message = rule(context)
      if (message) return [{ file, line: imported.line, message }]
    }
    return []
  })
}

function reachInside({ from, file, imported: { specifier } }: Context): string | undefined {
  if (specifier.startsWith('.')) {
    const [top, target = ''] = posix.join(posix.dirname(file), specifier).split('/')
    if (top !== 'packages' || target === from.name) return undefined
    return `'${specifier}' reaches into ${target}: import from '${scope}${target}', and export there what is missing.`
  }
  const [target = '', ...rest] = specifier.startsWith(scope) ? specifier.slice(scope.length).split('/') : []
  if (rest.length === 0) return undefined
  return `'${specifier}' reaches into ${target}: import from '${scope}${target}', and export there what is missing.`
}

function importUnknown({ imported: { specifier } }: Context): string | undefined {
  const target = findTarget(specifier)
  if (target === undefined || layerTable[target]) return undefined
  return `'${specifier}' is in no layer: only packages of tools/layer-table.ts can be imported.`
}

function crossHalves({ from, imported: { specifier } }: Context): string | undefined {
  const target = findTarget(specifier)
  if (target === undefined || target === from.name) return undefined
  if (!halves.includes(from.name) || !halves.includes(target)) return undefined
  return `${from.name} and ${target} never import each other: what is declared and what is observed meet in match; put it there.`
}

function importUpward({ from, imported: { specifier } }: Context): string | undefined {
  const target = findTarget(specifier)
  const own = layerTable[from.name]
  const other = target === undefined ? undefined : layerTable[target]
  if (!own || !other || target === from.name || other.layer < own.layer) return undefined
  const where =
    other.layer === own.layer ? `the same layer (${own.layer})` : `layer ${other.layer}, above ${own.layer}`
  return `${from.name} imports ${target} of ${where}; imports go down only: move what both need into a package below, or take it as an argument.`
}

function importValues({ from, isTest, imported: { specifier, isType } }: Context): string | undefined {
  const target = findTarget(specifier)
  if (isTest || isType || target === undefined || !layerTable[from.name]?.onlyTypesOf?.includes(target))
    return undefined
  return `${from.name} takes only the types of ${target}: write "import type", and take data that ${target} made as an argument.`
}

function useBuiltin({ from, isTest, imported: { specifier } }: Context): string | undefined {
  const bare = specifier.replace(/^node:/, '')
  if (!builtinModules.includes(bare) && !specifier.startsWith('node:')) return undefined
  if (specifier === bare) return `Write 'node:${bare}', so that it cannot be mistaken for a package.`
  const row = layerTable[from.name]
  if (isTest || row?.touchesSystem || (pureBuiltins.includes(specifier) && !row?.standsAlone))
    return undefined
  return `${from.name} does no I/O and reads no clock: take what '${specifier}' would give as an argument, and let linter or cli call it.`
}

function dependUndeclared({ from, isTest, imported: { specifier, isType } }: Context): string | undefined {
  if (specifier.startsWith('.') || specifier.startsWith('node:')) return undefined
  const parts = specifier.split('/')
  const name = specifier.startsWith('@') ? parts.slice(0, 2).join('/') : (parts[0] ?? specifier)
  if (name === `${scope}${from.name}` || from.dependencies.includes(name)) return undefined
  if (isTest && from.devDependencies.includes(name)) return undefined
  // A package of types alone, such as mdast, is imported by the name that it describes.
  const known = isTest ? [...from.dependencies, ...from.devDependencies] : from.dependencies
  if (isType && known.includes(`@types/${name}`)) return undefined
  return `'${name}' is not among the dependencies in packages/${from.name}/package.json: add it there, and run pnpm install.`
}

/** Folder name of the package that a specifier means, when it is one of ours. */
function findTarget(specifier: string): string | undefined {
  return specifier.startsWith(scope) ? specifier.slice(scope.length).split('/')[0] : undefined
}
