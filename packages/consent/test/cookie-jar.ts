/** A document with cookies as browsers keep them, as far as one path and one host go. */
export class CookieJar {
  readonly writes: string[] = []
  readonly #kept = new Map<string, string>()

  get cookie(): string {
    return [...this.#kept].map((pair) => pair.join('=')).join('; ')
  }

  set cookie(header: string) {
    this.writes.push(header)
    const [, name = '', value = ''] = /^([^=]*)=([^;]*)/.exec(header) ?? []
    if (/;Max-Age=0(;|$)/.test(header)) this.#kept.delete(name)
    else this.#kept.set(name, value)
  }
}
