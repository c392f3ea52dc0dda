// Words of the time line and the people of an organisation, Vietnamese.
export const timeline = {}
