// The contract of feedback: praise, complaints and suggestions, and following a complaint to its end.
export const feedbackCalls = {}
