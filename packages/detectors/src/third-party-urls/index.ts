import { type ElementFact, listPatterns, renderPattern } from '@candor/scan'
import { findByScript } from '@candor/catalog'
import { type Draft, defineDetector } from '../detector.ts'
import { type Recipient, createProcessorDraft, findRecipient } from '../describe-host.ts'

/** Attributes by which a browser fetches from, or posts to, a host without a person's click on a link. */
const fetched: Record<string, readonly string[]> = {
  script: ['src'],
  iframe: ['src'],
  img: ['src', 'srcset'],
  embed: ['src'],
  object: ['data'],
  video: ['src', 'poster'],
  audio: ['src'],
  source: ['src', 'srcset'],
  link: ['href'],
  form: ['action'],
  a: ['ping'],
  'mj-image': ['src'],
  'mj-carousel-image': ['src'],
  'mj-social-element': ['src'],
  'mj-section': ['background-url'],
  'mj-hero': ['background-url'],
  'mj-font': ['href'],
}

const loadingLinks = /\b(stylesheet|preload|modulepreload|prefetch|preconnect|dns-prefetch|icon|manifest)\b/

/** Whether an address is one of those that the catalog names as scripts, not just any page of a known host. */
function isScript(url: string): boolean {
  const bare = url.replace(/^(https?:)?\/\//, '')
  const file = /\.js\b/.test(bare)
  return (findByScript(url)?.scripts ?? []).some((script) => (file || script.includes('/')) && bare.startsWith(script) && /^([/?.]|$)/.test(bare.slice(script.length)))
}

function listFetched({ tag, symbol, attributes }: ElementFact): { url: string; place: ElementFact['place']; name: string }[] {
  const kind = symbol !== undefined && /(^|[./#])script/i.test(`${symbol} ${tag}`) && /script$/i.test(tag) ? 'script' : tag
  const names = fetched[kind] ?? []
  if (tag === 'link') {
    const rel = attributes.find(({ name }) => name === 'rel')
    if (rel && !loadingLinks.test(renderPattern(rel.value).toLowerCase())) return []
  }
  return attributes
    .filter(({ name }) => names.includes(name))
    .flatMap(({ name, value, place }) => listPatterns(value).map((url) => ({ url, place, name })))
}

/** Settings of tools that build, check or translate: what they load never reaches a browser. */
const ofTools = /(^|\/)(inlang|tailwind|postcss|eslint|prettier|stylelint|babel|metro|jest|vitest|playwright|cypress|commitlint|svgo|tsup|rollup)\.config\.[cm]?[jt]s$/

export const detector = defineDetector({
  id: 'third-party-urls',
  title: 'Scripts, frames and images of other hosts',
  doc: 'The browser loads a script, style, font, frame or image from another host, or posts a form to it, whether in markup or by a script that sets `src`.',
  needles: ['://', '"//', "'//", '`//'],
  symbols: ['**.src', '**.action'],
  observe({ facts, context, observe }) {
    const seen = new Set<string>()
    const report = (recipient: Recipient | undefined, rest: Pick<Draft, 'evidence' | 'place' | 'confidence'>): void => {
      if (!recipient) return
      seen.add(`${recipient.host} ${rest.place.line}`)
      observe(createProcessorDraft(recipient, rest))
    }
    for (const element of facts.elements) {
      for (const { url, place, name } of listFetched(element)) {
        const recipient = findRecipient(url, context)
        report(recipient, { evidence: `<${element.tag} ${name}> of ${recipient?.host}`, confidence: 'high', place })
      }
    }
    for (const { value, place, written } of facts.writes.filter(({ symbol }) => /\.(src|action)$/.test(symbol))) {
      for (const url of listPatterns(value)) {
        const recipient = findRecipient(url, context)
        report(recipient, { evidence: `sets ${written} to ${recipient?.host}`, confidence: 'high', place })
      }
    }
    // A script's address anywhere else in the code: nothing but loading it makes sense.
    for (const { url, place } of ofTools.test(facts.file) ? [] : facts.urls) {
      const recipient = isScript(url) ? findRecipient(url, context) : undefined
      if (seen.has(`${recipient?.host} ${place.line}`)) continue
      report(recipient, { evidence: `names the script ${recipient?.host}`, confidence: 'medium', place })
    }
  },
})
