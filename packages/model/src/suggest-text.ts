/** `Secure Server` → `secure-server`; undefined when nothing of it could be an id. */
export function suggestId(text: string): string | undefined {
  const id = text
    .normalize('NFKD')
    .replaceAll(/(?<=[a-z0-9])(?=[A-Z])/g, '-')
    .toLowerCase()
    .replaceAll(/[\u0300-\u036f]/g, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^[-0-9]+|-+$/g, '')
  return id === '' || id.length > 64 ? undefined : id
}

const words: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  ten: 10,
  twelve: 12,
}
const units: Readonly<Record<string, string>> = {
  year: 'Y',
  month: 'M',
  week: 'W',
  day: 'D',
  y: 'Y',
  w: 'W',
  d: 'D',
}
const timeUnits: Readonly<Record<string, string>> = {
  hour: 'H',
  minute: 'M',
  second: 'S',
  min: 'M',
  sec: 'S',
  h: 'H',
}

/** `30 days` → `P30D`; undefined when it is not a number with a unit. */
export function suggestDuration(text: string): string | undefined {
  const plain = text.trim()
  if (/^p(\d+[ymwd])+$/i.test(plain)) return sortUnits(plain.toUpperCase())
  const [, count = '', unit = ''] = /^(\d{1,6}|[a-z]+)[\s-]*([a-z]+?)s?$/i.exec(plain) ?? []
  const number = /^\d/.test(count) ? Number(count) : words[count.toLowerCase()]
  if (number === undefined) return undefined
  const name = unit.toLowerCase()
  if (Object.hasOwn(units, name)) return `P${number}${units[name]}`
  return Object.hasOwn(timeUnits, name) ? `PT${number}${timeUnits[name]}` : undefined
}

function sortUnits(text: string): string | undefined {
  const parts = [...text.matchAll(/(\d+)([YMWD])/g)].toSorted(
    (a, b) => 'YMWD'.indexOf(a[2]!) - 'YMWD'.indexOf(b[2]!),
  )
  return new Set(parts.map(([, , unit]) => unit)).size === parts.length
    ? `P${parts.map(([part]) => part).join('')}`
    : undefined
}

/** `www.harbour-books.example` → `https://www.harbour-books.example`. */
export function suggestUrl(text: string): string | undefined {
  const plain = text.trim()
  return /^[a-z0-9-]+(\.[a-z0-9-]+)+(\/[^\s<>"]*)?$/i.test(plain) ? `https://${plain}` : undefined
}

/** `https://api.mailgun.net/v3` → `api.mailgun.net`. */
export function suggestHost(text: string): string | undefined {
  const host = text
    .trim()
    .toLowerCase()
    .replace(/^[a-z]+:\/\//, '')
    .replace(/^\*\./, '')
    .replace(/[/:?#].*$/, '')
  return host !== text && /^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(host) ? host : undefined
}

const languages: Readonly<Record<string, string>> = {
  english: 'en',
  german: 'de',
  deutsch: 'de',
  french: 'fr',
  francais: 'fr',
  spanish: 'es',
  espanol: 'es',
  italian: 'it',
  italiano: 'it',
  dutch: 'nl',
  portuguese: 'pt',
  polish: 'pl',
  swedish: 'sv',
  danish: 'da',
  norwegian: 'no',
  finnish: 'fi',
  irish: 'ga',
  welsh: 'cy',
  czech: 'cs',
  greek: 'el',
  hungarian: 'hu',
  romanian: 'ro',
  japanese: 'ja',
  chinese: 'zh',
  korean: 'ko',
  turkish: 'tr',
  russian: 'ru',
  ukrainian: 'uk',
  arabic: 'ar',
  hebrew: 'he',
}

/** `English` → `en`, `en_US` → `en-US`. */
export function suggestLanguage(text: string): string | undefined {
  const word = text
    .trim()
    .normalize('NFKD')
    .replaceAll(/[\u0300-\u036f]/g, '')
    .toLowerCase()
  if (Object.hasOwn(languages, word)) return languages[word]
  const [, language, region] = /^([a-z]{2,3})(?:[-_]([a-z]{2}|\d{3}))?$/.exec(word) ?? []
  if (language === undefined) return undefined
  return region === undefined ? language : `${language}-${region.toUpperCase()}`
}
