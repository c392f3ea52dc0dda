// Words of the time line and the people of an organisation, English.
export const timeline = {}
