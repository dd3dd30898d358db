import { environment } from './environment.ts'
import { listen } from './listen.ts'
import type { AnyNotice } from './notice.ts'
import { hasPurpose } from './status.ts'

/** What Google's tags ask about: https://developers.google.com/tag-platform/gtagjs/reference#consent */
export type ConsentModeType =
  | 'ad_storage'
  | 'ad_user_data'
  | 'ad_personalization'
  | 'analytics_storage'
  | 'functionality_storage'
  | 'personalization_storage'
  | 'security_storage'

/** The purposes that each type stands for; a type that is left out is not spoken of. */
export type ConsentModeMap<Purpose extends string> = {
  readonly [type in ConsentModeType]?: readonly Purpose[]
}

/**
 * Tells Google's tags what they may do (Consent Mode v2): first that all is denied, at once after it what is granted by
 * now, and what holds after each decision. A type is granted when all of its purposes are, and never when it has none.
 * Gives the function that ends it. On a server it does nothing.
 */
export function announceConsentMode(notice: AnyNotice, map: ConsentModeMap<string>): () => void {
  const push = (command: string, may?: (purpose: string) => boolean): void => {
    const types = Object.entries(map).map(([type, purposes]) => [
      type,
      may && purposes[0] && purposes.every(may) ? 'granted' : 'denied',
    ])
    gtag('consent', command, Object.fromEntries(types))
  }
  const update = (): void => push('update', (purpose) => hasPurpose(notice, purpose))
  if (environment.document) {
    push('default')
    update()
  }
  return listen(update)
}

// Google's tags tell commands from other events by their being `arguments`: an array would be passed over.
function gtag(..._command: readonly unknown[]): void {
  ;(environment.dataLayer ??= []).push(arguments)
}
