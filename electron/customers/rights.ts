// Handlers of people's rights.
export const rightsReaders = {}
export const rightsBackground = {}
export const rightsWriters = {}
