// Handlers of duplicates: finding, merging, taking apart.
export const mergingReaders = {}
export const mergingBackground = {}
export const mergingWriters = {}
