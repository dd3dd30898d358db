import type { Purpose, Right } from './generated/policy.ts'

type LegalBasis = NonNullable<Purpose['legalBasis']>

const rightBases: { readonly [Kind in Right['kind']]?: readonly LegalBasis[] } = {
  objection: ['public-task', 'legitimate-interests'],
  portability: ['consent', 'contract'],
  'withdraw-consent': ['consent'],
}

/**
 * The legal bases of which a right speaks (GDPR Art. 7(3), 20(1)(a), 21(1)); undefined for a right that depends on none.
 */
export function findRightBases(right: Right['kind']): readonly LegalBasis[] | undefined {
  return rightBases[right]
}
