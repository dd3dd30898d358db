import type { Policy } from '@candor/model'
import type { NeedResult } from '../obligation.ts'
import { type Finding, collect } from './collect.ts'

/** What is kept on devices (ePrivacy Directive Art. 5(3)). */
export const checkDeviceStorage = {
  'storage-explained': ({ storage }) =>
    collect(
      storage.flatMap(({ id, text, duration, party, purposes }, index): Finding[] => {
        const missing = [
          ...(text === undefined ? [`what \`${id}\` does (\`text\`)`] : []),
          ...(purposes.length === 0 ? [`what \`${id}\` is for (\`purposes\`)`] : []),
          ...(duration === undefined ? [`how long \`${id}\` stays (\`duration\`)`] : []),
          ...(party === undefined ? [`who sets and reads \`${id}\` (\`party\`)`] : []),
        ]
        const fields = ['text', 'purposes', 'duration', 'party']
        return missing.length === 0 ? [{ at: fields.map((name) => `/storage/${index}/${name}`) }] : missing.map((gap) => ({ gap }))
      }),
    ),
  'storage-asked-for': ({ storage, purposes }) =>
    collect(
      storage.map(({ id, necessary, purposes: uses }, index) => {
        if (necessary === true) return { at: [`/storage/${index}/necessary`] }
        const isConsented = uses.length > 0 && uses.every((use) => purposes.find((one) => one.id === use)?.legalBasis === 'consent')
        if (isConsented) return { at: [`/storage/${index}/purposes`] }
        return { gap: `that \`${id}\` is needed for the service (\`necessary: true\`), or only purposes that rest on consent` }
      }),
    ),
} satisfies Record<string, (policy: Policy) => NeedResult>
