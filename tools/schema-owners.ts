/** Which package owns a schema of schemas/, and whether it validates with it at run time. */
export type SchemaOwner = { schema: string; package: string; validates: boolean }

/** In the order of the packages' layers. */
export const schemaOwners: readonly SchemaOwner[] = [
  { schema: 'diagnostic', package: 'diagnostics', validates: false },
  { schema: 'vocabulary', package: 'vocabulary', validates: true },
  { schema: 'catalog', package: 'catalog', validates: true },
  { schema: 'policy', package: 'model', validates: true },
  { schema: 'facts', package: 'scan', validates: false },
  { schema: 'scan', package: 'scan', validates: false },
  { schema: 'trace', package: 'document', validates: false },
  { schema: 'diff', package: 'diff', validates: false },
  { schema: 'obligations', package: 'obligations', validates: false },
  { schema: 'report', package: 'match', validates: false },
  { schema: 'part', package: 'linter', validates: false },
  { schema: 'config', package: 'cli', validates: true },
]

/** Path of a schema in the repository. */
export function getSchemaPath(owner: Pick<SchemaOwner, 'schema'>): string {
  return `schemas/${owner.schema}.schema.json`
}
