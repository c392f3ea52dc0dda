// The contract of the causes.
export const causeCalls = {}
