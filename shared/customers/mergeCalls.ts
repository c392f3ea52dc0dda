// The contract of duplicates: finding, merging, taking apart.
export const mergeCalls = {}
