// What a migration is: a number and one frozen piece of SQL. It imports nothing from the app, for it must never change.

export interface Migration {
  /** 1, 2, 3 … without gaps; the book's user_version afterwards. */
  version: number
  /** Statements in snake_case SQL. Additions only: an older backup must always find its way here. */
  sql: string
}
