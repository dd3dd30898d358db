/**
 * `pnpm generate` runs every generator in tools/generators/ and writes what has changed.
 * `pnpm generate --check` writes nothing and fails when a generated file is not current.
 */
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import type { GeneratedFile, Generator } from './generator.ts'
import { loadRepository, repositoryRoot } from './load-repository.ts'
import { type Change, planChanges } from './plan-changes.ts'

const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } })
const repository = loadRepository()

const files: GeneratedFile[] = []
for (const path of repository.list('tools/generators/*.ts')) {
  const { generator }: { generator?: Generator } = await import(
    pathToFileURL(join(repositoryRoot, path)).href
  )
  if (generator) files.push(...(await generator.generate(repository)))
}

const changes = planChanges(repository, files)
if (values.check) report(changes)
else changes.forEach(apply)

function report(found: readonly Change[]): void {
  if (found.length === 0) return
  for (const { path, why } of found) console.error(`${path} is ${why}`)
  console.error('Generated files are not current. Run: pnpm generate')
  process.exitCode = 1
}

/** A reader sees the old file or the new one, never a part. */
function apply({ path, text }: Change): void {
  const target = join(repositoryRoot, path)
  if (text === undefined) {
    rmSync(target)
    console.log(`removed ${path}`)
    return
  }
  mkdirSync(dirname(target), { recursive: true })
  const draft = `${target}.${process.pid}.draft`
  writeFileSync(draft, text)
  renameSync(draft, target)
  console.log(`wrote ${path}`)
}
