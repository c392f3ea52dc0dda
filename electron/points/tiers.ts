// The calls of the tiers: gather, decide, store.
export const tierReaders = {}
export const tierBackground = {}
export const tierWriters = {}
