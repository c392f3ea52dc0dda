// The calls of the causes: gather, decide, store.
export const causeReaders = {}
export const causeBackground = {}
export const causeWriters = {}
