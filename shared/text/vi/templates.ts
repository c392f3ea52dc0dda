// Words of the templates of greetings, in Vietnamese.

export const templates = {}
