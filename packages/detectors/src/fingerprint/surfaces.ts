/** What of a browser tells it apart from others, by the thing that is asked. `strong`: hardly ever asked for another reason. */
export const surfaces: Record<string, { strong?: true; reads?: readonly string[]; calls?: readonly string[] }> = {
  agent: { reads: ['global:navigator.userAgent', 'global:navigator.platform', 'global:navigator.vendor', 'global:navigator.oscpu', 'global:navigator.productSub', 'global:navigator.buildID'] },
  hints: { strong: true, calls: ['global:navigator.userAgentData.getHighEntropyValues'] },
  language: { reads: ['global:navigator.language', 'global:navigator.languages'] },
  screen: { reads: ['global:screen.width', 'global:screen.height', 'global:screen.availWidth', 'global:screen.availHeight'] },
  depth: { reads: ['global:screen.colorDepth', 'global:screen.pixelDepth'] },
  zone: { calls: ['global:Intl.DateTimeFormat().resolvedOptions', 'global:Date.new().getTimezoneOffset'] },
  hardware: { strong: true, reads: ['global:navigator.hardwareConcurrency', 'global:navigator.deviceMemory', 'global:navigator.cpuClass'] },
  touch: { reads: ['global:navigator.maxTouchPoints'] },
  plugins: { strong: true, reads: ['global:navigator.plugins', 'global:navigator.mimeTypes', 'global:navigator.plugins.**', 'global:navigator.mimeTypes.**'], calls: ['global:navigator.plugins.**'] },
  track: { reads: ['global:navigator.doNotTrack'] },
  canvas: { strong: true, calls: ['**.toDataURL', '**.getImageData'] },
  graphics: { strong: true, reads: ['**.UNMASKED_RENDERER_WEBGL', '**.UNMASKED_VENDOR_WEBGL'], calls: ['**.getExtension'] },
  audio: { strong: true, calls: ['global:OfflineAudioContext', 'global:webkitOfflineAudioContext', '**.createDynamicsCompressor'] },
  fonts: { strong: true, calls: ['global:document.fonts.check', 'global:queryLocalFonts'] },
  voices: { strong: true, calls: ['global:speechSynthesis.getVoices'] },
  battery: { strong: true, calls: ['global:navigator.getBattery'] },
  devices: { strong: true, calls: ['global:navigator.mediaDevices.enumerateDevices'] },
}

/** Libraries that do nothing else. */
export const libraries: readonly string[] = [
  '@fingerprintjs/fingerprintjs',
  '@fingerprintjs/fingerprintjs-pro',
  '@fingerprintjs/fingerprintjs-pro-react',
  '@fingerprintjs/fingerprintjs-pro-spa',
  '@fingerprintjs/botd',
  '@fingerprint/agent',
  '@fingerprint/react',
  '@thumbmarkjs/thumbmarkjs',
  '@rajesh896/broprint.js',
  'clientjs',
  'creepjs',
  'device-uuid',
  'fingerprintjs2',
  'get-browser-fingerprint',
  'imprintjs',
]
