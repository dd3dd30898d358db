import data from '../data/catalog.json' with { type: 'json' }
import type { ThirdParty } from './generated/catalog.ts'

/** Every known third party, ordered by id. Built from `data/own` and `data/sources`; each record names its source. */
export const catalog: readonly ThirdParty[] = data.thirdParties as ThirdParty[]
