import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { repositoryRoot } from '../load-repository.ts'

/** A program that is measured. */
export interface Contestant {
  readonly name: string
  readonly command: readonly string[]
  /** Before each run, outside of what is measured. */
  readonly prepare?: () => void
}

interface Place {
  /** Where `candor` begins: the bundle, or its sources. */
  readonly candor: string
  readonly tree: string
  /** For what runs write. */
  readonly scratch: string
}

/** Everything that is measured on a tree. `candor` reads its cache's place from `settings` in the scratch folder. */
export function listContestants({ candor, tree, scratch }: Place): Contestant[] {
  const cache = join(scratch, 'cache')
  const scan = (...more: string[]): string[] => [
    process.execPath,
    candor,
    'scan',
    tree,
    '--config',
    join(scratch, 'candor.yaml'),
    '--format',
    'json',
    '--output',
    join(scratch, 'scan.json'),
    ...more,
  ]
  const tool = (file: string): string[] => [process.execPath, join(import.meta.dirname, file), tree]
  const clear = (): void => rmSync(cache, { recursive: true, force: true })
  return [
    { name: 'oxlint', command: [process.execPath, join(repositoryRoot, 'node_modules/oxlint/bin/oxlint'), '--silent', tree] },
    { name: 'the floor: list, read, parse lazily', command: tool('floor.ts') },
    { name: 'candor scan --no-cache', command: scan('--no-cache') },
    { name: 'candor scan --no-cache --workers 1', command: scan('--no-cache', '--workers', '1') },
    { name: 'candor scan --no-cache --workers 2', command: scan('--no-cache', '--workers', '2') },
    // The order of these two matters: the second finds what the first has kept.
    { name: 'candor scan, cold: filling an empty cache', command: scan(), prepare: clear },
    { name: 'candor scan, warm: nothing changed', command: scan() },
    { name: '@opencookies/scanner', command: tool('open-cookies.ts') },
  ]
}
