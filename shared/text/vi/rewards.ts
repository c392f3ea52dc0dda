// Words of rewards, Vietnamese.

export const rewards = {
} as const
