// Words of gifts on an occasion, in Vietnamese.

export const gifts = {}
