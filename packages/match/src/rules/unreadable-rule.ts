import type { UnreadableObservation } from '@candor/scan'
import { unreadable } from '../generated/messages.ts'
import { getSpan, listOtherLines } from './places.ts'
import type { Rule } from './rule.ts'

/** Something that could not be read statically: a note, so that nothing is silent and nothing is claimed. */
export const unreadableRule: Rule = {
  id: 'unreadable',
  describe(group) {
    const observation = group[0].observation as UnreadableObservation
    return unreadable(
      { why: observation.why.replace(/\.$/, '') },
      { span: getSpan(observation), related: listOtherLines(group) },
    )
  },
}
