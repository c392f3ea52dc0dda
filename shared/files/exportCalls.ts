// The contract of what goes out: lists as files, labels, cards.
export const exportCalls = {}
