import { type Environment, environment } from './environment.ts'

/** Media that keep text under a key. */
export type WebMedium = 'localStorage' | 'sessionStorage'

/** Web storage of a page; none on a server, even if it has one, and none where the browser forbids to look. */
export function getWebStorage(medium: WebMedium): Environment[WebMedium] {
  try {
    return environment.document && environment[medium]
  } catch {
    return undefined
  }
}
