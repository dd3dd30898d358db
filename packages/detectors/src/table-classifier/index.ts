/** What a table, a model or a payload holds: first what its rows are, then what each of its fields is. */
export { type StoredField, type StoredTable, classifyTable } from './classify-table.ts'
export { findTableKind, getTableWords } from './table-words.ts'
