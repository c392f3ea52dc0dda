// Words of feedback, Vietnamese.
export const feedback = {}
