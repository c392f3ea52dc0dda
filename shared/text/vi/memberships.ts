// Words of memberships, Vietnamese.

export const memberships = {} as const
