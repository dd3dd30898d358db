import type { WaitingElement } from './gate-elements.ts'

type Storage = {
  getItem(key: string): string | null
  setItem(key: string, value: string): void
  removeItem(key: string): void
}
type Channel = { onmessage: (() => void) | null; postMessage(message: unknown): void; close(): void }

/**
 * What the runtime touches of a browser, a worker or a server. Declared here, so that it type-checks with any `lib` and
 * without `@types/node`; each may be absent where the code runs.
 */
export interface Environment {
  readonly document?: {
    cookie: string
    readonly readyState: string
    querySelectorAll(selector: string): Iterable<WaitingElement>
    addEventListener(type: string, listener: () => void): void
  }
  readonly MutationObserver?: new (look: () => void) => {
    observe(target: unknown, options: { readonly childList: true; readonly subtree: true }): void
  }
  readonly location?: { readonly protocol: string; readonly hostname: string }
  readonly navigator?: { readonly globalPrivacyControl?: unknown }
  readonly BroadcastChannel?: new (name: string) => Channel
  readonly localStorage?: Storage
  readonly sessionStorage?: Storage
  readonly indexedDB?: { deleteDatabase(name: string): unknown; databases?(): Promise<{ name?: string }[]> }
  /** Where Google's tags take their commands from. */
  dataLayer?: unknown[]
  readonly caches?: { delete(name: string): Promise<unknown>; keys(): Promise<string[]> }
}

/** The global object as an environment. In a sandboxed frame, to read cookies or storage throws. */
export const environment: Environment = globalThis as never
