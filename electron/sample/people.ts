// People who do not exist: names put together from common Vietnamese words, phones, birthdays and what to know of them.
import type { Day } from '../../shared/base/day.ts'
import type { Birthday, CustomerFields, FormOfAddress } from '../../shared/customers/model.ts'
import { between, oneOf, type Random, weighted } from './random.ts'

// Weights: shares of the population in percent, as commonly given (about two in five are called Nguyễn).
const surnames = [
  ['Nguyễn', 38],
  ['Trần', 11],
  ['Lê', 9.5],
  ['Phạm', 7],
  ['Hoàng', 3.5],
  ['Huỳnh', 3.5],
  ['Phan', 4.5],
  ['Vũ', 2.5],
  ['Võ', 2.5],
  ['Đặng', 2.1],
  ['Bùi', 2],
  ['Đỗ', 1.4],
  ['Hồ', 1.3],
  ['Ngô', 1.3],
  ['Dương', 1],
  ['Lý', 0.5],
  ['Đinh', 0.9],
  ['Đoàn', 0.8],
  ['Trịnh', 0.7],
  ['Mai', 0.6],
  ['Lâm', 0.6],
  ['Tạ', 0.3],
  ['Châu', 0.3],
] as const

const womensMiddles = [
  ['Thị', 40],
  ['Ngọc', 14],
  ['Thanh', 8],
  ['Thuỳ', 6],
  ['Minh', 5],
  ['Kim', 5],
  ['Hồng', 5],
  ['Phương', 4],
  ['Bảo', 3],
  ['Khánh', 3],
  ['Mỹ', 3],
  ['Diệu', 2],
  ['Thị Thu', 3],
  ['Thị Ngọc', 3],
  ['', 3],
] as const

const mensMiddles = [
  ['Văn', 32],
  ['Minh', 12],
  ['Đức', 8],
  ['Quang', 7],
  ['Hữu', 6],
  ['Quốc', 6],
  ['Thanh', 5],
  ['Anh', 4],
  ['Gia', 4],
  ['Hoàng', 4],
  ['Xuân', 3],
  ['Ngọc', 3],
  ['Công', 3],
  ['', 3],
] as const

const womensNames = [
  'Lan',
  'Hoa',
  'Hương',
  'Hường',
  'Hằng',
  'Hạnh',
  'Hiền',
  'Hà',
  'Hoà',
  'Huệ',
  'Linh',
  'Loan',
  'Ly',
  'Mai',
  'My',
  'Nga',
  'Ngân',
  'Ngọc',
  'Nhi',
  'Nhung',
  'Như',
  'Oanh',
  'Phương',
  'Phượng',
  'Quyên',
  'Quỳnh',
  'Tâm',
  'Thảo',
  'Thu',
  'Thuỷ',
  'Thuý',
  'Thư',
  'Trang',
  'Trâm',
  'Trinh',
  'Trúc',
  'Tú',
  'Tuyết',
  'Uyên',
  'Vân',
  'Vy',
  'Xuân',
  'Yến',
  'An',
  'Anh',
  'Ánh',
  'Ân',
  'Bích',
  'Châu',
  'Chi',
  'Cúc',
  'Diễm',
  'Dung',
  'Duyên',
  'Đào',
  'Giang',
  'Hân',
  'Khánh',
  'Kiều',
] as const

const mensNames = [
  'An',
  'Anh',
  'Bảo',
  'Bình',
  'Công',
  'Cường',
  'Dũng',
  'Duy',
  'Đạt',
  'Đức',
  'Giang',
  'Hải',
  'Hậu',
  'Hiếu',
  'Hoà',
  'Hoàng',
  'Huy',
  'Hùng',
  'Hưng',
  'Khang',
  'Khánh',
  'Khoa',
  'Kiên',
  'Lâm',
  'Long',
  'Lộc',
  'Minh',
  'Nam',
  'Nghĩa',
  'Nhân',
  'Phong',
  'Phú',
  'Phúc',
  'Phước',
  'Quang',
  'Quân',
  'Quý',
  'Sơn',
  'Tài',
  'Tâm',
  'Thành',
  'Thắng',
  'Thiện',
  'Thịnh',
  'Tiến',
  'Toàn',
  'Trí',
  'Trọng',
  'Trung',
  'Trường',
  'Tuấn',
  'Tùng',
  'Việt',
  'Vinh',
  'Vũ',
  'Ước',
  'Ứng',
] as const

