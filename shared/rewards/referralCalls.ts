// The contract of the referrals.
export const referralCalls = {}
