/** Names that sign-in libraries give to providers, by the catalog's id, where the two differ. */
export const otherNames: Record<string, string> = {
  azure: 'microsoft',
  'azure-ad': 'microsoft',
  azuread: 'microsoft',
  'microsoft-entra-id': 'microsoft',
  entra: 'microsoft',
  x: 'twitter',
}

/** Words that a library adds to a name: `linkedin_oidc`, `oauth_google`. */
export const addedWords = /^(oauth_?|social_)|(_?(oidc|oauth2?|openid))$/g

/** How a library is told with whom a person can sign in: a call's argument, and where the name stands in it. */
export const providerCalls: readonly (readonly [symbol: string, argument: number, ...path: string[]])[] = [
  ['**.signInWithOAuth', 0, 'provider'],
  ['**.linkIdentity', 0, 'provider'],
  ['**.signIn.social', 0, 'provider'],
  ['**.linkSocial', 0, 'provider'],
  ['npm:better-auth#betterAuth', 0, 'socialProviders', '*'],
  ['npm:next-auth/react#signIn', 0],
  ['npm:@auth/sveltekit/client#signIn', 0],
  ['npm:@auth/astro/client#signIn', 0],
  ['**.authenticateWithRedirect', 0, 'strategy'],
  ['**.startSSOFlow', 0, 'strategy'],
  ['npm:@clerk/clerk-expo#useOAuth', 0, 'strategy'],
  ['**.createOAuth2Session', 0],
  ['**.createOAuth2Token', 0],
]

/** Auto-imported makers of nuxt-auth-utils: `defineOAuthGitHubEventHandler`. */
export const providerMakers = 'global:defineOAuth*EventHandler'

/** Ready-made sign-in forms, and the attribute that lists the providers. */
export const providerElements: Record<string, string> = {
  'npm:@supabase/auth-ui-react#Auth': 'providers',
  'npm:@supabase/auth-ui-svelte#Auth': 'providers',
  'npm:@supabase/auth-ui-solid#Auth': 'providers',
}

/** Those with whom one signs in nearly everywhere: what a form calls a provider may as well be one of payment or of mail. */
export const wellKnown: ReadonlySet<string> = new Set(['apple', 'azure', 'bitbucket', 'discord', 'facebook', 'github', 'gitlab', 'google', 'linkedin', 'linkedin_oidc', 'microsoft', 'slack', 'spotify', 'twitch', 'twitter', 'x'])
