// The shape of a resource: the same keys in every language, so that a missing word does not compile.

export type Words<T> = { readonly [K in keyof T]: T[K] extends string ? string : Words<T[K]> }
