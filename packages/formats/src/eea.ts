/** Member states of the European Union, and Iceland, Liechtenstein and Norway (EEA Agreement, GDPR incorporated 2018). */
const members = new Set(
  'AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE IS LI NO'.split(' '),
)

/** Whether a country, by its two letters, lies outside the European Economic Area, so that GDPR Art. 44 speaks of it. */
export function isOutsideEea(country: string): boolean {
  return !members.has(country)
}
