import { environment } from './environment.ts'
import { listen } from './listen.ts'
import type { AnyNotice } from './notice.ts'
import { hasPurpose } from './status.ts'

/** What the runtime touches of an element that waits for consent. */
export interface WaitingElement {
  readonly localName: string
  readonly dataset: { readonly [name in 'purpose' | 'src' | 'type']?: string }
  type?: string
  async?: boolean
  hasAttribute(name: string): boolean
  getAttribute(name: string): string | null
  setAttribute(name: string, value: string): void
  replaceWith(element: unknown): void
}

/**
 * Runs the scripts and loads the frames and images that wait for consent, as soon as all purposes in their
 * `data-purpose` (a blank between) may be used: those in the page, those added later, and after each decision; for as
 * long as the page is open. On a server it does nothing.
 */
export function gateElements(notice: AnyNotice): void {
  const { document, MutationObserver } = environment
  if (!document || !MutationObserver) return
  const look = (): void => {
    // A script that is still being read would run without its end.
    if (document.readyState === 'loading') return
    for (const element of document.querySelectorAll('[data-purpose]')) {
      const { purpose = '', src, type = '' } = element.dataset
      const isGranted = purpose.split(' ').every((one) => hasPurpose(notice, one))
      // After a refusal a frame is emptied. `src` is compared as it was written.
      if (src && isGranted !== (element.getAttribute('src') === src))
        element.setAttribute('src', isGranted ? src : 'about:blank')
      if (isGranted && element.type === 'text/plain') {
        // Those with a `src` run in the order of the page, as they would have without waiting.
        element.async = element.hasAttribute('async')
        element.type = type
        // A script of a type that is none has not run: put in its own place again it does, and keeps its nonce.
        element.replaceWith(element)
      }
    }
  }
  look()
  listen(look)
  new MutationObserver(look).observe(document, { childList: true, subtree: true })
  document.addEventListener('readystatechange', look)
}
