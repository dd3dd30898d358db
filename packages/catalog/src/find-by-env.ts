import { createLookup } from './create-lookup.ts'
import type { ThirdParty } from './generated/catalog.ts'

const getPrefixes = createLookup('env')

/** What frameworks put before a variable that a browser may see. */
const publicPrefix =
  /^(?:NEXT_PUBLIC|NUXT_PUBLIC|NUXT|VITE|REACT_APP|EXPO_PUBLIC|GATSBY|VUE_APP|PUBLIC|NG_APP|RAZZLE|STORYBOOK)_/

/**
 * The third party that an environment variable is for, by the longest declared beginning: `NEXT_PUBLIC_STRIPE_KEY`,
 * `SENTRY_DSN`. A hint, not a proof: nothing is sent by a variable alone.
 */
export function findByEnv(name: string): ThirdParty | undefined {
  const prefixes = getPrefixes()
  for (const whole of new Set([name, name.replace(publicPrefix, '')])) {
    for (let length = whole.length; length > 0; length -= 1) {
      const found = prefixes.get(whole.slice(0, length))
      if (found) return found
    }
  }
  return undefined
}
