/** The member states of the European Union, with Iceland, Liechtenstein and Norway. */
const economicArea: ReadonlySet<string> = new Set(
  'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK'.split(' '),
)

/**
 * Countries of which the European Commission has decided that they protect personal data well enough (GDPR Art. 45), as
 * known on `adequacyDate`. Canada's decision covers commercial organisations, that of the United States only companies on
 * the list of the Data Privacy Framework.
 */
const adequateCountries: ReadonlySet<string> = new Set(
  'AD AR CA CH FO GB GG IL IM JE JP KR NZ US UY'.split(' '),
)

/** The day of the list of adequacy decisions; a later decision is not in it. */
export const adequacyDate = '2025-06-30'

/** Whether a country, by its two letters, belongs to the European Economic Area. */
export function isWithinEconomicArea(country: string): boolean {
  return economicArea.has(country)
}

/** Whether a country, by its two letters, stands on the list of adequacy decisions of `adequacyDate`. */
export function hasAdequacyDecision(country: string): boolean {
  return adequateCountries.has(country)
}
