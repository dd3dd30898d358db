import type { ScanResult } from '@candor/scan'
import type { PlacedWaiver } from './apply-waivers.ts'

/** What a project's code does, and which findings its comments accept. */
export interface ProjectScan {
  /** As `candor scan --format json` prints it (schemas/scan.schema.json). */
  readonly result: ScanResult
  readonly waivers: readonly PlacedWaiver[]
  /** The files that were read, with their sizes. */
  readonly read: readonly { readonly file: string; readonly bytes: number }[]
}
