// The contract of the paid memberships.
export const membershipCalls = {}
