/**
 * Categories that a recipient's own script or page gathers, so that the code which embeds it does not show
 * them: an analytics script sees pages and devices, a payment page asks for the card itself. A data item of
 * these counts as seen when a processor that receives it was seen.
 */
export const gatheredByProcessors: readonly string[] = [
  'account',
  'behaviour',
  'device',
  'financial.bank-account',
  'financial.payment-card',
  'identity.government-id',
  'location.coarse',
  'location.time-zone',
  'person.inference',
  'preferences.language',
]
