import type { ElementFact, FileFacts } from '@candor/scan'
import { type Asked, findApis } from './permission-names.ts'

/** `<uses-permission android:name="android.permission.CAMERA" />` */
export function listAndroidPermissions({ file, elements }: FileFacts): Asked[] {
  if (!file.endsWith('AndroidManifest.xml')) return []
  return elements.flatMap((element) => {
    if (!/^uses-permission(-sdk-23)?$/.test(element.tag) || getAttribute(element, 'tools:node') === 'remove') return []
    const name = getAttribute(element, 'android:name') ?? ''
    return findApis('android', name.replace(/^android\.permission\./, '')).map((api): Asked => ({ api, evidence: `asks for ${name}`, confidence: 'high', place: element.place }))
  })
}

function getAttribute({ attributes }: ElementFact, name: string): string | undefined {
  const value = attributes.find((attribute) => attribute.name === name)?.value
  return value?.type === 'text' ? value.text : undefined
}

/** `<key>NSCameraUsageDescription</key>` */
export function listPlistKeys({ file, elements }: FileFacts): Asked[] {
  if (!file.endsWith('Info.plist')) return []
  return elements.flatMap(({ tag, text = '', place }) =>
    tag === 'key' ? findApis('ios', text).map((api): Asked => ({ api, evidence: `says why with ${text}`, confidence: 'high', place })) : [],
  )
}