const womensForms = [
  ['chị', 45],
  ['em', 22],
  ['cô', 16],
  ['bạn', 8],
  ['bà', 5],
  ['', 4],
] as const
const mensForms = [
  ['anh', 50],
  ['em', 16],
  ['chú', 15],
  ['bạn', 8],
  ['ông', 3],
  ['bác', 4],
  ['', 4],
] as const

// Prefixes of mobile networks in use.
const mobilePrefixes = [
  '032',
  '034',
  '036',
  '038',
  '070',
  '076',
  '079',
  '081',
  '083',
  '085',
  '090',
  '091',
  '093',
  '094',
  '096',
  '097',
  '098',
] as const

const notes = [
  'Uống ít đá, thích bánh chuối',
  'Bạc xỉu nóng, không đường',
  'Hay ngồi bàn cạnh cửa sổ',
  'Dị ứng đậu phộng',
  'Cà phê sữa, nhiều sữa',
  'Mang ly riêng',
  'Đi cùng con nhỏ, thích ghế thấp',
  'Trà đào ít ngọt',
  'Thường mua mang về lúc 7 giờ sáng',
  'Thích bánh mới, nhớ mời thử',
  'Làm việc bằng máy tính, cần chỗ có ổ điện',
  'Không uống được sữa bò',
  'Hay mời bạn, đặt bàn đông',
  'Đen đá không đường',
  'Thích nhạc nhẹ',
  'Ăn chay ngày rằm',
] as const

const places = ['Quận 1', 'Quận 3', 'Bình Thạnh', 'Phú Nhuận', 'Gò Vấp', 'Thủ Đức', 'Tân Bình'] as const

/** A name of surname, middle name and given name. */
export function makeName(random: Random, woman: boolean): string {
  const middle = woman ? weighted(random, womensMiddles) : weighted(random, mensMiddles)
  const given = woman ? oneOf(random, womensNames) : oneOf(random, mensNames)
  return [weighted(random, surnames), middle, given].filter(word => word !== '').join(' ')
}

/** A mobile number that could be one, as it is written in notebooks. */
export function makePhone(random: Random): string {
  const digits = `${oneOf(random, mobilePrefixes)}${String(between(random, 0, 9_999_999)).padStart(7, '0')}`
  return `${digits.slice(0, 4)} ${digits.slice(4, 7)} ${digits.slice(7)}`
}

function makeBirthday(random: Random, thisYear: number): Birthday | null {
  if (random() < 0.4) return null
  const year = random() < 0.6 ? thisYear - between(random, 17, 66) : null
  return { day: between(random, 1, 28), month: between(random, 1, 12), year }
}

function makeForm(random: Random, woman: boolean): FormOfAddress {
  return woman ? weighted(random, womensForms) : weighted(random, mensForms)
}

/** What a small café knows about one of its customers; `today` says how old people can be. */
export function makePerson(random: Random, today: Day): CustomerFields {
  const woman = random() < 0.56
  return {
    name: makeName(random, woman),
    called: '',
    formOfAddress: makeForm(random, woman),
    phone: random() < 0.9 ? makePhone(random) : '',
    code: '',
    birthday: makeBirthday(random, Number(today.slice(0, 4))),
    email: '',
    place: random() < 0.3 ? oneOf(random, places) : '',
    note: random() < 0.35 ? oneOf(random, notes) : '',
  }
}
