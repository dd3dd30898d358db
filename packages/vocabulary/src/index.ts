/** Data categories, purposes, legal bases, with their mappings to fideslang, DPV, CCPA, store labels. */
export {}
