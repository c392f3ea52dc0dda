// Words of app, Vietnamese.

export const app = {
} as const
