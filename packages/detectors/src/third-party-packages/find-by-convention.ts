import { type ThirdParty, findThirdParty } from '@candor/catalog'

/**
 * Families of packages that are named after whose service they connect to, whoever wrote them: `passport-steam-openid` signs
 * people in with Steam. They count where the rest of the name is one that the catalog knows.
 */
const families: readonly RegExp[] = [
  /^(?:@[\w.-]+\/)?passport-([\w-]+)$/,
  /^(?:@[\w.-]+\/)?([\w-]+)-passport$/,
  /^(?:next-auth|@auth\/[\w-]+)\/providers\/([\w-]+)$/,
  /^remix-auth-([\w-]+)$/,
  /^@ai-sdk\/([\w-]+)$/,
  /^@langchain\/([\w-]+)$/,
]

/** A text without which no name of these families can be written. */
export const familyNeedles: readonly string[] = ['passport', '/providers/', 'remix-auth-', '@ai-sdk/', '@langchain/']

/** Ways of signing in that are nobody's, and parts of the families' own projects. */
const own = new Set(['local', 'jwt', 'http', 'custom', 'anonymous', 'bearer', 'basic', 'oauth', 'oauth1', 'oauth2', 'openid', 'openidconnect', 'saml', 'totp', 'form', 'core', 'community', 'react', 'vue', 'svelte', 'angular', 'rsc', 'provider', 'provider-utils', 'ui-utils', 'credentials', 'email', 'nodemailer'])

/** The third party that a package of such a family belongs to. */
export function findByConvention(specifier: string): ThirdParty | undefined {
  const name = families.flatMap((family) => family.exec(specifier)?.[1] ?? [])[0]
  if (name === undefined || own.has(name)) return undefined
  const bare = name.replace(/-?(oauth\d*|oauth-?2?|openid|oidc|token|strategy|auth|login|id-token)$/, '').replace(/\d+$/, '')
  return findThirdParty(name) ?? (bare === '' || own.has(bare) ? undefined : findThirdParty(bare))
}
