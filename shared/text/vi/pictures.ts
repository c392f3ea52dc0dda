// Words of the greeting picture, the greeting card and the shop's logo, in Vietnamese.

export const pictures = {}
