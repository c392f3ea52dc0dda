// The words that stand over a column in Vietnamese and English lists, and what each means.
import { fold } from '../base/fold.ts'
import { type ColumnRole, columnRoles } from './model.ts'

// Folded, signs removed. Longer, more exact words come first in a role; a heading that only contains one counts for less.
const words: Record<ColumnRole, string> = {
  name: 'ho va ten|ho ten|ten khach hang|ten khach|ten kh|ten day du|ten lot|ho dem|ho va ten dem|ho|ten|khach hang|nguoi mua|full name|customer name|client name|first name|middle name|last name|surname|contact name|name|customer|client|khach',
  called: 'ten thuong goi|ten goi|biet danh|nickname|nick name|called|ten than mat',
  formOfAddress: 'xung ho|cach xung ho|danh xung|cach goi|form of address|salutation|title',
  phone:
    'so dien thoai|dien thoai|so dt|sdt|dt|di dong|so di dong|so zalo|zalo|hotline|phone number|phone|mobile|mobile number|telephone|tel|cell|contact number|whatsapp',
  code: 'ma khach hang|ma khach|ma kh|ma so khach|ma thanh vien|ma the|so the|ma so|customer id|customer code|customer no|customer number|client id|member id|member no|card number|card no|code|id|ma',
  birthday: 'ngay sinh|sinh nhat|ngay thang nam sinh|ngay sn|sn|birthday|birth date|birthdate|date of birth|dob|born',
  email: 'email|e mail|thu dien tu|mail|email address',
  place:
    'dia chi|khu vuc|tinh thanh|tinh|thanh pho|quan huyen|phuong xa|noi o|que quan|address|city|country|region|district|province|location|place|quoc gia',
  note: 'ghi chu|luu y|so thich|dac diem|nhan xet|note|notes|remark|remarks|comment|comments|preferences|mo ta',
  visitAt:
    'ngay mua|ngay mua hang|thoi gian|ngay hoa don|ngay ban|ngay lap|ngay gio|ngay giao dich|thoi gian ban|ngay ghe|ngay den|ngay|gio|thoi diem|invoice date|invoicedate|order date|purchase date|visit date|transaction date|sale date|date time|datetime|date|time|visited at|timestamp',
  amount:
    'tong tien|thanh tien|tong thanh toan|khach can tra|khach da tra|so tien|tong cong|tong tien hang|doanh thu|gia tri|tri gia|tien|total amount|total|amount|revenue|sales|paid|value|subtotal|grand total',
  quantity: 'so luong|sl|quantity|qty|units',
  unitPrice: 'don gia|gia ban|gia|unit price|unitprice|price',
  bill: 'ma hoa don|so hoa don|hoa don|so hd|ma hd|so phieu|ma phieu|ma don hang|ma don|so bill|so ct|chung tu|invoice no|invoiceno|invoice number|invoice|order id|order no|order number|receipt no|receipt|bill no|bill|transaction id',
}

// Headings that contain one of our words and mean something else.
const misleading =
  /^(?:ngay (?:tao|cap nhat|lap the|dang ky|het han|giao dich cuoi|mua cuoi.*|sua.*)|created.*|updated.*|nguoi (?:tao|ban|lap)|nhan vien.*|staff|cashier|chi nhanh.*|branch|loai khach.*|nhom khach.*|customer (?:type|group)|ma so thue|tax code|ma hang|ma san pham|ten hang.*|ten san pham|product.*|item.*|stock ?code|sku|tong (?:ban|mua|diem).*|diem.*|points.*|total points|no (?:can thu|hien tai).*|balance|facebook|gioi tinh|gender|sex|stt|no|so thu tu|description)$/

interface Meaning {
  role: ColumnRole
  /** 1: the very words; less where they are only part of the heading. */
  certainty: number
}

/** A heading as it is compared: 'Mã KH (*)' → 'ma kh', 'InvoiceNo' → 'invoice no'. */
export function plainHeading(header: string): string {
  const apart = header.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
  return fold(apart.replace(/\([^)]*\)/g, ' ').replace(/[^\p{L}\p{N}]+/gu, ' '))
}

function meaningIn(role: ColumnRole, heading: string): number {
  let best = 0
  for (const word of words[role].split('|')) {
    if (heading === word) return 1
    const within = ` ${heading} `.includes(` ${word} `)
    // The more of the heading the word covers, the surer.
    if (within && word.length > 2) best = Math.max(best, 0.45 + (0.45 * word.length) / heading.length)
  }
  return best
}

/** What a heading can mean, the surest first; empty where it says nothing. */
export function meaningsOf(header: string): Meaning[] {
  const heading = plainHeading(header)
  if (heading === '' || misleading.test(heading)) return []
  return columnRoles
    .map(role => ({ role, certainty: meaningIn(role, heading) }))
    .filter(({ certainty }) => certainty > 0)
    .sort((one, other) => other.certainty - one.certainty)
}

/** Whether the heading is known to mean something that the book does not keep ('Mã hàng', 'Ngày tạo'). */
export function isMisleading(header: string): boolean {
  return misleading.test(plainHeading(header))
}
