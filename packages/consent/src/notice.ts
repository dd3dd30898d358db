/** `unset`: never asked, or nothing readable. `stale`: decided on an earlier version of the purpose; ask again. */
export type Status = 'granted' | 'denied' | 'unset' | 'stale'

/** What a person can decide about a purpose. */
export type Decision = 'granted' | 'denied'

/** Decisions on some purposes that rest on consent. Where no purpose does, only `{}` is one. */
export type Decisions<ConsentPurpose extends string> = [ConsentPurpose] extends [never]
  ? { readonly [purpose in string]?: never }
  : { readonly [P in ConsentPurpose]?: Decision | undefined }

/** What the runtime needs to know of a policy; written by `candor build`. */
export interface Notice<Purpose extends string = string, ConsentPurpose extends Purpose = Purpose> {
  /** Name of the cookie that keeps the decisions. */
  readonly cookie: string
  /** Whole days for which a decision counts, and the cookie stays. */
  readonly days: number
  /**
   * Every purpose with the start of its material hash, then of the older ones that it accepts, six characters each
   * with a space between; empty where it needs no consent.
   */
  readonly purposes: { readonly [P in Purpose]: string }
  /**
   * How to remove each storage entry whose purposes all rest on consent. Functions, so that a bundle carries only what
   * clears the media that the policy names; they get the cookies of a request, and give `Set-Cookie` headers.
   */
  readonly storage: readonly (readonly [
    remove: (cookies: string) => readonly string[] | undefined,
    ...purposes: ConsentPurpose[],
  ])[]
}

/** A notice of any policy, as the runtime sees it. */
export type AnyNotice = Notice

/** What a person is asked for, in the words of the policy. */
export interface ConsentQuestion<ConsentPurpose extends string> {
  readonly purpose: ConsentPurpose
  readonly title: string
  /** Markdown. */
  readonly text?: string
  /** Purposes of one group are asked for together. */
  readonly group?: string
  /** Material hash of the purpose: what the person's consent rests on. */
  readonly hash: string
}
