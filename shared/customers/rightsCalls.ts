// The contract of people's rights: consents, requests, showing and erasing a person's data.
export const rightsCalls = {}
