// Words of feedback, English.
export const feedback = {}
