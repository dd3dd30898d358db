import type { FileFacts } from '@candor/scan'
import { findSetting } from '../list-settings.ts'
import { type Asked, findApis } from './permission-names.ts'

/** Permissions in the manifest of a browser extension; web app manifests ask for none. */
export function listExtensionPermissions({ document, file }: FileFacts): Asked[] {
  if (!file.endsWith('manifest.json') || !findSetting(document, 'manifest_version')) return []
  return ['permissions', 'optional_permissions'].flatMap((key) => {
    const list = findSetting(document, key)
    const names = list?.type === 'list' ? list.items : []
    return names.flatMap((name) => {
      if (name.type !== 'text' || !name.place) return []
      const { text, place } = name
      return findApis('extension', text).map((api): Asked => ({ api, evidence: `${key}: ${text}`, confidence: key === 'permissions' ? 'high' : 'medium', place }))
    })
  })
}
