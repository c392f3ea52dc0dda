// The contract of the owner's view: trying rules, what is owed, limits, odd things.
export const reportCalls = {}
