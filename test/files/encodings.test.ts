// Texts as computers have written Vietnamese: told apart by their bytes alone.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeText } from '../../electron/files/decode.ts'
import { sniffSeparator } from '../../electron/files/parseCsv.ts'
import { type Encoding, encode } from '../support/dirtyList.ts'
import { encode1258 } from '../support/foreignLists.ts'

const list = 'Họ tên;Số điện thoại\r\nNguyễn Thị Thử;0901234567\r\nĐặng Hữu Ước;0912345678\r\nLữ Thuỷ Ỷ;\r\n'

function withoutMark(bytes: Uint8Array): Uint8Array {
  return bytes.slice(2)
}

describe('O1 encodings', () => {
  it.each<[string, Uint8Array]>([
    ['UTF-8', encode(list, 'utf-8')],
    ['UTF-8 with a mark', encode(list, 'utf-8 with mark')],
    ['UTF-16, little end first', encode(list, 'utf-16le')],
    ['UTF-16, big end first', encode(list, 'utf-16be')],
    ['UTF-16, little end first, without a mark', withoutMark(encode(list, 'utf-16le'))],
    ['UTF-16, big end first, without a mark', withoutMark(encode(list, 'utf-16be'))],
    ['the code page 1258', encode1258(list)],
    ['names in parts (NFD)', encode(list.normalize('NFD'), 'utf-8')],
  ])('reads %s', (_, bytes) => {
    expect(decodeText(bytes)).toBe(list)
  })

  it('reads back whatever was written of Vietnamese words', () => {
    const word = fc.constantFrom('Nguyễn', 'Ước', 'Đặng', 'Lữ', 'Thuỷ', 'Hoà', 'Ấn', 'Lan', 'Quý', 'ngõ', '12', '0901')
    const text = fc.array(word, { minLength: 1, maxLength: 40 }).map(words => `Họ tên\n${words.join(' ')}\n`)
    const utf = fc.constantFrom<Encoding>('utf-8', 'utf-8 with mark', 'utf-16le', 'utf-16be')
    fc.assert(fc.property(text, utf, (written, encoding) => decodeText(encode(written, encoding)) === written))
    fc.assert(fc.property(text, written => decodeText(encode1258(written)) === written))
  })
})

describe('O1 separators', () => {
  it.each([
    ['an address has commas', 'Tên;Địa chỉ;SĐT\nLan;12 Lê Lợi, Huế;09\nHùng;3 Lê Lai, P. 1, Quận 1;08\n', ';'],
    ['every address has two commas', 'Tên;Địa chỉ;SĐT\nA;1 B, C, D;09\nE;2 F, G, H;08\n', ';'],
    ['separators within quotes', 'Tên,Ghi chú\nLan,"a;b;c;d"\nHùng,"e;f;g;h"\n', ','],
    ['titles above', 'DANH SÁCH; 2026\nTên\tSĐT\tNơi\nLan\t09\tHuế\nHùng\t08\tVinh\n', '\t'],
    ['amounts with points and commas', 'Tên|Tiền\nLan|1,250,000\nHùng|3,500\n', '|'],
    ['one column', 'Tên\nLan\n', ','],
  ])('are told where %s', (_, text, separator) => {
    expect(sniffSeparator(text)).toBe(separator)
  })
})
