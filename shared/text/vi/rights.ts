// Words of people's rights, Vietnamese.
export const rights = {}
