import type { DeviceApi, FileFacts, Place, Value } from '@candor/scan'
import { findSetting, listSettings } from '../list-settings.ts'
import { type Asked, findApis } from './permission-names.ts'

/** Plugins that ask for a capability, unless the setting named beside it is `false`. */
const plugins = new Map<string, readonly (readonly [api: DeviceApi, setting?: string])[]>(Object.entries({
  'expo-camera': [['camera']],
  'expo-location': [['geolocation']],
  'expo-contacts': [['contacts']],
  'expo-notifications': [['notifications']],
  'expo-sensors': [['sensors']],
  'expo-audio': [['microphone', 'microphonePermission']],
  'expo-speech-recognition': [['speech-recognition'], ['microphone']],
  'expo-barcode-scanner': [['camera']],
  'react-native-vision-camera': [['camera']],
  'react-native-ble-plx': [['bluetooth']],
  'onesignal-expo-plugin': [['push']],
} satisfies Record<string, readonly (readonly [api: DeviceApi, setting?: string])[]>))

/** What `app.json` or `app.config.ts` of an Expo app asks for. */
export function listExpoSettings(facts: FileFacts): Asked[] {
  if (!/(^|\/)app(\.config)?\.(json|[cm]?[jt]s)$/.test(facts.file)) return []
  return listSettings(facts).flatMap((settings) => {
    const expo = findSetting(settings, 'expo') ?? settings
    return [...listInfo(findSetting(expo, 'ios', 'infoPlist')), ...listPermissions(findSetting(expo, 'android', 'permissions')), ...listPlugins(findSetting(expo, 'plugins'))]
  })
}

function listInfo(info: Value | undefined): Asked[] {
  if (info?.type !== 'object') return []
  return info.entries.flatMap(({ key, place }) => findApis('ios', key).map((api): Asked => ({ api, evidence: `says why with ${key}`, confidence: 'high', place })))
}

function listPermissions(list: Value | undefined): Asked[] {
  return listTexts(list).flatMap(({ text, place }) =>
    findApis('android', text.replace(/^android\.permission\./, '')).map((api): Asked => ({ api, evidence: `asks for ${text}`, confidence: 'high', place })),
  )
}

function listTexts(list: Value | undefined): { text: string; place: Place }[] {
  return list?.type === 'list' ? list.items.flatMap((item) => (item.type === 'text' && item.place ? [{ text: item.text, place: item.place }] : [])) : []
}

function listPlugins(list: Value | undefined): Asked[] {
  if (list?.type !== 'list') return []
  return list.items.flatMap((item) => {
    const [name, settings] = item.type === 'list' ? item.items : [item, undefined]
    if (name?.type !== 'text' || !name.place) return []
    const { text, place } = name
    return (plugins.get(text) ?? []).flatMap(([api, setting]): Asked[] => {
      const value = setting === undefined ? undefined : findSetting(settings, setting)
      return value?.type === 'boolean' && !value.boolean ? [] : [{ api, evidence: `the plugin ${text} asks for it`, confidence: 'medium', place }]
    })
  })
}
