// The calls of the catalogue: gather, decide, store.
export const catalogueReaders = {}
export const catalogueBackground = {}
export const catalogueWriters = {}
