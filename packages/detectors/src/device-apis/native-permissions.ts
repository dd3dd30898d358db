import type { DeviceApi, Value } from '@candor/scan'

/** Permissions of iOS and Android by what is in their names. */
const permissions: readonly (readonly [name: RegExp, api: DeviceApi])[] = [
  [/LOCATION/, 'geolocation'],
  [/CAMERA/, 'camera'],
  [/MICROPHONE|RECORD_AUDIO/, 'microphone'],
  [/CONTACTS/, 'contacts'],
  [/BLUETOOTH/, 'bluetooth'],
  [/MOTION|BODY_SENSORS|ACTIVITY_RECOGNITION/, 'sensors'],
  [/SPEECH_RECOGNITION/, 'speech-recognition'],
  [/POST_NOTIFICATIONS/, 'notifications'],
]

/** `request(Platform.select({ ios: PERMISSIONS.IOS.CAMERA, android: PERMISSIONS.ANDROID.CAMERA }))` → the camera. */
export function readNativePermissions(args: readonly Value[]): readonly DeviceApi[] {
  const names = args.flatMap(listNames)
  return permissions.flatMap(([pattern, api]) => (names.some((name) => pattern.test(name)) ? [api] : []))
}

function listNames(value: Value): string[] {
  switch (value.type) {
    case 'text':
      return [value.text]
    case 'symbol':
      return [value.symbol.split('.').at(-1) ?? '']
    case 'call':
      return value.args.flatMap(listNames)
    case 'list':
      return value.items.flatMap(listNames)
    case 'object':
      return value.entries.flatMap((entry) => listNames(entry.value))
    case 'choice':
      return value.options.flatMap(listNames)
    default:
      return []
  }
}
