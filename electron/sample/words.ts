// Words of which the sample's people are made. Lists are texts cut at commas: easy to read and to add to.
import type { Weighted } from './random.ts'

function list(text: string): string[] {
  return text.split(',').map(word => word.trim())
}

/** 'Nguyễn 38, Trần 11': how likely each is, compared with the others. '- 3' stands for nothing at all. */
function weights(text: string): Weighted<string>[] {
  return list(text).map(entry => {
    const end = entry.lastIndexOf(' ')
    const word = entry.slice(0, end)
    return [word === '-' ? '' : word, Number(entry.slice(end))]
  })
}

// Shares of the population in percent, as commonly given (about two in five are called Nguyễn).
export const surnames = weights(`
  Nguyễn 38, Trần 11, Lê 9.5, Phạm 7, Hoàng 3.5, Huỳnh 3.5, Phan 4.5, Vũ 2.5, Võ 2.5, Đặng 2.1, Bùi 2, Đỗ 1.4,
  Hồ 1.3, Ngô 1.3, Dương 1, Lý 0.5, Đinh 0.9, Đoàn 0.8, Trịnh 0.7, Mai 0.6, Lâm 0.6, Tạ 0.3, Châu 0.3
`)

export const womensMiddles = weights(`
  Thị 40, Ngọc 14, Thanh 8, Thuỳ 6, Minh 5, Kim 5, Hồng 5, Phương 4, Bảo 3, Khánh 3, Mỹ 3, Diệu 2, Thị Thu 3,
  Thị Ngọc 3, - 3
`)

export const mensMiddles = weights(`
  Văn 32, Minh 12, Đức 8, Quang 7, Hữu 6, Quốc 6, Thanh 5, Anh 4, Gia 4, Hoàng 4, Xuân 3, Ngọc 3, Công 3, - 3
`)

export const womensNames = list(`
  Lan, Hoa, Hương, Hường, Hằng, Hạnh, Hiền, Hà, Hoà, Huệ, Linh, Loan, Ly, Mai, My, Nga, Ngân, Ngọc, Nhi, Nhung,
  Như, Oanh, Phương, Phượng, Quyên, Quỳnh, Tâm, Thảo, Thu, Thuỷ, Thuý, Thư, Trang, Trâm, Trinh, Trúc, Tú, Tuyết,
  Uyên, Vân, Vy, Xuân, Yến, An, Anh, Ánh, Ân, Bích, Châu, Chi, Cúc, Diễm, Dung, Duyên, Đào, Giang, Hân, Khánh,
  Kiều
`)

export const mensNames = list(`
  An, Anh, Bảo, Bình, Công, Cường, Dũng, Duy, Đạt, Đức, Giang, Hải, Hậu, Hiếu, Hoà, Hoàng, Huy, Hùng, Hưng, Khang,
  Khánh, Khoa, Kiên, Lâm, Long, Lộc, Minh, Nam, Nghĩa, Nhân, Phong, Phú, Phúc, Phước, Quang, Quân, Quý, Sơn, Tài,
  Tâm, Thành, Thắng, Thiện, Thịnh, Tiến, Toàn, Trí, Trọng, Trung, Trường, Tuấn, Tùng, Việt, Vinh, Vũ, Ước, Ứng
`)

// Prefixes of mobile networks in use.
export const mobilePrefixes = list(`
  032, 034, 036, 038, 070, 076, 079, 081, 083, 085, 090, 091, 093, 094, 096, 097, 098
`)

export const notes = [
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
]

export const places = list(`
  phường Bến Thành, phường Tân Định, phường Bình Thạnh, phường Phú Nhuận, phường Gò Vấp, phường Thủ Đức
`)

export const occupations = list(`
  Giáo viên, Kế toán, Nhân viên văn phòng, Buôn bán, Thợ may, Lập trình viên, Điều dưỡng, Sinh viên, Lái xe, Nội trợ,
  Thiết kế, Nhân viên ngân hàng
`)

export const interestTags = list(`
  Cà phê phin, Cà phê muối, Trà đào, Bạc xỉu, Bánh ngọt, Đồ chay, Đọc sách, Cây cảnh, Nhạc Trịnh, Bóng đá, Chạy bộ,
  Thú cưng
`)

export const goalTags = ['Uống ít ngọt', 'Học pha cà phê', 'Mở quán nhỏ', 'Chỗ yên tĩnh để làm việc']

export const reasonsToBuy = [
  'Gần nhà, ghé trên đường đi làm',
  'Quán yên tĩnh, ngồi làm việc được',
  'Thích bánh nhà làm',
  'Bạn bè hay hẹn nhau ở đây',
]

export const worries = ['Sợ mất ngủ, chỉ uống buổi sáng', 'Ngại chỗ có khói thuốc', 'Sợ đồ uống quá ngọt']
