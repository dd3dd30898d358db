/** What sort of channel a heading or sentence speaks of; the first row that fits counts. */
export const channelKinds: readonly (readonly [kind: string, pattern: RegExp])[] = [
  ['survey', /\bsurveys?\b|questionnaire/i],
  ['post', /\bcampaigns?\b|direct mail/i],
  ['registration', /regist(?:er|ration|ering)[^.]{0,20}\bproducts?\b|\bproducts?\b[^.]{0,20}registration/i],
  ['purchase', /\bpurchas|\borders?\b|checkout|\bbuy/i],
  ['support', /\bsupport\b|help ?desk|technical assistance/i],
  ['account', /\baccounts?\b|\bsign(?:ing)? up\b|\bregist(?:er|ration)/i],
  ['form', /\bforms?\b|newsletter|subscri(?:be|ption)/i],
  ['phone', /\bcall us\b|\bby phone\b|telephone us/i],
  ['email', /communications?\b|correspond|\bwrite to us|\be-?mail us|contact us|\bcontacting us/i],
  ['third-party', /from (?:third|other) part(?:y|ies)|from (?:our )?partners/i],
  ['device', /automatically|when you (?:visit|browse|use)/i],
]

/** The category for what such a channel collects where the page does not say what; the comment beside it says so. */
export const unnamedData: Readonly<Record<string, string>> = {
  survey: 'content.survey-response',
  post: 'content.message',
  support: 'content.message',
  email: 'content.message',
  form: 'content.message',
  phone: 'content.message',
  purchase: 'financial.purchase-history',
  registration: 'financial.purchase-history',
  account: 'account',
  device: 'device',
}

/** The kind of channel that a text speaks of. */
export function findChannelKind(...texts: readonly string[]): string | undefined {
  for (const text of texts) {
    const row = channelKinds.find(([, pattern]) => pattern.test(text))
    if (row) return row[0]
  }
  return undefined
}
