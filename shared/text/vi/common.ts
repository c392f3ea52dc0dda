// Words of common, Vietnamese.

export const common = {
} as const
