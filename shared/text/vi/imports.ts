// Words of imports, Vietnamese.

export const imports = {
  /** The name of a customer of whom a list says only a number. */
  standIn: 'Khách {{number}}',
} as const
