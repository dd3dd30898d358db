import { parse } from 'yaml'
import type { ThirdParty } from './third-party.ts'

/** One file of `packages/catalog/data/own`: its name is the records' category, its keys are their ids. */
export function parseOwn(path: string, text: string): ThirdParty[] {
  const category = path.replace(/^.*\//, '').replace(/\.yaml$/, '')
  const records: Record<string, Omit<ThirdParty, 'id' | 'category' | 'source' | 'licence'>> = parse(text)
  return Object.entries(records).map(([id, record]) => ({
    id,
    ...record,
    category,
    source: 'own',
    licence: 'Apache-2.0',
  }))
}
