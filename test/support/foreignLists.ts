// Made-up lists as other programs export them: a shop program's spreadsheet, an old till's table, contacts of Google, Outlook and
// phones. The people in them do not exist.
import writeXlsx from 'write-excel-file/node'
import { asCsv, type Encoding, encode } from './dirtyList.ts'

/** Bytes of the Vietnamese code page of Windows: vowels with their hats, tones as marks that follow. */
export function encode1258(text: string): Uint8Array<ArrayBuffer> {
  const letters = new Map<string, number>()
  const decoder = new TextDecoder('windows-1258')
  for (let byte = 0; byte < 256; byte += 1) letters.set(decoder.decode(Uint8Array.of(byte)), byte)
  const bytes: number[] = []
  for (const letter of text.normalize('NFC')) {
    const [base = '', ...marks] = letter.normalize('NFD')
    const tones = marks.filter(mark => '\u0300\u0301\u0303\u0309\u0323'.includes(mark))
    const hats = marks.filter(mark => !tones.includes(mark))
    for (const part of [`${base}${hats.join('')}`.normalize('NFC'), ...tones]) {
      const byte = letters.get(part)
      if (byte === undefined) throw new Error(`${letter} is not in the code page`)
      bytes.push(byte)
    }
  }
  return Uint8Array.from(bytes)
}

const shopHeader = [
  'Loại khách', 'Mã khách hàng', 'Tên khách hàng', 'Điện thoại', 'Địa chỉ', 'Khu vực giao hàng', 'Phường/Xã', 'Công ty', 'Mã số thuế',
  'Số CMND/CCCD', 'Ngày sinh', 'Giới tính', 'Email', 'Facebook', 'Nhóm khách hàng', 'Ghi chú', 'Ngày tạo', 'Nợ cần thu hiện tại',
  'Tổng bán', 'Điểm hiện tại', 'Tổng điểm', 'Hạng', 'Số dấu', 'Trạng thái',
] // biome-ignore format: a table

type XlsxCell = { value: string | number | Date; type?: StringConstructor; format?: string } | null

const born = (text: string): XlsxCell => ({ value: new Date(`${text}T00:00:00Z`), format: 'dd/mm/yyyy' })
const text = (value: string): XlsxCell => (value === '' ? null : { value, type: String })
const number = (value: number): XlsxCell => ({ value })

/** A list of customers as a shop program exports it: two title rows, real dates, phones as numbers, balances, a sum at the foot. */
export async function shopProgramXlsx(): Promise<Uint8Array<ArrayBuffer>> {
  const line = (cells: Record<string, XlsxCell>): XlsxCell[] => shopHeader.map(heading => cells[heading] ?? null)
  const rows: XlsxCell[][] = [
    [text('DANH SÁCH KHÁCH HÀNG')],
    [text('Ngày xuất: 20/11/2026'), null, text('Chi nhánh trung tâm')],
    shopHeader.map(text),
    line({
      'Loại khách': text('Cá nhân'),
      'Mã khách hàng': text('KH000001'),
      'Tên khách hàng': text('Nguyễn Thị Thử Nghiệm'),
      'Điện thoại': number(901234567),
      'Địa chỉ': text('12 Lê Lợi'),
      'Khu vực giao hàng': text('TP Huế'),
      'Phường/Xã': text('Phường Thuận Hoá'),
      'Số CMND/CCCD': text('012345678901'),
      'Ngày sinh': born('1990-08-15'),
      'Giới tính': text('Nữ'),
      Facebook: text('facebook.com/thu.nghiem'),
      'Nhóm khách hàng': text('Khách quen|Thích trà'),
      'Nợ cần thu hiện tại': number(0),
      'Tổng bán': number(3_250_000),
      'Điểm hiện tại': number(325),
      'Tổng điểm': number(900),
      Hạng: text('Hạng Vàng'),
      'Số dấu': number(7),
      'Trạng thái': number(1),
    }),
    line({
      'Loại khách': text('Công ty'),
      'Mã khách hàng': text('KH000002'),
      'Tên khách hàng': text('Công ty Mẫu'),
      'Điện thoại': text('0912 345 678'),
      'Mã số thuế': text('0312345678'),
      'Công ty': text('Công ty TNHH Mẫu'),
      'Điểm hiện tại': number(0),
      Hạng: text('Kim cương'),
    }),
    line({ 'Mã khách hàng': text('Tổng cộng'), 'Tổng bán': number(3_250_000), 'Điểm hiện tại': number(325) }),
  ]
  const guide = [[text('Hướng dẫn')], [text('Mỗi dòng là một khách')]]
  return new Uint8Array(
    await writeXlsx([
      { data: guide, sheet: 'Hướng dẫn' },
      { data: rows, sheet: 'Khách hàng' },
    ]).toBuffer(),
  )
}

