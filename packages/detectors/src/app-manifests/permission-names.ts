import type { DeviceApi, Place } from '@candor/scan'

/** A capability that a manifest asks for. */
export type Asked = { api: DeviceApi; evidence: string; confidence: 'high' | 'medium'; place: Place }

type Row = readonly [name: RegExp, ...apis: DeviceApi[]]

const android: readonly Row[] = [
  [/^ACCESS_(FINE|COARSE|BACKGROUND)_LOCATION$/, 'geolocation'],
  [/^CAMERA$/, 'camera'],
  [/^RECORD_AUDIO$/, 'microphone'],
  [/^(READ|WRITE)_CONTACTS$/, 'contacts'],
  [/^POST_NOTIFICATIONS$/, 'notifications'],
  [/^BLUETOOTH(_CONNECT|_SCAN|_ADVERTISE|_ADMIN)?$/, 'bluetooth'],
  [/^(BODY_SENSORS|BODY_SENSORS_BACKGROUND|ACTIVITY_RECOGNITION|HIGH_SAMPLING_RATE_SENSORS)$/, 'sensors'],
]

const ios: readonly Row[] = [
  [/^NSLocation\w*UsageDescription$/, 'geolocation'],
  [/^NSCameraUsageDescription$/, 'camera'],
  [/^NSMicrophoneUsageDescription$/, 'microphone'],
  [/^NSContactsUsageDescription$/, 'contacts'],
  [/^NSBluetooth\w*UsageDescription$/, 'bluetooth'],
  [/^NSMotionUsageDescription$/, 'sensors'],
  [/^NSSpeechRecognitionUsageDescription$/, 'speech-recognition'],
]

const extension: readonly Row[] = [
  [/^geolocation$/, 'geolocation'],
  [/^notifications$/, 'notifications'],
  [/^(tabCapture|desktopCapture)$/, 'screen-capture'],
  [/^clipboardRead$/, 'clipboard-read'],
  [/^audioCapture$/, 'microphone'],
  [/^videoCapture$/, 'camera'],
  [/^(usb|usbDevices)$/, 'usb'],
]

/** Features of the Permissions Policy. Those of sensors stand in the usual code for embedding a video: no evidence. */
const policy: readonly Row[] = [
  [/^geolocation$/, 'geolocation'],
  [/^camera$/, 'camera'],
  [/^microphone$/, 'microphone'],
  [/^display-capture$/, 'screen-capture'],
  [/^usb$/, 'usb'],
  [/^bluetooth$/, 'bluetooth'],
]

const tables = { android, ios, extension, policy }

/** Which capabilities a permission's name stands for. */
export function findApis(table: keyof typeof tables, name: string): readonly DeviceApi[] {
  return tables[table].flatMap(([pattern, ...apis]) => (pattern.test(name) ? apis : []))
}
