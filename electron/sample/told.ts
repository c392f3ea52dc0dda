// What happens in the sample shop beside visits, in words: what customers say, neighbours, a cause, draws. Pure.
import { addDays, type Day, instantOf } from '../../shared/base/day.ts'
import type { ContactFields } from '../../shared/customers/contact.ts'
import type { FeedbackFields } from '../../shared/feedback/model.ts'
import type { DrawFields } from '../../shared/rewards/drawModel.ts'
import type { OfferFields } from '../../shared/rewards/partnerModel.ts'
import type { ReferralRules } from '../../shared/rewards/referrals.ts'
import { defaultSettings } from '../../shared/settings/model.ts'

/** Feedback, so many days ago; and what became of it: thanks, or the end of a complaint some days later. */
export interface ToldFeedback {
  ago: number
  fields: Omit<FeedbackFields, 'next'>
  /** Of a complaint: what is done next, so many days after it was noted. */
  next?: { words: string; after: number }
  thanked?: true
  ended?: { outcome: string; after: number }
}

const say = (
  ago: number,
  [kind, rating, about, channel]: [FeedbackFields['kind'], FeedbackFields['rating'], string, FeedbackFields['channel']],
  words: string,
): ToldFeedback => ({ ago, fields: { kind, rating, about, channel, words } })

export const feedbackTold: readonly ToldFeedback[] = [
  { ...say(52, ['praise', 5, 'product', 'counter'], 'Cà phê vừa miệng, bạn pha chế nhớ cả tên mình'), thanked: true },
  {
    ...say(45, ['complaint', 2, 'service', 'counter'], 'Chờ hơn mười lăm phút mới có nước'),
    ...{ next: { words: 'Gọi xin lỗi', after: 1 }, ended: { outcome: 'Đã gọi, mời một ly lần sau', after: 2 } },
  },
  { ...say(40, ['praise', 5, 'place', 'zalo'], 'Quán yên, ngồi đọc sách rất thích'), thanked: true },
  say(33, ['suggestion', null, 'place', 'counter'], 'Nên có thêm chỗ ngồi ngoài hiên'),
  say(26, ['praise', 4, 'product', 'counter'], 'Bánh chuối nướng ngon'),
  say(19, ['suggestion', 3, 'service', 'facebook'], 'Mong quán mở sớm hơn nửa giờ'),
  {
    ...say(14, ['complaint', 1, 'product', 'phone'], 'Đơn mang về có ly trà bị đổ'),
    ...{ next: { words: 'Gửi bù một ly', after: 1 }, ended: { outcome: 'Đã gửi bù trong ngày', after: 1 } },
  },
  say(9, ['praise', 5, 'service', 'counter'], 'Gọi món qua điện thoại, đến là có ngay'),
  {
    ...say(4, ['complaint', 3, 'place', 'counter'], 'Ghế ngoài hiên còn ướt sau mưa'),
    next: { words: 'Che lại mái hiên rồi báo khách', after: 6 },
  },
  {
    ...say(2, ['complaint', 2, 'service', 'zalo'], 'Giao thiếu một ly trong đơn mang về'),
    next: { words: 'Gọi xin lỗi và gửi bù', after: 2 },
  },
]

/** How many days ago each of the members joined; the first one's year ends soon. */
export const joinedAgo = [355, 210, 96, 24] as const

const contact = (name: string, formOfAddress: ContactFields['formOfAddress'], phone: string): ContactFields => {
  return { name, called: '', formOfAddress, phone, email: '', position: '', parts: [], note: '', personId: null }
}

/** Who speaks for each of the offices, in their order. */
export const contactsTold: readonly (readonly ContactFields[])[] = [
  [
    {
      ...contact('Phan Thị Thanh Trúc', 'chị', '0905 550 101'),
      position: 'Hành chính',
      parts: ['buyer', 'gatekeeper'],
    },
    { ...contact('Hồ Minh Quân', 'anh', '0905 550 102'), position: 'Giám đốc', parts: ['decision_maker'] },
  ],
  [{ ...contact('Võ Thị Diệu', 'cô', '0905 550 201'), position: 'Chủ nhà in', parts: ['buyer', 'decision_maker'] }],
]

const offer = (terms: OfferFields['terms']): OfferFields => ({ terms, days: 60, perCustomer: 2 })

/** Shops nearby: what they promise our customers, and what we promise theirs. */
export const partnersTold: readonly { name: string; theirs: OfferFields; ours: OfferFields }[] = [
  {
    name: 'Tiệm hoa Cỏ May',
    theirs: offer({ benefit: 'percent', value: 10, title: 'hoa tươi' }),
    ours: offer({ benefit: 'gift', value: 20_000, title: '1 ly trà' }),
  },
  {
    name: 'Nhà sách Trang Giấy',
    theirs: offer({ benefit: 'money', value: 20_000, title: 'sách' }),
    ours: offer({ benefit: 'percent', value: 10, title: 'đồ uống' }),
  },
]

export const causeTold = { name: 'Tủ sách cho trường làng', permille: 10 }

/** What both get once somebody who was brought buys for the first time. */
export const referralTold: ReferralRules = {
  ...{ isOn: true, name: 'Giới thiệu khách', minBill: 50_000, mostPerMonth: 3 },
  referrer: { points: 20, reward: '1 ly tuỳ chọn', rewardDays: 60 },
  newcomer: { points: 10, reward: '1 bánh quy', rewardDays: 30 },
}

const { timeZone } = defaultSettings

function draw(
  today: Day,
  { name, title, from, to }: { name: string; title: string; from: number; to: number },
): DrawFields {
  return {
    rule: { per: 'visit', amount: 50_000 },
    mostEntries: 10,
    fromDay: addDays(today, from),
    closesAt: instantOf(addDays(today, to), '21:00', timeZone),
    name,
    prizes: [
      { title, count: 1 },
      { title: '1 ly tuỳ chọn', count: 5 },
    ],
    publicValueName: 'hai số cuối giải đặc biệt xổ số kiến thiết TP.HCM',
    publicValueDay: addDays(today, to + 1),
  }
}

/** A draw that is over, and one that still gathers entries. */
export function drawsTold(today: Day): { over: DrawFields; running: DrawFields } {
  return {
    over: draw(today, { name: 'Mừng quán tròn năm', title: '1 bộ ly sứ', from: -60, to: -20 }),
    running: draw(today, { name: 'Cà phê cuối năm', title: '1 hộp quà Tết', from: -10, to: 30 }),
  }
}

/** The public value of the draw that is over. */
export const publicValueTold = '68'
