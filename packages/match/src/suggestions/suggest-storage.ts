import { findByCookie } from '@candor/catalog'
import type { StorageObservation } from '@candor/scan'
import { findProcessors } from '../find-processors.ts'
import type { PolicyIndex } from '../policy-index.ts'
import { namePurposes } from './suggest-data.ts'
import { type Field, createId, renderItem } from './yaml-text.ts'

/** YAML that declares a storage entry; its purpose and duration are left for somebody who knows them. */
export function suggestStorage(index: PolicyIndex, { medium, name }: StorageObservation): string {
  const fields: Field[] = [
    ['id', createId(name, index.ids, 'storage')],
    ['medium', medium],
    [name.includes('*') ? 'pattern' : 'name', name],
    ...suggestParty(index, medium, name),
    ['purposes', undefined, `[…] # which of: ${namePurposes(index)}`],
    ['duration', undefined, 'P1Y # how long it stays: session, until-deleted, or a length of time'],
  ]
  return `storage:\n${renderItem(fields)}`
}

/**
 * A cookie that the catalog knows belongs to its company; anything else that this code keeps, to the
 * controller.
 */
function suggestParty(index: PolicyIndex, medium: string, name: string): Field[] {
  const party = medium === 'cookie' ? findByCookie(name) : undefined
  if (!party) return [['party', 'first']]
  const declared = findProcessors(index, { processor: party.id })[0]
  return declared
    ? [['party', declared.id]]
    : [['party', undefined, `the id of ${party.name}, once it is under processors`]]
}
