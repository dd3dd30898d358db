import type { FileFacts } from '../generated/facts.ts'
import type { LineIndex } from '../line-index.ts'
import { addWaivers } from '../waivers.ts'
import type { DataKind } from './find-data-kind.ts'
import { readGraphql } from './read-graphql.ts'
import { readJson } from './read-json.ts'
import { readPrisma } from './read-prisma.ts'
import { readSql } from './read-sql.ts'
import { readXml } from './read-xml.ts'
import { readYaml } from './read-yaml.ts'

/** What a reader is given, and what it finds besides facts. */
export type DataSource = { file: string; text: string; lines: LineIndex; facts: FileFacts }
export type DataComment = { value: string; start: number; end: number }

const readers: Record<DataKind, (source: DataSource) => DataComment[]> = {
  prisma: readPrisma,
  sql: readSql,
  graphql: readGraphql,
  json: readJson,
  yaml: readYaml,
  xml: readXml,
}

/** Reads a file that declares and does nothing: schemas, migrations, manifests. */
export function scanData(source: DataSource, kind: DataKind): void {
  const { text, lines, facts } = source
  addWaivers(readers[kind](source), { text, start: 0, lines, facts })
}
