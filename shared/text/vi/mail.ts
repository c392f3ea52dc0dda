// Words of mail: the account, the letters under way, in Vietnamese.

export const mail = {}
