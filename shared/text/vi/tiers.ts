// Words of tiers, Vietnamese.

export const tiers = {} as const
