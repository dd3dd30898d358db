import { type Policy, declares } from '@candor/model'
import type { NeedResult } from '../obligation.ts'
import { collect, collectAny } from './collect.ts'

/** The ten topics of OPP-115 (Wilson et al., 2016), and its values `Unspecified`. */
export const checkTopics = {
  'topic-collection': ({ data, channels, storage }) =>
    collect([
      data.length > 0 ? { at: ['/data'] } : { gap: 'what is collected (`data`)' },
      channels.length + storage.length > 0 ? { at: channels.length > 0 ? ['/channels'] : ['/storage'] } : { gap: 'how it is collected (`channels`)' },
    ]),
  'topic-choice': ({ choices, purposes }) =>
    collectAny(
      [...(choices.length > 0 ? ['/choices'] : []), ...purposes.flatMap(({ optOut }, index) => (optOut === undefined ? [] : [`/purposes/${index}/optOut`]))],
      'what people can choose (`choices`, `purposes[].optOut`)',
    ),
  'topic-audiences': (policy) =>
    collectAny(
      ['/children', '/scope/audiences', '/jurisdictions'].filter((pointer) => declares(policy, pointer)),
      'which people or places it addresses in particular (`children`, `scope.audiences`)',
    ),
  'nothing-unspecified': ({ data, purposes, processors, storage, retention, safeguards }) =>
    collect([
      ...list(data, 'where the data comes from', 'data[].source', ({ source }) => source === undefined),
      ...list(purposes, 'what sort of purpose it is', 'purposes[].kind', ({ kind }) => kind === undefined),
      ...list(processors, 'what the recipient receives', 'processors[].receives', ({ receives }) => receives.length === 0),
      ...list(storage, 'how long it stays', 'storage[].duration', ({ duration }) => duration === undefined),
      ...list(storage, 'what it is for', 'storage[].purposes', ({ purposes: uses }) => uses.length === 0),
      ...list(retention, 'how long, or what decides', 'retention[].duration', ({ duration, criteria }) => (duration ?? criteria) === undefined),
      ...list(safeguards, 'what sort of safeguard it is', 'safeguards[].kind', ({ kind }) => kind === undefined),
    ]),
} satisfies Record<string, (policy: Policy) => NeedResult>

function list<Entry extends { readonly id: string }>(entries: readonly Entry[], what: string, fieldName: string, isSilent: (entry: Entry) => boolean) {
  const silent = entries.filter(isSilent).map(({ id }) => `\`${id}\``)
  if (silent.length > 0) return [{ gap: `${what}, for ${silent.join(', ')} (\`${fieldName}\`)` }]
  return entries.length > 0 ? [{ at: [`/${fieldName.split('[')[0]}`] }] : []
}
