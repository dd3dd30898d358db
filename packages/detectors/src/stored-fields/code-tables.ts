import type { FileFacts } from '@candor/scan'
import type { StoredTable } from '../table-classifier/index.ts'
import { builderSymbols } from './read-builders.ts'
import { listContentModels } from './read-content-models.ts'
import { listDocumentSchemas } from './read-document-schemas.ts'
import { listDrizzleTables } from './read-drizzle.ts'
import { listEntities } from '../list-entities.ts'
import { listSequelizeModels } from './read-sequelize.ts'
import { listValidatedTables, modelStatics } from './read-validated-tables.ts'
import { listPutTables, putNeedles, putSymbols } from './read-puts.ts'
import { typedTables } from './link-typed-tables.ts'

/** Texts one of which a file holds that declares tables in code. */
export const codeNeedles: readonly string[] = ['drizzle-orm', 'mongoose', 'typegoose', 'typeorm', 'mikro-orm', 'sequelize', 'Sequelize', 'DataTypes', 'objection', 'convex/', 'CREATE TABLE', 'create table', 'ALTER TABLE', 'alter table', 'payload', '@keystone-6/core', 'attributes:', 'createTable', 'alterTable', 'addColumn', 'schema.table', 'dropTable', '=kysely', '=jsonSchema', ...putNeedles]

/** Symbols of calls that would not be kept otherwise. */
export const codeSymbols: readonly string[] = ['param:sequelize.define', 'param:connection.define', 'param:db.define', 'local:sequelize.define', ...builderSymbols, typedTables, ...modelStatics, ...putSymbols]

const readers: readonly ((facts: FileFacts) => StoredTable[])[] = [listDrizzleTables, listDocumentSchemas, listEntities, listSequelizeModels, listValidatedTables, listContentModels, listPutTables]

/** Tables and models that a script declares. */
export function listCodeTables(facts: FileFacts): StoredTable[] {
  return facts.kind === 'script' || facts.document ? readers.flatMap((read) => read(facts)) : []
}
