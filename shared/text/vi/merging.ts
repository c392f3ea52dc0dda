// Words of duplicates and merging, Vietnamese.
export const merging = {}
