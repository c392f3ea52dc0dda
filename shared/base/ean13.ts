// The bars of an EAN-13, as the GS1 General Specifications (section 5.2) draw them. Pure.

// The seven modules of each digit left of the middle with odd parity; 1 is a bar.
const odd = [
  '0001101',
  '0011001',
  '0010011',
  '0111101',
  '0100011',
  '0110001',
  '0101111',
  '0111011',
  '0110111',
  '0001011',
]
// Which of the six digits at the left have even parity says the first digit, which has no bars of its own.
const parities = ['OOOOOO', 'OOEOEE', 'OOEEOE', 'OOEEEO', 'OEOOEE', 'OEEOOE', 'OEEEOO', 'OEOEOE', 'OEOEEO', 'OEEOEO']

const inverted = (modules: string) => modules.replace(/[01]/g, module => (module === '1' ? '0' : '1'))
const mirrored = (modules: string) => [...modules].toReversed().join('')

/** The 95 modules of thirteen digits from left to right, '1' for a bar. */
export function ean13Modules(code: string): string {
  const digits = [...code].map(Number)
  const right = (digit: number) => inverted(odd[digit] ?? '')
  const parity = parities[digits[0] ?? 0] ?? ''
  const left = digits.slice(1, 7).map((digit, place) => (parity[place] === 'O' ? odd[digit] : mirrored(right(digit))))
  return ['101', ...left, '01010', ...digits.slice(7).map(right), '101'].join('')
}
