// Words of visits, Vietnamese.

export const visits = {} as const
