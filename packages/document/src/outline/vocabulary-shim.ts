export const findCategory = (_id: string): { label: string; sensitive?: boolean } | undefined => undefined
export const findJurisdiction = (_id: string): { label: string } | undefined => undefined
