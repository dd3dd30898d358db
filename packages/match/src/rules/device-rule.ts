import type { DeviceObservation } from '@candor/scan'
import { deviceCapabilities } from '../device-categories.ts'
import { deviceUndeclared } from '../generated/messages.ts'
import { suggestData } from '../suggestions/suggest-data.ts'
import { relateCategory } from './data-rule.ts'
import { getSpan, listOtherLines } from './places.ts'
import type { Rule } from './rule.ts'
import { getCategoryLabel } from './words.ts'

/** A device capability whose data no channel declares. */
export const deviceRule: Rule = {
  id: 'device',
  describe(group, index) {
    const observation = group[0].observation as DeviceObservation
    const { label, categories } = deviceCapabilities[observation.api]
    const category = categories[0] as string
    return deviceUndeclared(
      { api: label, label: getCategoryLabel(category), category },
      {
        span: getSpan(observation),
        related: [...relateCategory(index, category), ...listOtherLines(group)],
        suggestion: suggestData(index, category, 'device'),
      },
    )
  },
}
