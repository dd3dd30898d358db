/** Types that every page with Google's tags must speak of since version 2 of Consent Mode. */
export const coreTypes = ['ad_storage', 'ad_user_data', 'ad_personalization', 'analytics_storage'] as const

/**
 * The types of Google's Consent Mode that a purpose of a kind of the vocabulary bears on; the nearest kind above counts
 * where one is not listed. Other kinds bear on none: what Google's tags do is not for them. From what Google says that
 * each type enables: https://developers.google.com/tag-platform/security/concepts/consent-mode
 */
export const typesByKind: { readonly [kind in string]?: readonly string[] } = {
  advertising: ['ad_storage', 'ad_user_data', 'ad_personalization'],
  'advertising.affiliate': ['ad_storage'],
  'advertising.contextual': ['ad_storage'],
  'advertising.measurement': ['ad_storage', 'ad_user_data'],
  analytics: ['analytics_storage'],
  'service.functionality': ['functionality_storage'],
  'personalisation.interface': ['functionality_storage'],
  personalisation: ['personalization_storage'],
  'account.authentication': ['security_storage'],
  security: ['security_storage'],
}

/** The types for a kind of purpose, such as `analytics.product`. */
export function findConsentModeTypes(kind: string): readonly string[] {
  const group = kind.slice(0, Math.max(0, kind.lastIndexOf('.')))
  return typesByKind[kind] ?? (group === '' ? [] : findConsentModeTypes(group))
}
