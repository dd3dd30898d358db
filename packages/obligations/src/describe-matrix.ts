import type { ObligationPlace, ObligationStatus } from './generated/obligations.ts'
import type { ObligationText } from './obligation.ts'
import { obligationTexts } from './texts.ts'

/** One line of the matrix, in words. */
export type MatrixRow = { readonly status: string; readonly reference: string; readonly title: string; readonly why: string; readonly at: string }

/** One text with what it asks for; `whole` is set when none of it applies, all for the same reason. */
export type MatrixSection = { readonly name: string; readonly origin: string; readonly whole: string | undefined; readonly rows: readonly MatrixRow[] }

const words: Record<ObligationStatus['status'], string> = { met: 'met', missing: 'missing', 'not-applicable': 'does not apply' }

/** So many places of a fact are named; the JSON holds all. */
const room = 3

/** The matrix in words, text by text, for the renderers. */
export function describeMatrix(statuses: readonly ObligationStatus[]): MatrixSection[] {
  const byId = new Map(statuses.map((status) => [status.id, status]))
  return obligationTexts.map((text) => describeText(text, byId))
}

function describeText(text: ObligationText, byId: ReadonlyMap<string, ObligationStatus>): MatrixSection {
  const found = text.obligations.flatMap((obligation) => {
    const status = byId.get(obligation.id)
    return status ? [{ obligation, status }] : []
  })
  const reasons = new Set(found.map(({ status }) => (status.status === 'not-applicable' ? status.why : undefined)))
  const [reason] = reasons
  return {
    name: text.name,
    origin: `as of ${text.date}; ${text.source}`,
    whole: reasons.size === 1 && reason !== undefined ? reason : undefined,
    rows: found.map(({ obligation, status }) => ({
      status: words[status.status],
      reference: obligation.read ? status.reference : `${status.reference} (text not read)`,
      title: obligation.title,
      why: status.why,
      at: describePlaces(status.at),
    })),
  }
}

function describePlaces(places: readonly ObligationPlace[]): string {
  const shown = [...new Set(places.map(({ file, line, anchor }) => `${file}:${line}${anchor === undefined ? '' : ` → #${anchor}`}`))]
  return shown.length > room ? `${shown.slice(0, room).join(', ')} and ${shown.length - room} more` : shown.join(', ')
}

/** `20 met, 3 missing, 90 do not apply` */
export function countStatuses(statuses: readonly ObligationStatus[]): string {
  const count = (wanted: ObligationStatus['status']) => statuses.filter(({ status }) => status === wanted).length
  return `${count('met')} met, ${count('missing')} missing, ${count('not-applicable')} do not apply`
}
