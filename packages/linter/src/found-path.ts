/** One path that a listing of a folder gave. */
export interface FoundPath {
  /** Relative to the listed folder, with `/`. */
  readonly path: string
  /** `repository`: another git repository inside, such as a submodule. `unknown`: a file or a link. */
  readonly kind: 'file' | 'link' | 'repository' | 'unknown'
}
