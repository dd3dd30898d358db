import type { Repository } from '../generator.ts'
import { parseOwn } from './parse-own.ts'
import { serializeCatalog } from './serialize-catalog.ts'

const folder = 'packages/catalog/data'

/** The text of packages/catalog/data/catalog.json. */
export function buildCatalog(repository: Repository): string {
  const own = repository.list(`${folder}/own/*.yaml`).flatMap((path) => parseOwn(path, repository.read(path)))
  return serializeCatalog(own)
}
