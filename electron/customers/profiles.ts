// Handlers of the whole person: gather, decide, store.
export const profileReaders = {}
export const profileBackground = {}
export const profileWriters = {}
