// The words that stand over a column in Vietnamese and English lists, and what each means.
import { fold } from '../base/fold.ts'
import { type ColumnRole, columnRoles } from './model.ts'

// Folded, signs removed. Longer, more exact words come first in a role; a heading that only contains one counts for less,
// and words after '=' count only where they are the whole heading ('Hạng' is a tier, 'Khách hàng' contains the same letters).
const words: Record<ColumnRole, string> = {
  name: 'ho va ten|ho ten|ten khach hang|ten khach|ten kh|ten day du|ten lot|ho dem|ho va ten dem|ten dem|ho|ten|khach hang|nguoi mua|full name|customer name|client name|display name|first name|given name|middle name|additional name|last name|family name|surname|contact name|name|customer|client|khach',
  called: 'ten thuong goi|ten goi|biet danh|nickname|nick name|called|ten than mat',
  formOfAddress: 'xung ho|cach xung ho|danh xung|cach goi|form of address|salutation|title',
  gender: 'gioi tinh|gender|sex|=phai|=gt',
  phone:
    'so dien thoai|dien thoai|so dt|sdt|dt|di dong|so di dong|hotline|phone number|phone|mobile phone|mobile|mobile number|telephone|tel|cell|contact number|whatsapp',
  otherPhone:
    'dien thoai khac|so khac|sdt khac|so phu|sdt phu|dien thoai phu|dien thoai nha|dien thoai ban|dien thoai co quan|so cu|other phone|home phone|business phone|work phone|=phone 2|=dien thoai 2|=sdt 2',
  zalo: 'so zalo|zalo',
  facebook: 'facebook|=fb|link fb|messenger',
  code: 'ma khach hang|ma khach|ma kh|ma so khach|ma thanh vien|ma the|so the|ma so|customer id|customer code|customer no|customer number|client id|member id|member no|card number|card no|code|id|ma',
  // What our own exports call it; other lists mean a customer's code by the number of a card.
  cardNumber: '=ma vach|=barcode',
  birthday: 'ngay sinh|sinh nhat|ngay thang nam sinh|ngay sn|sn|birthday|birth date|birthdate|date of birth|dob|born',
  email: 'email|e mail|thu dien tu|mail|email address|e mail address',
  place:
    'dia chi|khu vuc|khu vuc giao hang|tinh thanh|tinh|thanh pho|quan huyen|phuong xa|noi o|que quan|address|street|city|country|region|district|province|location|place|quoc gia',
  occupation: 'nghe nghiep|=nghe|cong viec|=chuc vu|occupation|job title|profession|organization title',
  organisation:
    'ten cong ty|cong ty|don vi|to chuc|company name|organization name|=company|=organization|=organisation',
  taxCode: 'ma so thue|=mst|tax code|tax number|vat number|tax id',
  tags: 'nhom khach hang|nhom khach|=nhom|phan nhom|=nhan|=the tag|customer group|group membership|=labels|=categories|=groups|=group|=tags|=tag',
  note: 'ghi chu|luu y|so thich|dac diem|nhan xet|note|notes|remark|remarks|comment|comments|preferences|mo ta',
  points:
    'diem hien tai|diem tich luy|so diem|diem con lai|diem thuong|diem kha dung|so du diem|=diem|points balance|point balance|current points|loyalty points|reward points|=points|=point',
  stamps: 'so dau|so tem|dau hien co|tem hien co|=dau|=tem|stamps|=stamp',
  tier: 'hang the|hang thanh vien|hang khach hang|hang khach|=hang|=cap do|=cap bac|membership level|loyalty tier|customer tier|=tier|=level|=rank',
  visitAt:
    'ngay mua|ngay mua hang|thoi gian|ngay hoa don|ngay ban|ngay lap|ngay gio|ngay giao dich|thoi gian ban|ngay ghe|ngay den|ngay|gio|thoi diem|invoice date|invoicedate|order date|purchase date|visit date|transaction date|sale date|date time|datetime|date|time|visited at|timestamp',
  amount:
    'tong tien|thanh tien|tong thanh toan|khach can tra|khach da tra|so tien|tong cong|tong tien hang|doanh thu|gia tri|tri gia|tien|total amount|total|amount|revenue|sales|paid|value|subtotal|grand total',
  quantity: 'so luong|sl|quantity|qty|units',
  unitPrice: 'don gia|gia ban|gia|unit price|unitprice|price',
  bill: 'ma hoa don|so hoa don|hoa don|so hd|ma hd|so phieu|ma phieu|ma don hang|ma don|so bill|so ct|chung tu|invoice no|invoiceno|invoice number|invoice|order id|order no|order number|receipt no|receipt|bill no|bill|transaction id',
}

