// The contract of the catalogue of rewards and of vouchers.
export const catalogueCalls = {}
