// What a log line may not carry: texts and numbers of the shop, which libraries like to quote in their messages.
import { describe, expect, it } from 'vitest'
import { withoutPersonalData } from '../electron/log.ts'

describe('the log', () => {
  it.each([
    [`Invalid name "Nguyễn Thị Lan" for column`, `Invalid name "…" for column`],
    [`bad value '0901234567'`, `bad value '…'`],
    ['no customer with +84901234567', 'no customer with +…'],
    ['unexpected token `thích\nbánh chuối` in note', 'unexpected token `…` in note'],
    ['UNIQUE constraint failed: customers.code_fold', 'UNIQUE constraint failed: customers.code_fold'],
  ])('%s', (message, kept) => {
    expect(withoutPersonalData(message)).toBe(kept)
  })
})
