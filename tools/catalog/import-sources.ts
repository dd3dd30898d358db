/**
 * `node tools/catalog/import-sources.ts` fetches the open sources by npm, at the versions below, and writes what the
 * catalog takes from them to packages/catalog/data/sources. Run it to take a newer version; `build.ts` needs no network.
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { repositoryRoot } from '../load-repository.ts'
import { readTarteaucitron } from './read-tarteaucitron.ts'
import { readThirdPartyWeb } from './read-third-party-web.ts'
import type { Source, SourceRecord } from './source.ts'

type Import = {
  name: string
  version: string
  licence: string
  url: string
  read: (folder: string) => SourceRecord[]
}

const imports: readonly Import[] = [
  {
    name: 'third-party-web',
    version: '0.30.0',
    licence: 'MIT',
    url: 'https://github.com/patrickhulce/third-party-web',
    read: (folder) =>
      readThirdPartyWeb(readFileSync(join(folder, 'dist/entities-httparchive-nostats.json'), 'utf8')),
  },
  {
    name: 'tarteaucitronjs',
    version: '1.34.0',
    licence: 'MIT',
    url: 'https://github.com/AmauriC/tarteaucitron.js',
    read: (folder) => readTarteaucitron(readFileSync(join(folder, 'tarteaucitron.services.js'), 'utf8')),
  },
]

for (const { read, ...about } of imports) {
  const folder = mkdtempSync(join(tmpdir(), 'candor-catalog-'))
  try {
    const packed = execFileSync('npm', ['pack', '--silent', `${about.name}@${about.version}`], {
      cwd: folder,
      encoding: 'utf8',
    })
    execFileSync('tar', ['xzf', packed.trim()], { cwd: folder })
    const source: Source = { ...about, records: read(join(folder, 'package')) }
    const path = `packages/catalog/data/sources/${about.name}.json`
    writeFileSync(join(repositoryRoot, path), serializeSource(source))
    console.log(`wrote ${path}: ${source.records.length} records`)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function serializeSource({ records, ...about }: Source): string {
  const lines = records.map((record) => `    ${JSON.stringify(record)}`).join(',\n')
  return `${JSON.stringify(about, null, 2).slice(0, -2)},\n  "records": [\n${lines}\n  ]\n}\n`
}
