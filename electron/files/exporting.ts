// Handlers of what goes out: lists, labels, cards.
export const exportReaders = {}
export const exportBackground = {}
export const exportWriters = {}
