// How long a text message is.
import { describe, expect, it } from 'vitest'
import { smsLength, withoutMarks } from '../../shared/greetings/sms.ts'

describe('C4 the length of a text message', () => {
  const cases: [string, string, number, number][] = [
    ['nothing', '', 0, 1],
    ['bare letters that fit', 'a'.repeat(160), 160, 1],
    ['bare letters in two', 'a'.repeat(161), 161, 2],
    ['bare letters in three', 'a'.repeat(307), 307, 3],
    ['marked letters that fit', 'ế'.repeat(70), 70, 1],
    ['marked letters in two', 'ế'.repeat(71), 71, 2],
    ['marked letters in three', 'ế'.repeat(135), 135, 3],
    ['one mark makes the whole text marked', `${'a'.repeat(70)}ế`, 71, 2],
    ['a bracket takes the room of two', '[QC] chao', 11, 1],
    ['a picture takes two of the marked ones', '🎂', 2, 1],
  ]
  it.each(cases)('%s', (_, text, characters, parts) => expect(smsLength(text)).toMatchObject({ characters, parts }))

  it('loses its marks and nothing else', () => {
    expect(withoutMarks('Chúc chị Đào “sinh nhật” vui — mọi điều…')).toBe('Chuc chi Dao "sinh nhat" vui - moi dieu...')
    expect(smsLength(withoutMarks('Kính chúc bác Tuấn sức khoẻ, an vui')).isMarked).toBe(false)
  })
})
