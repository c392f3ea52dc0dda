// The contract of the whole person: profile, phones, tags, important days, photo.
export const profileCalls = {}
