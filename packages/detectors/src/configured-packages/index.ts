import { findByPackage } from '@candor/catalog'
import type { FileFacts, Place, Value } from '@candor/scan'
import { defineDetector } from '../detector.ts'
import { listSettings } from '../list-settings.ts'

const settingsFile = /(^|\/)(nuxt\.config|gatsby-config|docusaurus\.config|astro\.config|app\.config|app)\.([cm]?[jt]s|json)$/
/** Lists in settings whose items are names of packages. */
const lists = new Set(['modules', 'buildModules', 'plugins', 'presets', 'integrations', 'themes'])
/** Settings of the documentation generator's preset, by the plugin that each switches on. */
const switches = new Map(Object.entries({ gtag: '@docusaurus/plugin-google-gtag', googleGtag: '@docusaurus/plugin-google-gtag', googleAnalytics: '@docusaurus/plugin-google-analytics', googleTagManager: '@docusaurus/plugin-google-tag-manager', algolia: '@docusaurus/theme-search-algolia' }))

export const detector = defineDetector({
  id: 'configured-packages',
  title: 'Packages that work by being named in settings',
  doc: 'Modules and plugins of known third parties that a settings file of Nuxt, Gatsby, Docusaurus, Astro or Expo names: nothing imports them.',
  needles: ['defineNuxtConfig', 'buildModules', '@nuxtjs/', 'gatsby-plugin', 'siteMetadata', 'docusaurus', 'ExpoConfig', 'bundleIdentifier'],
  symbols: ['global:defineNuxtConfig', 'npm:astro/config#defineConfig'],
  observe({ facts, observe }) {
    if (!settingsFile.test(facts.file)) return
    for (const { name, place } of listSettings(facts).flatMap((settings) => listNames(settings, facts))) {
      const thirdParty = findByPackage(name)
      if (!thirdParty) continue
      observe({ kind: 'processor', processor: thirdParty.id, domain: thirdParty.domain, package: name, evidence: `the settings name ${name}`, confidence: 'high', place })
    }
  },
})

type Named = { name: string; place: Place }

function listNames(value: Value, facts: FileFacts): Named[] {
  if (value.type === 'list') return value.items.flatMap((item) => listNames(item, facts))
  if (value.type !== 'object') return []
  const isDocs = /(^|\/)docusaurus\.config\./.test(facts.file)
  return value.entries.flatMap(({ key, value: inner, place }): Named[] => {
    const switched = isDocs ? switches.get(key) : undefined
    if (switched !== undefined && inner.type === 'object') return [{ name: switched, place }]
    const named = lists.has(key) && inner.type === 'list' ? inner.items.flatMap(findName) : []
    return [...named, ...listNames(inner, facts)]
  })
}

/** `'name'`, `['name', settings]`, `{ resolve: 'name' }`. */
function findName(item: Value): Named[] {
  if (item.type === 'text') return item.place ? [{ name: item.text, place: item.place }] : []
  if (item.type === 'list') return item.items[0] ? findName(item.items[0]) : []
  const resolve = item.type === 'object' ? item.entries.find(({ key }) => key === 'resolve') : undefined
  return resolve ? findName(resolve.value) : []
}
