/** What a column's values are, as far as that decides whether they can hold a kind of data. */
export type ColumnKind = 'flag' | 'date' | 'number' | 'choice' | 'text'

const rows: readonly (readonly [type: RegExp, kind: ColumnKind])[] = [
  [/^(bool|boolean|bit|tinyint1)$/, 'flag'],
  [/^(date|datetime|datetime2|timestamp|timestamptz|time|timetz|smalldatetime|datetimeoffset|interval|year)$/, 'date'],
  [/^(int|int2|int4|int8|integer|bigint|smallint|tinyint|mediumint|serial|bigserial|smallserial|number|float|float4|float8|real|double|doubleprecision|decimal|numeric|money|bigint_?|increments|bigincrements|long|biginteger)$/, 'number'],
  [/^(enum|set|mysqlenum|pgenum)$/, 'choice'],
]

export function findColumnKind({ type = '', enumerated }: { type?: string; enumerated?: true }): ColumnKind {
  if (enumerated) return 'choice'
  const plain = type.toLowerCase()
  return rows.find(([pattern]) => pattern.test(plain))?.[1] ?? 'text'
}

const inNumbers = new Set(['identity.age', 'identity.date-of-birth', 'identity.government-id', 'contact.phone', 'location.precise', 'financial.income', 'financial.bank-account', 'financial.tax-id', 'account.third-party-account-id', 'content.survey-response'])
const inChoices = /^(special\.|identity\.(gender|marital-status|nationality)|financial\.purchase-history|person\.)/

/** Whether values of this kind can be this data: a date is no name, a yes or no is no e-mail address. */
export function canHold(kind: ColumnKind, category: string): boolean {
  if (kind === 'flag') return category.startsWith('special.') || category === 'preferences.consent-choice'
  if (kind === 'date') return category === 'identity.date-of-birth'
  if (kind === 'number') return inNumbers.has(category)
  if (kind === 'choice') return inChoices.test(category)
  return true
}
