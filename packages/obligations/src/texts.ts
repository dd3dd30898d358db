import type { ObligationText } from './obligation.ts'
import { caloppa } from './texts/caloppa.ts'
import { ccpaNotice } from './texts/ccpa-notice.ts'
import { ccpaRegulations } from './texts/ccpa-regulations.ts'
import { ccpaStatute } from './texts/ccpa-statute.ts'
import { colorado } from './texts/colorado.ts'
import { coppa } from './texts/coppa.ts'
import { eprivacy } from './texts/eprivacy.ts'
import { gdpr13 } from './texts/gdpr-13.ts'
import { gdpr14 } from './texts/gdpr-14.ts'
import { gdpr30 } from './texts/gdpr-30.ts'
import { india } from './texts/india.ts'
import { lgpd } from './texts/lgpd.ts'
import { minnesota } from './texts/minnesota.ts'
import { opp115 } from './texts/opp-115.ts'
import { oregon } from './texts/oregon.ts'
import { otherStates } from './texts/other-states.ts'
import { pipeda } from './texts/pipeda.ts'
import { quebec } from './texts/quebec.ts'
import { swiss } from './texts/swiss.ts'
import { texas } from './texts/texas.ts'
import { uk } from './texts/uk.ts'
import { virginia } from './texts/virginia.ts'

/** Every text that policies are held against, in the order of the matrix. */
export const obligationTexts: readonly ObligationText[] = [
  gdpr13,
  gdpr14,
  gdpr30,
  eprivacy,
  uk,
  swiss,
  ccpaStatute,
  ccpaRegulations,
  ccpaNotice,
  caloppa,
  colorado,
  virginia,
  texas,
  minnesota,
  oregon,
  otherStates,
  coppa,
  lgpd,
  quebec,
  pipeda,
  india,
  opp115,
]
