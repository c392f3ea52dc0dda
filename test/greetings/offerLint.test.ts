// What makes a wish an offer: sentences both ways, spelt in many ways.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold } from '../../shared/base/fold.ts'
import { asOffer, offerWordsIn, offerWordsOf } from '../../shared/greetings/offerLint.ts'

describe('C4 the words of an offer', () => {
  const offers: [sentence: string, ...words: string[]][] = [
    ['Sinh nhật chị, tiệm giảm 20% cho chị', 'giảm', '20%'],
    ['Tiệm đang giảm giá mạnh', 'giảm giá'],
    ['Tiem dang GIAM GIA nhe', 'GIAM GIA'],
    ['GIẢM NGAY hôm nay', 'GIẢM'],
    ['Gia\u0309m cho chi\u0323', 'Giảm'],
    ['g i ả m hết tuần này', 'giảm'],
    ['g.i.ả.m hết tuần này', 'giảm'],
    ['gi ảm sâu cho chị', 'gi ảm'],
    ['g\u200Biảm sâu cho chị', 'giảm'],
    ['Có khuyến mãi cho chị', 'khuyến mãi'],
    ['Co khuyen mai cho chi', 'khuyen mai'],
    ['Chương trình khuyến-mại tháng 3', 'khuyến-mại'],
    ['Khuyếnmãi lớn', 'Khuyếnmãi'],
    ['#khuyenmai cuối tuần', 'khuyenmai'],
    ['KM cuối tuần', 'KM'],
    ['Ưu đãi riêng cho chị', 'Ưu đãi'],
    ['UU DAI cho khach quen', 'UU DAI'],
    ['Miễn phí một ly', 'Miễn phí'],
    ['mien phi giao hang', 'mien phi'],
    ['Tiệm tặng chị một ly trà', 'tặng'],
    ['Tiệm tặng chị Lan một chiếc bánh', 'tặng'],
    ['Mua 1 tặng 1 hôm nay', 'Mua 1 tặng 1'],
    ['mua 2 tặng 1', 'tặng'],
    ['Có quà tặng cho chị', 'quà tặng'],
    ['Tang qua cho khach', 'Tang qua'],
    ['Mời chị nhập mã LAN20', 'nhập mã'],
    ['Mã giảm giá của chị', 'Mã giảm'],
    ['Voucher dành cho chị', 'Voucher'],
    ['v.o.u.c.h.e.r cho chị', 'voucher'],
    ['vou-cher cho chị', 'vou-cher'],
    ['COUPON', 'COUPON'],
    ['Sale cuối mùa', 'Sale'],
    ['s a l e cuối mùa', 'sale'],
    ['SALE OFF toàn tiệm', 'SALE OFF'],
    ['Trà chỉ 25k', '25k'],
    ['Trà 20.000 ₫ một ly', '20.000 ₫'],
    ['Trà 20000đ', '20000đ'],
    ['Tra 20.000d', '20.000d'],
    ['Combo 1tr2', '1tr2'],
    ['bớt 50 nghìn', '50 nghìn'],
    ['bớt 50 ngàn cho chị', '50 ngàn'],
    ['chỉ còn 99.000 hôm nay', 'chỉ còn 99.000'],
    ['bớt hai mươi phần trăm, tức 20 phần trăm', '20 phần trăm'],
    ['bớt 15 ％', '15 %'],
    ['Đồng giá mọi món', 'Đồng giá'],
    ['Nhân đôi điểm tuần này', 'Nhân đôi điểm'],
    ['x2 điểm cho chị', 'x2 điểm'],
    ['Hoàn tiền khi mua', 'Hoàn tiền'],
    ['Bốc thăm trúng thưởng', 'Bốc thăm', 'trúng thưởng'],
    ['Xem ở https://quan.vn/a', 'https://quan.vn/a'],
    ['xem quanmay.com nhé', 'quanmay.com'],
    ['xem quanmay . com nhé', 'quanmay . com'],
    ['zalo.me/0901234567', 'zalo.me/0901234567'],
    ['www.quanmay.shop', 'www.quanmay.shop'],
    ['A free coffee for you', 'free'],
    ['Coffee is on the house', 'on the house'],
    ['20 off today', '20 off'],
    ['Get $5 back', '$5'],
    ['A discount for you', 'discount'],
    ['Double points this week', 'Double points'],
    ['Our spring promotion begins', 'promotion'],
    ['Here is our special offer', 'special offer'],
    ['A gift card is waiting', 'gift card'],
    ['Buy one get one today', 'Buy one get one'],
    ['Half-price pastries', 'Half-price'],
  ]
  it.each(offers)('C4 an offer: %s', (sentence, ...words) => {
    expect(offerWordsIn(sentence)).toEqual(words)
  })

  const wishes = [
    'Chúc chị Lan sinh nhật thật vui và một tuổi mới bình an.',
    'Tiệm xin tặng chị Lan lời chúc tốt đẹp nhất.',
    'Tặng anh một nụ cười đầu tuần.',
    'Em gửi tặng cô Ba bài hát này.',
    'Cảm ơn chị đã tặng tiệm chậu hoa, cả tiệm quý lắm.',
    'Chúc chị giảm cân thành công.',
    'Chúc anh giảm stress sau kỳ nghỉ.',
    'Uống ấm cho giảm ho chị nhé.',
    'Cơn đau của cô đã thuyên giảm chưa ạ?',
    'Tình cảm của tiệm không giảm.',
    'Chúc anh năm mới mã đáo thành công.',
    'Con ngựa trăm mã lực.',
    'Xe chạy 5 km mới tới tiệm.',
    'Chúc chị vui 100% hôm nay.',
    'Gửi chị 1000 lời cảm ơn.',
    'Cảm ơn anh 1 triệu lần.',
    'Chúc mừng ngày 20.10, chúc các chị luôn vui.',
    'Hẹn chị ngày 8/3 nhé.',
    'Chị gọi tiệm số 0901 234 567 nhé.',
    'Thẻ của chị còn 2 dấu nữa là đầy.',
    'Chị có 120 điểm dùng được đến 20 tháng 10.',
    'Phần quà của chị vẫn để ở tiệm.',
    'Món quà quý nhất của tiệm là được gặp chị.',
    'Bà con trong miền phía nam vui Tết.',
    'Lâu rồi chưa gặp, chị Sa Lê có khoẻ không?',
    'Lau roi chua gap chi Sa Le, chi co khoe khong?',
    'Cuộc sống tăng thêm niềm vui.',
    'Tiệm dọn lên tầng 2 rồi, chị ghé chơi.',
    'Chúc anh thăng tiến, giá trị của anh ai cũng thấy.',
    'Các đồng chí 50 đồng chí đều vui.',
    'Chúc bé Mã học giỏi.',
    'Chúc mừng chị được lên chức.',
    'Chị Mai khuyên tiệm trồng hoa, tiệm nhớ mãi.',
    'Gửi thư cho tiệm: lan@quanmay.vn',
    'Happy birthday, Lan. Have a wonderful day off.',
    'Feel free to call us any time.',
    'Come by whenever you’re free.',
    'Hope you have some free time this weekend.',
    'A year free of worry to you.',
    'Congratulations on your promotion.',
    'It means a great deal of joy to us.',
    'We still remember your usual.',
    'Thank you for coming, and see you soon.',
    'We opened 3 years ago, and you were there.',
    'Take care on your way home, it is 5 km.',
    'Wishing you a carefree summer.',
  ]
  it.each(wishes)('C4 a wish: %s', sentence => {
    expect(offerWordsIn(sentence)).toEqual([])
  })

  it('C4 looks into the holes of a template', () => {
    expect(offerWordsOf('Chào {xưng hô}, {tiệm} có {ưu đãi}', 'vi')).toEqual(['{ưu đãi}'])
    expect(offerWordsOf('Có {thích|quà tặng} chờ chị', 'vi')).toEqual(['quà tặng'])
    expect(offerWordsOf('Tặng {xưng hô} {tên} lời chúc', 'vi')).toEqual([])
    expect(offerWordsOf('{offer|our best}', 'en')).toEqual(['{offer}'])
    expect(offerWordsOf('giảm {', 'vi')).toEqual(['giảm'])
  })

  it.each(['1', '1.', '1,000', 'a.', 'tặng ', 'k h u ', '. '])('C4 is not held up by a page of %j', bit => {
    // Looked at anew from each letter, this would take a minute.
    expect(offerWordsIn(bit.repeat(50_000)).length).toBeLessThan(50_000)
  })

  it('C4 says nothing else in capitals, and hardly anything less without accents', () => {
    fc.assert(
      fc.property(fc.subarray(wishes, { minLength: 1 }), fc.constantFrom(...offers), (some, [offer]) => {
        const text = [...some, offer].join('\n')
        expect(offerWordsIn(text.toLocaleUpperCase('vi')).length).toBeGreaterThan(0)
        expect(offerWordsIn(text.normalize('NFD'))).toEqual(offerWordsIn(text))
      }),
    )
    const bare = ['khuyến mãi', 'ưu đãi', 'miễn phí', 'quà tặng', 'giảm giá', 'mã giảm giá', '20%', '50k', 'voucher']
    for (const words of bare) expect(offerWordsIn(fold(`tiem co ${words} cho chi`))).toHaveLength(1)
  })
})

describe('C4 an offer as it is sent', () => {
  it('C4 has its mark first and how to get no more last, once', () => {
    const sent = asOffer('Tiệm bớt 20.000 ₫ cho chị.', 'vi')
    expect(sent).toBe('[QC] Tiệm bớt 20.000 ₫ cho chị.\nKhông muốn nhận tin ưu đãi nữa: trả lời TỪ CHỐI.')
    expect(asOffer(sent, 'vi')).toBe(sent)
    expect(asOffer('[ qc ] [AD] Ten off.', 'en')).toBe('[QC] Ten off.\nNo more offers: reply STOP.')
  })

  it('C4 whatever is written, it is marked, ends with the way out, and fits', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 4000 }),
        fc.constantFrom('vi' as const, 'en' as const),
        (text, language) => {
          const sent = asOffer(text, language)
          expect(sent).toMatch(/^\[QC\] [\s\S]*(?:TỪ CHỐI|STOP)\.$/)
          expect(sent.length).toBeLessThanOrEqual(1800)
          expect(asOffer(sent, language)).toBe(sent)
        },
      ),
    )
  })
})
