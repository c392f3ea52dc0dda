// Words of Today: whom to ask after, and the settings of the occasions, in Vietnamese.

export const reminders = {}
