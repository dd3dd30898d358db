import type {
  DataObservation,
  DeviceObservation,
  ProcessorObservation,
  StorageObservation,
  UnreadableObservation,
} from '@candor/scan'

type Place = [file: string, line: number, column?: number]

const seen = (detector: string, evidence: string, [file, line, column = 5]: Place) =>
  ({
    file,
    line,
    column,
    endLine: line,
    endColumn: column + 3,
    detector,
    evidence,
    confidence: 'high',
  }) as const

/** Observations as detectors make them, three letters wide. */
export const observe = {
  processor: (
    facts: Partial<ProcessorObservation> & { domain: string },
    ...place: Place
  ): ProcessorObservation => ({
    kind: 'processor',
    ...facts,
    ...seen('third-party', facts.package ?? facts.host ?? facts.domain, place),
  }),
  data: (mechanism: DataObservation['mechanism'], category: string, ...place: Place): DataObservation => ({
    kind: 'data',
    category,
    mechanism,
    ...seen('data', category, place),
  }),
  disclosure: (
    category: string,
    to: { processor?: string; domain?: string },
    ...place: Place
  ): DataObservation => ({
    kind: 'data',
    category,
    mechanism: 'disclosure',
    ...to,
    ...seen('disclosures', category, place),
  }),
  storage: (
    medium: StorageObservation['medium'],
    name: string,
    access: StorageObservation['access'],
    ...place: Place
  ): StorageObservation => ({
    kind: 'storage',
    medium,
    name,
    access,
    ...seen('storage', name, place),
  }),
  device: (api: DeviceObservation['api'], ...place: Place): DeviceObservation => ({
    kind: 'device',
    api,
    ...seen('device-apis', api, place),
  }),
  unreadable: (why: string, ...place: Place): UnreadableObservation => ({
    kind: 'unreadable',
    why,
    ...seen('storage', '', place),
  }),
}
