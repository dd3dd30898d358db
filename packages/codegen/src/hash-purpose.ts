import { createHash } from 'node:crypto'
import type { Policy } from '@candor/model'
import { parseDuration } from './duration.ts'

/**
 * Hash of what a person's consent to a purpose rests on: legal basis, categories of data, recipients, transfers,
 * retention, sale and automated decisions. Wording, names, addresses, dates, languages and the order of lists do not
 * count, so an editorial change asks nobody again. `sha256-` and the first 11 characters in base64url (66 bits).
 */
export function hashPurpose(policy: Policy, id: string): string {
  const digest = createHash('sha256')
    .update(JSON.stringify(listMaterialFacts(policy, id)))
    .digest('base64url')
  return 'sha256-' + digest.slice(0, 11)
}

/** The facts behind the hash, in an order of their own; plain JSON. */
export function listMaterialFacts(policy: Policy, id: string): unknown {
  const serves = ({ purposes }: { readonly purposes: readonly string[] }): boolean => purposes.includes(id)
  const disclosures = policy.processors.map((processor) => ({
    processor,
    data: processor.receives.filter(serves).flatMap(({ data }) => data),
  }))
  const storage = policy.storage.filter(serves)
  const items = new Set([
    ...policy.channels.filter(serves).flatMap(({ data, optionalData }) => [...data, ...optionalData]),
    ...disclosures.flatMap(({ data }) => data),
    ...storage.flatMap(({ data }) => data),
  ])
  const categorize = (ids: Iterable<string>): string[] => listCategories(policy, new Set(ids))
  return {
    basis: policy.purposes.find((purpose) => purpose.id === id)?.legalBasis ?? null,
    categories: categorize(items),
    recipients: sortFacts(
      disclosures
        .filter(({ data }) => data.length > 0)
        .map(({ processor: { id, catalog = id, role, country, transfer }, data }) => [
          catalog,
          role ?? null,
          country ?? null,
          transfer?.mechanism ?? null,
          categorize(data),
        ]),
    ),
    retention: sortFacts(
      policy.retention
        .filter(
          ({ purposes, data }) =>
            (purposes.length === 0 || purposes.includes(id)) && data.some((item) => items.has(item)),
        )
        .map(({ data, duration, criteria }) => [
          categorize(data.filter((item) => items.has(item))),
          renderDuration(duration) ?? (criteria === undefined ? null : 'criteria'),
        ]),
    ),
    storage: sortFacts(storage.map(({ medium, duration }) => [medium, renderDuration(duration) ?? null])),
    sale: policy.sale?.answer ?? null,
    sharing: policy.sharing?.answer ?? null,
    automatedDecisions: policy.automatedDecisions?.answer ?? null,
  }
}

// A year written as twelve months is the same year.
function renderDuration(text: string | undefined): string | undefined {
  const duration = text === undefined ? undefined : parseDuration(text)
  return duration ? `${duration.months}M ${duration.seconds}S` : text
}

function listCategories(policy: Policy, ids: ReadonlySet<string>): string[] {
  const items = policy.data.filter(({ id }) => ids.has(id))
  return sortFacts(
    items.map(({ category, sensitive }) => (sensitive === undefined ? category : `${category} ${sensitive}`)),
  )
}

function sortFacts<Fact>(facts: readonly Fact[]): Fact[] {
  const byText = new Map(facts.map((fact) => [JSON.stringify(fact), fact]))
  return [...byText].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([, fact]) => fact)
}
