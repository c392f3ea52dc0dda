// The calls of the owner's view.
export const reportReaders = {}
export const reportBackground = {}
export const reportWriters = {}
