// Words of stamps, Vietnamese.

export const stamps = {
} as const
