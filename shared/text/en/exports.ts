// Words of lists, labels and cards that go out, English.
export const exports = {}
