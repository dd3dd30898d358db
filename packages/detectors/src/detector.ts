import type {
  DataObservation,
  DeviceObservation,
  FileFacts,
  Place,
  ProcessorObservation,
  StorageObservation,
  UnreadableObservation,
} from '@candor/scan'

/** What comes from outside the code, as plain data. */
export type ObserveContext = {
  /** Hosts that are the app's own; `harbour-books.*` for the domain under any ending, unless somebody else is known to own it. */
  firstPartyHosts: readonly string[]
  /** Further names of fields by category, which the classifier knows for this project. */
  synonyms?: Readonly<Record<string, readonly string[]>> | undefined
}

type Placed = 'file' | 'line' | 'column' | 'endLine' | 'endColumn' | 'detector'
type DraftOf<Kind> = Omit<Kind, Placed> & { place: Place }

/** An observation before it is known which file and detector it belongs to. */
export type Draft =
  | DraftOf<DataObservation>
  | DraftOf<ProcessorObservation>
  | DraftOf<StorageObservation>
  | DraftOf<DeviceObservation>
  | DraftOf<UnreadableObservation>

export type Observer = { facts: FileFacts; context: ObserveContext; observe: (draft: Draft) => void }

/** Recognises one thing in linked facts. Knows no policy, reads no file, calls no other detector. */
export type Detector = {
  /** The folder's name; stands in each observation. */
  id: string
  title: string
  /** What it sees, in one or two sentences. */
  doc: string
  /** A file without any of these texts cannot hold what it looks for. */
  needles: readonly string[]
  /** Patterns of the symbols whose calls, writes and reads it needs. */
  symbols: readonly string[]
  /** Puts together what several files say, before any of them is looked at. The facts that it is given stay as they are. */
  link?(files: readonly FileFacts[]): readonly FileFacts[]
  observe(observer: Observer): void
}

/** Types a detector. */
export function defineDetector(detector: Detector): Detector {
  return detector
}
