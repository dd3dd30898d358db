/**
 * `node tools/catalog/build.ts` puts the catalog together from packages/catalog/data/own and data/sources;
 * `--check` writes nothing and fails when the built file is not current.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { loadRepository, repositoryRoot } from '../load-repository.ts'
import { buildCatalog } from './build-catalog.ts'

const target = 'packages/catalog/data/catalog.json'
const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } })
const repository = loadRepository()
const text = buildCatalog(repository)
const isCurrent = repository.list(target).length > 0 && repository.read(target) === text

if (values.check && !isCurrent) {
  console.error(`${target} is not current. Run: node tools/catalog/build.ts`)
  process.exitCode = 1
}
if (!values.check && !isCurrent) {
  writeFileSync(join(repositoryRoot, target), text)
  console.log(`wrote ${target}`)
}
