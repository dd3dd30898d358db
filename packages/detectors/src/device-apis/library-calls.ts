import type { DeviceApi, Value } from '@candor/scan'
import { type DeviceCall, always } from './device-calls.ts'
import { readNativePermissions } from './native-permissions.ts'

/** Names of a package's exports, with the capabilities that their use shows; a component counts like a call. */
const packages: Record<string, readonly (readonly [names: string, ...apis: DeviceApi[]])[]> = {
  // The web.
  '@simplewebauthn/browser': [['startRegistration startAuthentication', 'webauthn']],
  '@github/webauthn-json': [['create get', 'webauthn']],
  '@github/webauthn-json/browser-ponyfill': [['create get', 'webauthn']],
  '@passwordless-id/webauthn': [['client.register client.authenticate', 'webauthn']],
  'better-auth/client/plugins': [['passkeyClient', 'webauthn']],
  '@better-auth/passkey/client': [['passkeyClient', 'webauthn']],
  'react-geolocated': [['useGeolocated geolocated', 'geolocation']],
  'react-use': [['useGeolocation', 'geolocation'], ['useMotion', 'sensors']],
  '@uidotdev/usehooks': [['useGeolocation', 'geolocation']],
  '@vueuse/core': [
    ['useGeolocation', 'geolocation'], ['useDisplayMedia', 'screen-capture'], ['useSpeechRecognition', 'speech-recognition', 'microphone'], ['useBluetooth', 'bluetooth'],
    ['useDeviceMotion useDeviceOrientation useParallax', 'sensors'], ['useWebNotification', 'notifications'], ['useFileSystemAccess', 'file-picker'],
  ],
  'mapbox-gl': [['GeolocateControl', 'geolocation']],
  'maplibre-gl': [['GeolocateControl', 'geolocation']],
  'react-map-gl': [['GeolocateControl', 'geolocation']],
  'react-map-gl/*': [['GeolocateControl', 'geolocation']],
  'leaflet': [['map().locate', 'geolocation']],
  'react-webcam': [['default', 'camera']],
  'react-speech-recognition': [['default.startListening useSpeechRecognition', 'speech-recognition', 'microphone']],
  'react-qr-reader': [['default QrReader', 'camera']],
  '@yudiel/react-qr-scanner': [['Scanner', 'camera']],
  'qr-scanner': [['default.new().start', 'camera']],
  'html5-qrcode': [['Html5Qrcode.new().start Html5QrcodeScanner', 'camera']],
  '@zxing/browser': [['*.new().decodeFromVideoDevice *.new().decodeOnceFromVideoDevice *.new().decodeFromConstraints', 'camera']],
  '@ericblade/quagga2': [['default.init', 'camera']],
  'mic-recorder-to-mp3': [['default', 'microphone']],
  'livekit-client': [
    ['createLocalTracks Room.new().localParticipant.enableCameraAndMicrophone', 'camera', 'microphone'], ['createLocalVideoTrack Room.new().localParticipant.setCameraEnabled', 'camera'],
    ['createLocalAudioTrack Room.new().localParticipant.setMicrophoneEnabled', 'microphone'], ['createLocalScreenTracks Room.new().localParticipant.setScreenShareEnabled', 'screen-capture'],
  ],
  'agora-rtc-sdk-ng': [['default.createMicrophoneAndCameraTracks', 'camera', 'microphone'], ['default.createCameraVideoTrack', 'camera'], ['default.createMicrophoneAudioTrack', 'microphone'], ['default.createScreenVideoTrack', 'screen-capture']],
  'twilio-video': [['createLocalTracks', 'camera', 'microphone'], ['createLocalVideoTrack', 'camera'], ['createLocalAudioTrack', 'microphone']],
  'firebase/messaging': [['getToken', 'push']],
  'react-onesignal': [['default.init default.Notifications.requestPermission default.Slidedown.promptPush', 'push', 'notifications']],
  '@pusher/push-notifications-web': [['Client.new().start', 'push']],
  // Expo.
  'expo-location': [
    ['requestForegroundPermissionsAsync requestBackgroundPermissionsAsync requestPermissionsAsync useForegroundPermissions useBackgroundPermissions', 'geolocation'],
    ['getCurrentPositionAsync watchPositionAsync getLastKnownPositionAsync startLocationUpdatesAsync startGeofencingAsync watchHeadingAsync getHeadingAsync', 'geolocation'],
  ],
  'expo-camera': [['CameraView Camera useCameraPermissions requestCameraPermissionsAsync Camera.requestCameraPermissionsAsync Camera.useCameraPermissions', 'camera'], ['useMicrophonePermissions requestMicrophonePermissionsAsync Camera.requestMicrophonePermissionsAsync', 'microphone']],
  'expo-camera/legacy': [['Camera Camera.requestCameraPermissionsAsync', 'camera']],
  'expo-barcode-scanner': [['BarCodeScanner BarCodeScanner.requestPermissionsAsync', 'camera']],
  'expo-image-picker': [['launchCameraAsync requestCameraPermissionsAsync useCameraPermissions', 'camera']],
  'expo-av': [['Audio.requestPermissionsAsync Audio.Recording Audio.Recording.createAsync Audio.usePermissions', 'microphone']],
  'expo-audio': [['useAudioRecorder requestRecordingPermissionsAsync AudioModule.requestRecordingPermissionsAsync', 'microphone']],
  'expo-contacts': [['requestPermissionsAsync getContactsAsync getContactByIdAsync presentContactPickerAsync getPagedContactsAsync', 'contacts']],
  'expo-notifications': [['requestPermissionsAsync scheduleNotificationAsync', 'notifications'], ['getExpoPushTokenAsync getDevicePushTokenAsync', 'push']],
  'expo-sensors': [['*.addListener Pedometer.watchStepCount Pedometer.getStepCountAsync', 'sensors']],
  'expo-clipboard': [['getStringAsync getImageAsync getUrlAsync ClipboardPasteButton', 'clipboard-read']],
  'expo-speech-recognition': [['ExpoSpeechRecognitionModule.start ExpoSpeechRecognitionModule.requestPermissionsAsync', 'speech-recognition', 'microphone']],
  // React Native.
  '@react-native-community/geolocation': [['default.getCurrentPosition default.watchPosition default.requestAuthorization', 'geolocation']],
  'react-native-geolocation-service': [['default.getCurrentPosition default.watchPosition default.requestAuthorization', 'geolocation']],
  'react-native-background-geolocation': [['default.ready default.start default.getCurrentPosition', 'geolocation']],
  'react-native-vision-camera': [['Camera Camera.requestCameraPermission useCameraPermission', 'camera'], ['Camera.requestMicrophonePermission useMicrophonePermission', 'microphone']],
  'react-native-camera': [['RNCamera', 'camera']],
  'react-native-image-picker': [['launchCamera', 'camera']],
  'react-native-image-crop-picker': [['default.openCamera', 'camera']],
  'react-native-audio-recorder-player': [['default.new().startRecorder default.startRecorder', 'microphone']],
  '@react-native-voice/voice': [['default.start', 'speech-recognition', 'microphone']],
  'react-native-contacts': [['default.getAll default.getAllWithoutPhotos default.getContactsMatchingString default.requestPermission', 'contacts']],
  'react-native-select-contact': [['selectContact selectContactPhone', 'contacts']],
  'react-native-ble-plx': [['BleManager', 'bluetooth']],
  'react-native-ble-manager': [['default.scan default.start default.connect', 'bluetooth']],
  'react-native-sensors': [['accelerometer.subscribe gyroscope.subscribe magnetometer.subscribe barometer.subscribe', 'sensors']],
  'react-native-passkey': [['Passkey.create Passkey.get', 'webauthn']],
  'react-native-onesignal': [['OneSignal.initialize OneSignal.Notifications.requestPermission', 'push', 'notifications']],
  '@react-native-firebase/messaging': [['default().getToken getToken', 'push'], ['default().requestPermission requestPermission', 'notifications']],
  '@notifee/react-native': [['default.requestPermission default.displayNotification', 'notifications']],
  'react-native-notifications': [['Notifications.registerRemoteNotifications Notifications.ios.registerRemoteNotifications', 'push', 'notifications']],
  '@react-native-community/push-notification-ios': [['default.requestPermissions', 'push', 'notifications']],
  '@react-native-clipboard/clipboard': [['default.getString default.getImage', 'clipboard-read']],
  // Capacitor.
  '@capacitor/geolocation': [['Geolocation.getCurrentPosition Geolocation.watchPosition Geolocation.requestPermissions', 'geolocation']],
  '@capacitor/camera': [['Camera.getPhoto Camera.requestPermissions', 'camera']],
  '@capacitor/push-notifications': [['PushNotifications.register PushNotifications.requestPermissions', 'push']],
  '@capacitor/local-notifications': [['LocalNotifications.schedule LocalNotifications.requestPermissions', 'notifications']],
  '@capacitor/motion': [['Motion.addListener', 'sensors']],
  '@capacitor/clipboard': [['Clipboard.read', 'clipboard-read']],
  '@capacitor-community/contacts': [['Contacts.getContacts Contacts.getContact Contacts.pickContact Contacts.requestPermissions', 'contacts']],
  '@capacitor-community/bluetooth-le': [['BleClient.initialize BleClient.requestDevice BleClient.requestLEScan', 'bluetooth']],
  '@capacitor-community/speech-recognition': [['SpeechRecognition.start SpeechRecognition.requestPermissions', 'speech-recognition', 'microphone']],
  '@capacitor-mlkit/barcode-scanning': [['BarcodeScanner.scan BarcodeScanner.startScan', 'camera']],
}

