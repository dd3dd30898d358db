import { type SectionOutline, createLine } from '../slot.ts'

type Condition = {
  readonly feature?: string | undefined
  readonly optIn?: string | undefined
  readonly places?: readonly string[] | undefined
  readonly release?: string | undefined
}

/** Under which condition something happens; undefined when it happens always. */
export function outlineCondition(condition: Condition | undefined, path: string): SectionOutline | undefined {
  if (!condition) return undefined
  return {
    feature: createLine(condition.feature, `${path}/feature`),
    optIn: createLine(condition.optIn, `${path}/optIn`),
    places: (condition.places ?? []).flatMap((place, index) => createLine(place, `${path}/places/${index}`) ?? []),
    release: createLine(condition.release, `${path}/release`),
  }
}
