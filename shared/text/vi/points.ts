// Words of points, Vietnamese.

export const points = {} as const
