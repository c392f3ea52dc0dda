// Words of duplicates and merging, English.
export const merging = {}
