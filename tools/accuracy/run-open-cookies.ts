import { relative, resolve } from 'node:path'
import { type Cookie, type VendorHit, scan } from '@opencookies/scanner'
import type { Labels, Observed } from './score-scan.ts'

/** Its vendors by the ids and domains that the labels use; generous: either one that fits counts. */
const vendors: Record<string, { processor: string; domain: string }> = {
  'google-analytics': { processor: 'google-analytics', domain: 'google-analytics.com' },
  'google-tag-manager': { processor: 'google-tag-manager', domain: 'googletagmanager.com' },
  'meta-pixel': { processor: 'meta-pixel', domain: 'facebook.net' },
  posthog: { processor: 'posthog', domain: 'posthog.com' },
  segment: { processor: 'segment', domain: 'segment.com' },
  mixpanel: { processor: 'mixpanel', domain: 'mixpanel.com' },
  hotjar: { processor: 'hotjar', domain: 'hotjar.com' },
  intercom: { processor: 'intercom', domain: 'intercom.com' },
  'linkedin-insight': { processor: 'linkedin-insight', domain: 'linkedin.com' },
  'twitter-pixel': { processor: 'twitter-pixel', domain: 'x.com' },
  'tiktok-pixel': { processor: 'tiktok-pixel', domain: 'tiktok.com' },
  'reddit-pixel': { processor: 'reddit-pixel', domain: 'reddit.com' },
  sentry: { processor: 'sentry', domain: 'sentry.io' },
  datadog: { processor: 'datadog', domain: 'datadoghq.com' },
}

/** Runs @opencookies/scanner on a folder, as it comes, and gives what it finds in the words of `candor scan`. */
export async function runOpenCookies(folder: string): Promise<Observed[]> {
  const { cookies, vendors: hits } = await scan({ cwd: resolve(folder) })
  return toObservations(folder, cookies, hits)
}

/** A cookie without a name names nothing that a label could equal: it counts neither way. */
export function toObservations(
  folder: string,
  cookies: readonly Cookie[],
  hits: readonly VendorHit[],
): Observed[] {
  const place = ({ file, line }: { file: string; line: number }) => ({
    file: relative(resolve(folder), file).replaceAll('\\', '/'),
    line,
  })
  return [
    ...cookies
      .filter(({ name }) => name !== undefined)
      .map((cookie) => ({ kind: 'storage', medium: 'cookie', name: cookie.name, ...place(cookie) })),
    ...hits.map((hit) => ({
      kind: 'processor',
      ...(vendors[hit.vendor] ?? { processor: hit.vendor }),
      ...place(hit),
    })),
  ]
}

/** The labels of what it looks for: third parties and cookies. */
export function selectComparable(labels: Labels): Labels {
  return {
    repo: labels.repo,
    commit: labels.commit,
    sections: ['processors', 'storage'].filter((name) => labels.sections?.includes(name) ?? true),
    processors: labels.processors ?? [],
    storage: (labels.storage ?? []).filter(({ medium }) => medium === 'cookie'),
  }
}

/** The observations that can be held against those labels. */
export function selectComparableObservations(observations: readonly Observed[]): Observed[] {
  return observations.filter(
    ({ kind, medium }) => kind === 'processor' || (kind === 'storage' && medium === 'cookie'),
  )
}
