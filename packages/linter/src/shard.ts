/** Which part of how many; counts from 1. */
export interface Shard {
  readonly index: number
  readonly of: number
}

/** `2/8`; undefined for anything that is not a part of 1 to 1,000. */
export function parseShard(text: string): Shard | undefined {
  const [, index = 0, of = 0] = (/^(\d{1,4})\/(\d{1,4})$/.exec(text) ?? []).map(Number)
  return index >= 1 && index <= of && of <= 1000 ? { index, of } : undefined
}

/** A shard's share of a list: every `of`-th, since files that lie side by side are alike in size. */
export function pickShare<Item>(items: readonly Item[], { index, of }: Shard): Item[] {
  return items.filter((_, at) => at % of === index - 1)
}
