import type { Policy } from '@candor/model'
import type { NeedResult } from '../obligation.ts'
import { checkCalifornia } from './check-california.ts'
import { checkRetention, checkTransfers, checkUses } from './check-data.ts'
import { checkDeviceStorage } from './check-storage.ts'
import { checkTopics } from './check-topics.ts'
import { checkWays } from './check-ways.ts'

/** What fields alone cannot express, by name. */
export const checks = {
  ...checkUses,
  ...checkRetention,
  ...checkTransfers,
  ...checkDeviceStorage,
  ...checkCalifornia,
  ...checkTopics,
  ...checkWays,
} satisfies Record<string, (policy: Policy) => NeedResult>

export type CheckName = keyof typeof checks
