import type { DeviceApi } from '@candor/scan'

/** What a device capability tells about a person, and how to speak of it. */
export interface DeviceCapability {
  /** As it reads in a sentence. */
  readonly label: string
  /**
   * Categories of the vocabulary, the usual one first; any of them declared is enough. None: it tells
   * nothing.
   */
  readonly categories: readonly string[]
}

/** By the API's name in scan.schema.json; what each gives to a page is in its W3C or WHATWG specification. */
export const deviceCapabilities: Readonly<Record<DeviceApi, DeviceCapability>> = {
  geolocation: { label: 'the geolocation API', categories: ['location.precise'] },
  camera: { label: 'the camera', categories: ['content.photo-video', 'identity.photo', 'special.biometric'] },
  microphone: { label: 'the microphone', categories: ['content.audio', 'special.biometric'] },
  'screen-capture': {
    label: 'screen capture',
    categories: ['content.photo-video', 'behaviour.session-recording'],
  },
  'clipboard-read': {
    label: 'what is on the clipboard',
    categories: ['content.user-content', 'content.message'],
  },
  // Showing a notification tells the page nothing but that it may.
  notifications: { label: 'notifications', categories: [] },
  push: { label: 'push messages', categories: ['device.device-id', 'account.auth-token'] },
  contacts: {
    label: 'the contact picker',
    categories: ['content.contacts-list', 'contact.email', 'contact.phone'],
  },
  bluetooth: { label: 'Bluetooth devices', categories: ['device.device-id'] },
  usb: { label: 'USB devices', categories: ['device.device-id'] },
  sensors: {
    label: 'motion and light sensors',
    categories: ['behaviour.interaction', 'location.precise', 'special.health'],
  },
  webauthn: {
    label: 'a passkey or security key',
    categories: ['account.auth-token', 'account.password', 'special.biometric'],
  },
  'file-picker': {
    label: 'the file picker',
    categories: ['content.user-content', 'content.photo-video', 'identity.photo', 'professional.resume'],
  },
  'speech-recognition': { label: 'speech recognition', categories: ['content.audio', 'special.biometric'] },
  fingerprint: { label: 'traits of the device that single it out', categories: ['device.device-id'] },
}
