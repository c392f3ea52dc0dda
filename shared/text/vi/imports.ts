// Words of imports, Vietnamese.

export const imports = {
} as const
