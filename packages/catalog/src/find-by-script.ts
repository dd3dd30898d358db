import { createLookup } from './create-lookup.ts'
import { findByHost } from './find-by-host.ts'
import type { ThirdParty } from './generated/catalog.ts'

const getScripts = createLookup('scripts')

/**
 * The third party from which a browser loads a script, style, font, frame or picture, by its address: the longest declared
 * path wins (`www.google.com/recaptcha` is reCAPTCHA, `www.google.com/maps` is Google Maps), then the host. Takes whole
 * addresses, those without a scheme (`//js.stripe.com/v3`) and bare hosts; a path of the app's own is nobody's.
 */
export function findByScript(url: string): ThirdParty | undefined {
  const address = /^(?:[a-z][a-z0-9+.-]*:)?\/\/([^/?#]*)([^?#]*)|^([^/?#\s]+\.[^/?#\s]+)([^?#]*)/i.exec(
    url.trim(),
  )
  if (!address) return undefined
  const host = (address[1] ?? address[3] ?? '')
    .toLowerCase()
    .replace(/^[^@]*@/, '')
    .replace(/:\d+$/, '')
  const scripts = getScripts()
  let path = `${host}${(address[2] ?? address[4] ?? '').replace(/\/+$/, '')}`
  while (path.length > host.length) {
    const found = scripts.get(path)
    if (found) return found
    path = path.slice(0, Math.max(path.lastIndexOf('/'), host.length))
  }
  return scripts.get(host) ?? findByHost(host)
}
