import type { Repository } from '../generator.ts'
import { mergeSources } from './merge-sources.ts'
import { parseOwn } from './parse-own.ts'
import { serializeCatalog } from './serialize-catalog.ts'
import type { Source } from './source.ts'

const folder = 'packages/catalog/data'

/** The text of packages/catalog/data/catalog.json: own records, then what the sources add. */
export function buildCatalog(repository: Repository): string {
  const own = repository.list(`${folder}/own/*.yaml`).flatMap((path) => parseOwn(path, repository.read(path)))
  const sources = repository
    .list(`${folder}/sources/*.json`)
    .map((path): Source => JSON.parse(repository.read(path)))
  // third-party-web knows hosts best: it comes before tarteaucitron in the order of file names reversed.
  return serializeCatalog(mergeSources(own, sources.toReversed()))
}
