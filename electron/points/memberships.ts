// The calls of the memberships: gather, decide, store.
export const membershipReaders = {}
export const membershipBackground = {}
export const membershipWriters = {}
