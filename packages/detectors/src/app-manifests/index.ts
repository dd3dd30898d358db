import { defineDetector } from '../detector.ts'
import { listAndroidPermissions, listPlistKeys } from './read-native-manifests.ts'
import { listExpoSettings } from './read-expo-settings.ts'
import { listExtensionPermissions } from './read-extension-manifest.ts'
import { listGrants } from './read-grants.ts'

export const detector = defineDetector({
  id: 'app-manifests',
  title: 'Capabilities that an app asks for',
  doc: 'What a manifest or a header says that an app may use: Expo settings, AndroidManifest.xml, Info.plist, the manifest of a browser extension, a Permissions-Policy that grants, a frame that is allowed to.',
  needles: ['infoPlist', 'ExpoConfig', 'bundleIdentifier', 'Permissions-Policy', 'permissions-policy', 'allow='],
  symbols: ['param:*.setHeader', 'param:*.header', 'param:*.headers.set'],
  observe({ facts, observe }) {
    const found = [...listAndroidPermissions(facts), ...listPlistKeys(facts), ...listExpoSettings(facts), ...listExtensionPermissions(facts), ...listGrants(facts)]
    for (const { api, evidence, confidence, place } of found) observe({ kind: 'device', api, evidence, confidence, place })
  },
})
