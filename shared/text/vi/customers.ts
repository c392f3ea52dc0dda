// Words of customers, Vietnamese.

export const customers = {
} as const
