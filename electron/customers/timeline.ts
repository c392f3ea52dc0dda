// Handlers of notes, changes, questions and an organisation's people.
export const timelineReaders = {}
export const timelineBackground = {}
export const timelineWriters = {}
