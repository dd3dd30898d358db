import type { DeviceApi, Value } from '@candor/scan'

/** Which capabilities a call shows, by what it is given. */
export type DeviceCall = { symbol: string; apis: (args: readonly Value[]) => readonly DeviceApi[] }

/** The same whatever is passed. */
export const always =
  (...apis: DeviceApi[]) =>
  (): readonly DeviceApi[] =>
    apis

/** `getUserMedia({ audio: true, video: … })` asks for what is not false. */
function readMedia([constraints]: readonly Value[]): readonly DeviceApi[] {
  if (constraints?.type !== 'object') return ['camera', 'microphone']
  const asks = (name: string): boolean => {
    const value = constraints.entries.find((entry) => entry.key === name)?.value
    return value !== undefined && value.type !== 'null' && !(value.type === 'boolean' && !value.boolean)
  }
  return [...(asks('video') ? (['camera'] as const) : []), ...(asks('audio') ? (['microphone'] as const) : [])]
}

const permissions: Record<string, DeviceApi> = {
  'geolocation': 'geolocation',
  'camera': 'camera',
  'microphone': 'microphone',
  'notifications': 'notifications',
  'push': 'push',
  'clipboard-read': 'clipboard-read',
}

function readPermission([descriptor]: readonly Value[]): readonly DeviceApi[] {
  const name = descriptor?.type === 'object' ? descriptor.entries.find((entry) => entry.key === 'name')?.value : undefined
  const api = name?.type === 'text' ? permissions[name.text] : undefined
  return api ? [api] : []
}

/** Which call shows which capability, after the interfaces' specifications on MDN. */
export const deviceCalls: readonly DeviceCall[] = [
  { symbol: 'global:navigator.geolocation.getCurrentPosition', apis: always('geolocation') },
  { symbol: 'global:navigator.geolocation.watchPosition', apis: always('geolocation') },
  { symbol: 'global:navigator.mediaDevices.getUserMedia', apis: readMedia },
  { symbol: 'global:navigator.getUserMedia', apis: readMedia },
  { symbol: 'global:navigator.mediaDevices.getDisplayMedia', apis: always('screen-capture') },
  { symbol: 'global:navigator.clipboard.readText', apis: always('clipboard-read') },
  { symbol: 'global:navigator.clipboard.read', apis: always('clipboard-read') },
  { symbol: 'global:Notification.requestPermission', apis: always('notifications') },
  { symbol: 'global:Notification', apis: always('notifications') },
  { symbol: '**egistration.showNotification', apis: always('notifications') },
  { symbol: '**.ready.showNotification', apis: always('notifications') },
  { symbol: '**.pushManager.subscribe', apis: always('push') },
  { symbol: 'global:navigator.contacts.select', apis: always('contacts') },
  { symbol: 'global:navigator.bluetooth.requestDevice', apis: always('bluetooth') },
  { symbol: 'global:navigator.usb.requestDevice', apis: always('usb') },
  { symbol: 'global:navigator.serial.requestPort', apis: always('usb') },
  { symbol: 'global:navigator.hid.requestDevice', apis: always('usb') },
  { symbol: 'global:DeviceMotionEvent.requestPermission', apis: always('sensors') },
  { symbol: 'global:DeviceOrientationEvent.requestPermission', apis: always('sensors') },
  ...['Accelerometer', 'LinearAccelerationSensor', 'Gyroscope', 'Magnetometer', 'AmbientLightSensor', 'GravitySensor'].map(
    (name): DeviceCall => ({ symbol: `global:${name}`, apis: always('sensors') }),
  ),
  { symbol: 'global:navigator.credentials.create', apis: readCredential },
  { symbol: 'global:navigator.credentials.get', apis: readCredential },
  { symbol: 'global:PublicKeyCredential.parseCreationOptionsFromJSON', apis: always('webauthn') },
  { symbol: 'global:PublicKeyCredential.parseRequestOptionsFromJSON', apis: always('webauthn') },
  { symbol: 'global:showOpenFilePicker', apis: always('file-picker') },
  { symbol: 'global:SpeechRecognition', apis: always('speech-recognition', 'microphone') },
  { symbol: 'global:webkitSpeechRecognition', apis: always('speech-recognition', 'microphone') },
  { symbol: 'global:navigator.permissions.query', apis: readPermission },
  { symbol: 'global:addEventListener', apis: readEvent },
]

/** Passwords of the credential store are no WebAuthn. */
function readCredential([options]: readonly Value[]): readonly DeviceApi[] {
  const isKey = options?.type !== 'object' || options.entries.some((entry) => entry.key === 'publicKey')
  return isKey ? ['webauthn'] : []
}

function readEvent([name]: readonly Value[]): readonly DeviceApi[] {
  return name?.type === 'text' && /^device(motion|orientation(absolute)?)$/.test(name.text) ? ['sensors'] : []
}
