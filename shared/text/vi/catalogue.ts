// Words of catalogue, Vietnamese.

export const catalogue = {} as const