/** What `{ audio: true, screen: true }` asks for, where a hook takes it so. */
function readRecorder([options]: readonly Value[]): readonly DeviceApi[] {
  const asks = (name: string): boolean => {
    const value = options?.type === 'object' ? options.entries.find((entry) => entry.key === name)?.value : undefined
    return value !== undefined && !(value.type === 'boolean' && !value.boolean)
  }
  if (asks('screen')) return ['screen-capture']
  return asks('video') ? ['camera', 'microphone'] : ['microphone']
}

/** A map that shows where the person is. */
function readMap([attributes]: readonly Value[]): readonly DeviceApi[] {
  const shown = attributes?.type === 'object' ? attributes.entries.find(({ key }) => key === 'showsUserLocation')?.value : undefined
  return shown && !(shown.type === 'boolean' && !shown.boolean) ? ['geolocation'] : []
}

/** Libraries that wrap a device's capabilities, each after its own documentation. */
export const libraryCalls: readonly DeviceCall[] = [
  ...Object.entries(packages).flatMap(([name, rows]) =>
    rows.flatMap(([exported, ...apis]) => exported.split(' ').map((path): DeviceCall => ({ symbol: `npm:${name}#${path}`, apis: always(...apis) }))),
  ),
  { symbol: 'npm:react-media-recorder#useReactMediaRecorder', apis: readRecorder },
  { symbol: 'npm:react-media-recorder#ReactMediaRecorder', apis: readRecorder },
  { symbol: 'npm:react-native-maps#default', apis: readMap },
  { symbol: 'global:SimpleWebAuthnBrowser.startRegistration', apis: always('webauthn') },
  { symbol: 'global:SimpleWebAuthnBrowser.startAuthentication', apis: always('webauthn') },
  ...['request', 'requestMultiple', 'requestNotifications', 'requestLocationAccuracy'].map((name): DeviceCall => ({ symbol: `npm:react-native-permissions#${name}`, apis: readNativePermissions })),
  ...['request', 'requestMultiple'].map((name): DeviceCall => ({ symbol: `npm:react-native#PermissionsAndroid.${name}`, apis: readNativePermissions })),
]
