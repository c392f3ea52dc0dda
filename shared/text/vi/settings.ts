// Words of settings, Vietnamese.

export const settings = {
} as const
