import type { FileKind } from '../generated/facts.ts'

/** Kinds of files that hold declarations and no code. */
export type DataKind = Extract<FileKind, 'prisma' | 'sql' | 'graphql' | 'json' | 'yaml' | 'xml'>

const byExtension = new Map<string, DataKind>(Object.entries({ prisma: 'prisma', sql: 'sql', graphql: 'graphql', graphqls: 'graphql', gql: 'graphql' }))

/** Of the many JSON, YAML and XML files only those that say what an app asks for. */
const byName: readonly (readonly [name: RegExp, kind: DataKind])[] = [
  [/(^|\/)(app|manifest|vercel)\.json$/, 'json'],
  [/(^|\/)content-types\/[^/]+\/schema\.json$/, 'json'],
  [/(^|\/)(openapi|swagger)([.-][\w-]+)?\.json$/i, 'json'],
  [/(^|\/)(openapi|swagger)([.-][\w-]+)?\.ya?ml$/i, 'yaml'],
  [/(^|\/)(AndroidManifest\.xml|Info\.plist)$/, 'xml'],
]

/** How a file without code is read, by its name; undefined for all others. */
export function findDataKind(file: string): DataKind | undefined {
  return byExtension.get(file.slice(file.lastIndexOf('.') + 1).toLowerCase()) ?? byName.find(([name]) => name.test(file))?.[1]
}
