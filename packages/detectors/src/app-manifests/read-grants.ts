import { type FileFacts, type Place, type Value, listPatterns } from '@candor/scan'
import { findSetting, listSettings } from '../list-settings.ts'
import { type Asked, findApis } from './permission-names.ts'

const header = /^permissions-policy$/i

/** A Permissions-Policy that grants something, and frames that are allowed to. */
export function listGrants(facts: FileFacts): Asked[] {
  return [...listFrames(facts), ...listHeaders(facts)]
}

/** `<iframe allow="camera; microphone 'none'">` */
function listFrames({ elements }: FileFacts): Asked[] {
  return elements.flatMap(({ tag, attributes }) => {
    const allow = tag.toLowerCase() === 'iframe' ? attributes.find(({ name }) => name === 'allow') : undefined
    if (!allow) return []
    return listPatterns(allow.value).flatMap((text) => text.split(';')).flatMap((part) => {
      const [name = '', ...origins] = part.trim().split(/\s+/)
      return origins.includes("'none'") ? [] : findApis('policy', name).map((api): Asked => ({ api, evidence: `a frame is allowed ${name}`, confidence: 'medium', place: allow.place }))
    })
  })
}

/** `res.setHeader('Permissions-Policy', 'camera=(self)')`, `{ key: 'Permissions-Policy', value: 'camera=(self)' }`. */
function listHeaders(facts: FileFacts): Asked[] {
  const calls = facts.calls.flatMap(({ args: [name, value] }) => (name?.type === 'text' && header.test(name.text) && value ? [value] : []))
  return [...calls, ...listSettings(facts).flatMap((settings) => listPairs(settings))].flatMap((value) => (value.type === 'text' && value.place ? listGranted(value.text, value.place) : []))
}

function listPairs(value: Value): Value[] {
  if (value.type === 'list') return value.items.flatMap(listPairs)
  if (value.type !== 'object') return []
  const key = findSetting(value, 'key')
  const own = findSetting(value, 'value')
  if (key?.type === 'text' && header.test(key.text) && own) return [own]
  return value.entries.flatMap((entry) => (header.test(entry.key) ? [entry.value] : listPairs(entry.value)))
}

/** `camera=()` takes away, `camera=(self)` grants. */
function listGranted(text: string, place: Place): Asked[] {
  return [...text.matchAll(/([a-z-]+)\s*=\s*(\(\s*[^)\s][^)]*\)|\*)/g)].flatMap(([granted, name = '']) =>
    findApis('policy', name).map((api): Asked => ({ api, evidence: `the policy grants ${granted}`, confidence: 'medium', place })),
  )
}
