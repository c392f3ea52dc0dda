// Words of files, Vietnamese.

export const files = {
} as const
