// Words of the profile, English.
export const profile = {}
