/**
 * A value about a person, of a category of the vocabulary. It is opaque: not assignable to what it holds, and printed
 * or serialised it shows nothing of it. `disclose…` functions and `reveal` open it.
 */
export class Personal<Value, Category extends string> {
  readonly #value: Value
  declare protected readonly category: Category
  constructor(value: Value) {
    this.#value = value
  }
  /** What a personal value holds; any other value as it is. */
  static open(value: unknown): unknown {
    return #value in Object(value) ? (value as Personal<unknown, string>).#value : value
  }
}

/** The same shape with plain values in place of personal ones. */
export type Revealed<Values> =
  Values extends Personal<infer Value, string>
    ? Value
    : Values extends (...parameters: never) => unknown
      ? Values
      : Values extends object
        ? { [Key in keyof Values]: Revealed<Values[Key]> }
        : Values

/**
 * Plain values for the controller's own use: to store an order, to greet a customer. Opens personal values in plain
 * objects and arrays, however deep, and changes nothing else. What goes to others goes through a `disclose…` function.
 */
export function reveal<Values>(values: Values): Revealed<Values>
export function reveal(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((inner) => reveal(inner))
  return value && typeof value === 'object' && [Object.prototype, null].includes(Object.getPrototypeOf(value))
    ? Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, reveal(inner)]))
    : Personal.open(value)
}
