// The calls of the referrals: gather, decide, store.
export const referralReaders = {}
export const referralBackground = {}
export const referralWriters = {}
