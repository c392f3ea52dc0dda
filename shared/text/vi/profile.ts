// Words of the profile, Vietnamese.
export const profile = {}
