// Words of people's rights, English.
export const rights = {}
