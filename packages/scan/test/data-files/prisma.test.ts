import { expect, test } from 'vitest'
import { linkFacts, scanFile } from '../../src/index.ts'

const none = { needles: [], symbols: [] }

test('models, with enumerations and relations of other files', () => {
  const text = [
    'model User { // whoever buys',
    '  id    Int     @id',
    '  /// Where receipts go.',
    '  email String? @map("e_mail") @default("a // b")',
    '  role  Role',
    '  posts Post[]',
    '  team  Team    @relation(fields: [teamId], references: [id])',
    '  teamId Int',
    '  @@map("users")',
    '}',
    'view Sums { email String }',
    'type Photo {',
    '  url String',
    '}',
  ].join('\n')
  const files = [scanFile({ file: 'a.prisma', text }, none), scanFile({ file: 'b.prisma', text: 'enum Role {\n  A\n}\nmodel Team {\n id Int\n}\nmodel Post {\n id Int\n}\n' }, none)]
  const place = (line: number, column: number, length: number) => ({ line, column, endLine: line, endColumn: column + length })
  expect(linkFacts(files, () => undefined).files[0]?.shapes).toEqual([
    {
      name: 'User',
      role: 'table',
      table: 'users',
      place: place(1, 7, 4),
      fields: [
        { name: 'id', type: 'Int', place: place(2, 3, 2) },
        { name: 'email', column: 'e_mail', type: 'String', note: 'Where receipts go.', place: place(4, 3, 5) },
        { name: 'role', type: 'Role', enumerated: true, place: place(5, 3, 4) },
        { name: 'posts', type: 'Post', list: true, references: 'Post', place: place(6, 3, 5) },
        { name: 'team', type: 'Team', references: 'Team', place: place(7, 3, 4) },
        { name: 'teamId', type: 'Int', references: 'Team', place: place(8, 3, 6) },
      ],
    },
    { name: 'Photo', role: 'table', place: place(12, 6, 5), fields: [{ name: 'url', type: 'String', place: place(13, 3, 3) }] },
  ])
})

test('a waiver in a schema', () => {
  const text = 'model User {\n  // candor-ignore lint/data-undeclared -- asked by law\n  email String\n}\n'
  expect(scanFile({ file: 'a.prisma', text }, none).waivers.map(({ code, reason, coversLine }) => ({ code, reason, coversLine }))).toEqual([
    { code: 'lint/data-undeclared', reason: 'asked by law', coversLine: 3 },
  ])
})
