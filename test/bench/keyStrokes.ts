// What hands at a counter type: every text that stands in the box on the way to a name, the end of a phone, a code.

const typed = [
  'nguyen thi lan',
  'Nguyễn Thị Lan',
  'lan 45',
  'dang van duc',
  'Đặng Đức',
  'tran',
  'nta',
  'pvh',
  'hoa 90',
  '4567',
  '0901234567',
  '+84 901 234 567',
  '09123',
  '20012345',
  'quynh nhu',
  'le',
  'zzzz',
  'phuong anh 7',
]

/** The text after each key stroke, in order. */
export function keyStrokes(): string[] {
  return typed.flatMap(text => [...text].map((_, index) => text.slice(0, index + 1)))
}
