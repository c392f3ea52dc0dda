// Words of causes, Vietnamese.

export const causes = {} as const
