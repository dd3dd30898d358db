import type { PolicyDeclaration } from '../../model/src/generated/policy.ts'
type Lists = 'data' | 'purposes' | 'channels' | 'processors' | 'storage' | 'retention'
export type Policy = Omit<PolicyDeclaration, Lists> & Required<Pick<PolicyDeclaration, Lists>> & { hash: string; positions: Record<string, { file: string; line: number; column: number }> }
