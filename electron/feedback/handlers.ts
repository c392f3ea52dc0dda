// Handlers of feedback: gather, decide, store.
export const feedbackReaders = {}
export const feedbackBackground = {}
export const feedbackWriters = {}
