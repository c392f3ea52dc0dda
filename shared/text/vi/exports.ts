// Words of lists, labels and cards that go out, Vietnamese.
export const exports = {}
