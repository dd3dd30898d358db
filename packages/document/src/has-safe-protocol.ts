const safeProtocols: ReadonlySet<string> = new Set(['https:', 'http:', 'mailto:', 'tel:'])

/** Whether a text is one whole address for the web, mail or telephone, as a browser would read it. */
export function hasSafeProtocol(url: string): boolean {
  return !/\s/.test(url) && URL.canParse(url) && safeProtocols.has(new URL(url).protocol)
}