// Headings that contain one of our words and mean something else, or what a book does not take from a list: a consent is
// asked for anew, never read from a cell; numbers of identity cards are nobody's business here.
const misleading =
  /^(?:ngay (?:tao|cap nhat|lap the|dang ky|het han|giao dich cuoi|mua cuoi.*|sua.*|cap.*)|created.*|updated.*|nguoi (?:tao|ban|lap|gioi thieu)|nhan vien.*|staff|cashier|chi nhanh.*|branch|loai khach.*|customer type|ma hang|ma san pham|ten hang.*|ten san pham|product.*|item.*|stock ?code|sku|tong (?:ban|mua|diem|chi tieu).*|total points|diem (?:da dung|quy doi|tang).*|no (?:can thu|hien tai).*|cong no|balance|so cmnd.*|cmnd.*|cccd.*|so cccd.*|dong y.*|.*consent.*|.*opt in.*|trang thai.*|status|stt|no|so thu tu|ghe lan dau|ghe gan nhat|lan ghe|da chi|da cat|first visit|last visit|visits|spent|archived|description|.* (?:label|type)|.*(?:phonetic|yomi|fax|prefix|suffix|anniversary).*|file as|photo|web ?site.*|web page|.* po box|.*postal code|.*extended address|.*country region|event .*|relation .*|custom field .*)$/

// Parts of a name: beside a column with the whole name they would say it twice.
const partsOfName =
  /^(?:ten lot|ho dem|ho va ten dem|ten dem|ho|ten|first name|given name|middle name|additional name|last name|family name|surname)$/

interface Meaning {
  role: ColumnRole
  /** 1: the very words; less where they are only part of the heading. */
  certainty: number
}

/** A heading as it is compared: 'Mã KH (*)' → 'ma kh', 'InvoiceNo' → 'invoice no', 'Phone 1 - Value' → 'phone'. */
export function plainHeading(header: string): string {
  const apart = header.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
  const heading = fold(apart.replace(/\([^)]*\)/g, ' ').replace(/[^\p{L}\p{N}]+/gu, ' '))
  return heading.replace(/ (?:value|formatted)$/, '').replace(/ 1$/, '')
}

function meaningIn(role: ColumnRole, heading: string): number {
  let best = 0
  for (const written of words[role].split('|')) {
    const whole = written.startsWith('=')
    const word = whole ? written.slice(1) : written
    if (heading === word) return 1
    const within = !whole && ` ${heading} `.includes(` ${word} `)
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

/** Whether the heading is known to mean something that the book does not take from a list ('Mã hàng', 'Ngày tạo'). */
export function isMisleading(header: string): boolean {
  return misleading.test(plainHeading(header))
}

/** Whether a column says who agreed to messages: that is never taken from a list. */
export function isConsent(header: string): boolean {
  return /dong y|consent|opt in/.test(plainHeading(header))
}

/** Whether the heading stands over a part of the name only ('Họ', 'First Name'). */
export function isPartOfName(header: string): boolean {
  return partsOfName.test(plainHeading(header))
}

/** Whether a heading is the whole of an address, beside which its parts would say it twice. */
export function isWholeAddress(header: string): boolean {
  return /formatted$|^(?:home|business|other) address$/i.test(header.trim())
}
