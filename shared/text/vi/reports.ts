// Words of reports, Vietnamese.

export const reports = {} as const
