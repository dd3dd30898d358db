/**
 * Bundles the command line for publishing: packages/cli/dist holds JavaScript, the worker beside it, and a package.json
 * of its own whose dependencies are those that are not bundled. `pnpm build` runs it; `--out` names another folder.
 */
import { chmodSync, cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { build } from 'esbuild'
import { repositoryRoot } from './load-repository.ts'

type Manifest = { name: string; version: string; description: string; license: string; dependencies: Record<string, string> }

const cli = join(repositoryRoot, 'packages/cli')
const { values } = parseArgs({ options: { out: { type: 'string', default: join(cli, 'dist') } } })
const { out } = values
const manifest: Manifest = readJson(join(cli, 'package.json'))
/** Parsers are native, or load only when a file of their kind is met: they stay packages of their own. */
const external = Object.entries((readJson(join(repositoryRoot, 'packages/scan/package.json')) as Manifest).dependencies).filter(
  ([name]) => !name.startsWith('@candor/'),
)
/** So do the writers of PDF, DOCX and XLSX, which bring fonts and look for files beside themselves. */
const writers = ['docx', 'pdfmake', 'write-excel-file']
external.push(...Object.entries((readJson(join(repositoryRoot, 'packages/formats/package.json')) as Manifest).dependencies).filter(([name]) => writers.includes(name)))

rmSync(out, { recursive: true, force: true })
mkdirSync(out, { recursive: true })
await build({
  entryPoints: { main: join(cli, 'src/main.ts'), 'scan-worker': join(repositoryRoot, 'packages/linter/src/scan-worker.ts') },
  outdir: out,
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node22',
  external: external.flatMap(([name]) => [name, `${name}/*`]),
  // Dependencies in CommonJS ask for Node's own modules by require.
  banner: { js: "import { createRequire as createRequireOfBundle } from 'node:module'; const require = createRequireOfBundle(import.meta.url);" },
  logLevel: 'warning',
})
const start = readFileSync(join(cli, 'bin/candor.js'), 'utf8').replace('../src/main.ts', './main.js')
writeFileSync(join(out, 'candor.js'), start)
chmodSync(join(out, 'candor.js'), 0o755)
cpSync(join(repositoryRoot, 'LICENSE'), join(out, 'LICENSE'))
writeFileSync(join(out, 'package.json'), `${JSON.stringify(createManifest(), null, 2)}\n`)

function createManifest(): object {
  const { name, version, description, license } = manifest
  return {
    name,
    version,
    description,
    license,
    type: 'module',
    bin: { candor: './candor.js' },
    engines: { node: '>=22.18' },
    dependencies: Object.fromEntries(external.map(([dependency, range]) => [dependency, range === 'catalog:' ? findInstalled(dependency) : range])),
  }
}

/** The version that the workspace's catalog stands for. */
function findInstalled(dependency: string): string {
  return (readJson(join(repositoryRoot, 'packages/scan/node_modules', dependency, 'package.json')) as Manifest).version
}

function readJson(path: string): Manifest {
  return JSON.parse(readFileSync(path, 'utf8'))
}
