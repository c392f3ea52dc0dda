// The contract of the tiers.
export const tierCalls = {}