/** A table from an old till: headings in two rows, accents lost, phones spoilt by a spreadsheet, two dates in a cell. */
export function oldTillCsv(separator = ';', encoding: Encoding = 'utf-8'): Uint8Array<ArrayBuffer> {
  const header = ['STT', 'Ma KH', 'Ho ten', 'Lien he', '', 'Ngay sinh']
  const rows = [
    ['', '', '', 'Dien thoai', 'Dien thoai 2', ''],
    ['1', 'T1', 'NGUYEN THI MOT', '9,01E+08', '01202345678', '15/08/1990 - 20/10/2015'],
    ['2', 'T2', 'TRAN VAN HAI', '9,01234567E+08', '', '05/06/1991 - 07/08/1992'],
    ['3', 'T3', 'LE THI BA', "'0912345678", '0933333333.0', '1/2/1980'],
  ]
  return asCsv({ header, rows }, separator, encoding)
}

export const googleCsv = [
  'First Name,Middle Name,Last Name,Phonetic First Name,Name Prefix,Nickname,File As,Organization Name,Organization Title,Birthday,Notes,Labels,E-mail 1 - Label,E-mail 1 - Value,Phone 1 - Label,Phone 1 - Value,Phone 2 - Label,Phone 2 - Value,Address 1 - Label,Address 1 - Formatted,Address 1 - Street,Address 1 - City',
  'Lan,Thử,Nguyễn,,,,,,Kế toán, --08-15,Ít đường,* myContacts ::: Khách quen,Home,lan@example.com,Mobile,+84 901 234 567,Home,028 3822 1234,Home,"12 Lê Lợi\nHuế",12 Lê Lợi,Huế',
  'Nguyễn,Văn,Bốn,,,,,,,1990-01-02,,* myContacts,,,Mobile,0912345678 ::: 0922222222,,,,,,',
  ',,,,,,,Công ty Mẫu,,,,,,,Work,0933333333,,,,,,',
].join('\n')

/** The 88 columns of Outlook, of which hardly any is filled. */
export function outlookCsv(): string {
  const filled = {
    'First Name': 'Sáu',
    'Last Name': 'Trần Văn',
    'Mobile Phone': '0901234567',
    'Home Phone': '0912345678',
    'E-mail Address': 'sau@example.com',
    Birthday: '0/0/00',
    'Home Street': '1 Trần Phú',
    'Home City': 'Đà Nẵng',
    Gender: 'Unspecified',
    'Job Title': 'Thợ may',
    Categories: 'Khách quen;VIP',
  }
  const unused = Array.from({ length: 77 }, (_, index) => `Other Field ${index + 1}`)
  const header = [...Object.keys(filled), ...unused]
  return `${header.join(',')}\n${Object.values(filled).join(',')}${','.repeat(unused.length)}\n`
}

/** One person as three kinds of phones export them. */
export const vcards = {
  old: [
    'BEGIN:VCARD',
    'VERSION:2.1',
    'N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Nguy=E1=BB=85n;Lan;Th=E1=BB=AD;;',
    'TEL;CELL;PREF:01202345678',
    'NOTE;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:=C3=8Dt =C4=91=C6=B0=E1=BB=9Dng=',
    ', =C3=ADt =C4=91=C3=A1',
    'END:VCARD',
  ].join('\r\n'),
  three: [
    'BEGIN:VCARD',
    'VERSION:3.0',
    'FN:Nguyễn Thử Lan',
    'N:Nguyễn;Lan;Thử;;',
    'item1.TEL;type=CELL;type=pref:+84 901-234-567',
    'TEL;TYPE=HOME:028 3822 1234',
    'TEL;TYPE=FAX:028 3822 9999',
    'EMAIL;TYPE=INTERNET:lan@example.com',
    'BDAY;X-APPLE-OMIT-YEAR=1604:1604-08-15',
    'ADR;TYPE=HOME:;;12 Lê Lợi;Huế;;530000;Việt Nam',
    'NOTE:Ít đường\\, ít đá\\nhay đến',
    '  buổi sáng',
    'CATEGORIES:Khách quen,Thích trà',
    'PHOTO;ENCODING=b;TYPE=JPEG:/9j/4AAQSkZJRgABAQAAAQABAAD=',
    'END:VCARD',
  ].join('\r\n'),
  four: [
    'BEGIN:VCARD',
    'VERSION:4.0',
    'FN:Nguyễn Thử Lan',
    'TEL;VALUE=uri;PREF=1;TYPE="voice,cell":tel:+84-901-234-567;ext=1',
    'BDAY:--0815',
    'GENDER:F',
    'ORG:Công ty Mẫu;Kho',
    'END:VCARD',
  ].join('\n'),
}

export function bytesOf(content: string): Uint8Array<ArrayBuffer> {
  return encode(content, 'utf-8')
}
