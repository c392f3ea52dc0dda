// Words of greeting somebody: words, channels, what came of it, in Vietnamese.

export const greetings = {}
