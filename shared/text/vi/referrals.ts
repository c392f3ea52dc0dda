// Words of referrals, Vietnamese.

export const referrals = {} as const
