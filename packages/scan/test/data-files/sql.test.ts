import { expect, test } from 'vitest'
import { type Source, linkFacts, scanFile } from '../../src/index.ts'

/** What is left after all migrations: `file:line table.column type`. */
function listColumns(sources: readonly Source[]): string[] {
  const facts = sources.map((source) => scanFile(source, { needles: ['table'], symbols: [] }))
  return linkFacts(facts, () => undefined).files.flatMap(({ file, shapes = [] }) =>
    shapes.flatMap(({ name, fields }) =>
      fields.map(({ name: column, type = '', enumerated, list, references, place }) =>
        [`${file}:${place.line}`, `${name}.${column}`, type + (list ? '[]' : ''), enumerated && 'enum', references && `→ ${references}`].filter(Boolean).join(' '),
      ),
    ),
  )
}

const sql = (...texts: readonly string[]): string[] => listColumns(texts.map((text, index) => ({ file: `db/${index + 1}.sql`, text })))

test('columns of the common dialects', () => {
  expect(sql('CREATE TABLE "public"."patients" ("full name" varchar(80) NOT NULL, tags text[], age int CHECK (age > 0), PRIMARY KEY ("full name"))')).toEqual([
    'db/1.sql:1 patients.full name varchar',
    'db/1.sql:1 patients.tags text[]',
    'db/1.sql:1 patients.age int',
  ])
  expect(sql("CREATE TABLE IF NOT EXISTS `shop`.`users` (\n `email` varchar(80) DEFAULT 'it\\'s', # mail\n `role` enum('a','b'),\n KEY `mail` (`email`)\n) ENGINE=InnoDB;")).toEqual([
    'db/1.sql:2 users.email varchar',
    'db/1.sql:3 users.role enum enum',
  ])
  expect(sql('CREATE TABLE [dbo].[Guests] ([Id] int, [E-Mail] nvarchar(max))\nGO\nCREATE TABLE t (key text, index int)')).toEqual(['db/1.sql:1 Guests.Id int', 'db/1.sql:1 Guests.E-Mail nvarchar'])
})

test('the state after all migrations, each column where it was last added', () => {
  expect(
    sql(
      'create table users (id serial, email text, fax text, team_id int references teams (id));\ncreate table ghosts (email text);',
      'alter table users drop column fax, add column phone text;\ndrop table if exists ghosts cascade;',
      'alter table users rename column email to mail;\nalter table users rename to members;\nalter table members add constraint x foreign key (phone) references phones (id);',
    ),
  ).toEqual(['db/1.sql:1 members.id serial', 'db/1.sql:1 members.team_id int → teams', 'db/2.sql:1 members.phone text → phones', 'db/3.sql:1 members.mail text'])
})

test('enumerations, made plainly or so that it can run twice', () => {
  expect(sql("CREATE TYPE sex AS ENUM ('f'); DO $$ BEGIN CREATE TYPE \"public\".\"mood\" AS ENUM ('ok'); EXCEPTION WHEN duplicate_object THEN null; END $$;", 'CREATE TABLE t (sex sex, mood "public"."mood")')).toEqual([
    'db/2.sql:1 t.sex sex enum',
    'db/2.sql:1 t.mood mood enum',
  ])
})

test('what is no table of its own: comments, texts, bodies, views, temporary tables, what undoes a migration', () => {
  expect(
    sql(
      '-- create table a (email text);\n/* create table b (email text); */\nselect \'create table c (email text);\';\ncreate function f() returns void as $body$ create table d (email text); $body$ language sql;\ncreate view e as select 1;\ncreate temp table g (email text);\n-- migrate:down\ncreate table h (email text);',
    ),
  ).toEqual([])
  for (const file of ['db/1.down.sql', 'db/1.undo.patients.sql', 'db/001-undo.sql', 'db/U1__patients.sql']) expect(listColumns([{ file, text: 'create table a (email text)' }])).toEqual([])
  expect(listColumns([{ file: 'db/1.do.a.sql', text: 'create table a (email text)' }, { file: 'db/1.undo.a.sql', text: 'drop table a' }])).toEqual(['db/1.do.a.sql:1 a.email text'])
})

test('migrations in folders of their own, and numbers that do not sort as texts', () => {
  const at = (folder: string, text: string): Source => ({ file: `prisma/migrations/${folder}/migration.sql`, text })
  expect(listColumns([at('10_b', 'alter table t drop column email'), at('9_a', 'create table t (id int, email text)')])).toEqual(['prisma/migrations/9_a/migration.sql:1 t.id int'])
})

test('SQL in texts of code, with what is put into it', () => {
  const text = 'export async function up(db) {\n  await db.query(`create table ${prefix}users (\n    email text, ${more}\n    phone text)`)\n}\nexport const down = (db) => db.query("drop table users")\n'
  expect(listColumns([{ file: 'src/1.ts', text }])).toEqual(['src/1.ts:3 _________users.email text', 'src/1.ts:4 _________users.phone text'])
})

test('text that is cut off is read as far as it goes', () => {
  expect(sql('create table t (email text, note text default \'it')).toEqual(['db/1.sql:1 t.email text', 'db/1.sql:1 t.note text'])
})
