declare const refused: unique symbol

/** No value has this type: it stands where a policy allows none, and its name carries the reason into the error. */
export interface Refused<Reason extends string> {
  readonly [refused]: Reason
}
