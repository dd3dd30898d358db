const safeProtocols: ReadonlySet<string> = new Set(['https:', 'http:', 'mailto:', 'tel:'])

/** Whether an address is a whole one for the web, mail or telephone, as a browser would read it. */
export function hasSafeProtocol(url: string): boolean {
  return URL.canParse(url) && safeProtocols.has(new URL(url).protocol)
}
