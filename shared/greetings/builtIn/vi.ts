// The Vietnamese greetings that come with the app, the most fitting of each occasion first.
import type { BuiltInTemplate } from '../model.ts'
import { offer, wish } from './written.ts'

const of = { language: 'vi', age: '' } as const
const younger = { language: 'vi', age: 'younger' } as const
const older = { language: 'vi', age: 'older' } as const

export const vi: BuiltInTemplate[] = [
  wish(of, 'birthday', '', 'Sinh nhật, thân tình', [
    'Chúc mừng sinh nhật {xưng hô} {tên}. {tiệm} chúc {xưng hô} một tuổi mới nhiều sức khoẻ, nhiều niềm vui,',
    'và mong còn được gặp {xưng hô} thật nhiều lần nữa.',
  ]),
  wish(of, 'birthday', 'likes', 'Sinh nhật, điều mình thích', [
    'Chúc mừng sinh nhật {xưng hô} {tên}. Cứ nhắc tới {thích|khách quen} là {tiệm} lại nhớ {xưng hô}.',
    'Chúc {xưng hô} một ngày thật vui bên những người mình thương.',
  ]),
  wish(of, 'birthday', 'late', 'Sinh nhật, chúc muộn', [
    'Sinh nhật {xưng hô} {tên} mà {tiệm} chúc hơi muộn, {xưng hô} đừng giận nhé.',
    'Mong tuổi mới của {xưng hô} nhẹ nhàng và nhiều chuyện vui.',
  ]),
  wish(younger, 'birthday', 'younger', 'Sinh nhật, người trẻ', [
    'Chúc mừng sinh nhật {xưng hô} {tên}. Tuổi mới cứ thử điều mình thích, đi nơi mình muốn,',
    'mệt thì ghé {tên tiệm} chơi. {tiệm} luôn vui khi gặp {xưng hô}.',
  ]),
  wish(older, 'birthday', 'older', 'Sinh nhật, người lớn tuổi', [
    'Kính chúc {xưng hô} {tên} sinh nhật an vui, ăn ngon ngủ yên, lòng lúc nào cũng thảnh thơi.',
    '{tiệm} cảm ơn {xưng hô} đã thương {tên tiệm} bấy lâu nay.',
  ]),
  offer(of, 'birthday', '', 'Sinh nhật, có ưu đãi', [
    'Chúc mừng sinh nhật {xưng hô} {tên}. {tiệm} gửi {xưng hô} {ưu đãi|một ưu đãi nhỏ},',
    '{xưng hô} ghé {tên tiệm} lúc nào tiện nhé.',
  ]),

  wish(of, 'importantDay', '', 'Ngày vui của khách', [
    'Nhân {dịp}, {tiệm} chúc {xưng hô} {tên} và người thân một ngày thật ấm áp, thêm nhiều kỷ niệm đẹp.',
  ]),
  wish(of, 'importantDay', 'remembrance', 'Ngày tưởng nhớ', [
    'Đến {dịp}, {tiệm} nghĩ tới {xưng hô} {tên} và gia đình. Mong {xưng hô} được bình an.',
  ]),
  offer(of, 'importantDay', '', 'Ngày vui, có ưu đãi', [
    'Nhân {dịp}, {tiệm} chúc {xưng hô} {tên} và người thân thật vui, và gửi {xưng hô} {ưu đãi|một ưu đãi nhỏ}.',
  ]),

  wish(of, 'firstVisit', '', 'Ngày đầu khách ghé', [
    'Mới đó đã {lâu|thêm một năm} kể từ ngày {xưng hô} {tên} ghé {tên tiệm} lần đầu.',
    '{tiệm} nhớ, và biết ơn {xưng hô} nhiều.',
  ]),
  offer(of, 'firstVisit', '', 'Ngày đầu khách ghé, có ưu đãi', [
    'Đã {lâu|thêm một năm} kể từ ngày {xưng hô} {tên} ghé {tên tiệm} lần đầu.',
    'Thay lời cảm ơn, {tiệm} gửi {xưng hô} {ưu đãi|một ưu đãi nhỏ}.',
  ]),

  wish(of, 'tier', '', 'Giữ hạng', [
    'Hạng {hạng|khách quen} của {xưng hô} {tên} giữ đến {ngày|cuối kỳ này}.',
    'Dạo này bận không ghé được thì {xưng hô} cứ nói, {tiệm} tính giúp {xưng hô}.',
  ]),
  wish(of, 'membership', '', 'Gói hội viên sắp hết', [
    'Gói {hạng|hội viên} của {xưng hô} {tên} dùng đến {ngày|cuối kỳ này}.',
    '{xưng hô} muốn dùng tiếp, hay cần {tiệm} nói rõ điều gì, thì nhắn {tiệm} nhé.',
  ]),
  wish(of, 'reward', '', 'Quà chưa lấy', [
    '{xưng hô} {tên} còn {quà|một phần quà} để ở {tên tiệm}, dùng được đến {ngày|cuối kỳ này}.',
    'Tiện lúc nào {xưng hô} ghé lấy nhé.',
  ]),
  wish(of, 'points', '', 'Điểm sắp hết hạn', [
    '{xưng hô} {tên} còn {điểm|một ít điểm} dùng được đến {ngày|cuối kỳ này}.',
    '{tiệm} nhắc để {xưng hô} khỏi tiếc, lúc nào ghé cũng được.',
  ]),
  wish(of, 'nearReward', '', 'Thẻ sắp đầy', [
    'Thẻ của {xưng hô} {tên} còn {còn} nữa là đầy. {tiệm} để sẵn {quà|phần quà} chờ {xưng hô} rồi.',
  ]),

  wish(of, 'away', '', 'Lâu chưa gặp', [
    'Cũng {lâu} rồi {tiệm} chưa gặp {xưng hô} {tên}. Dạo này {xưng hô} khoẻ không, mọi việc ổn cả chứ ạ?',
    'Khi nào rảnh {xưng hô} ghé {tên tiệm} chơi nhé.',
  ]),
  wish(of, 'away', 'likes', 'Lâu chưa gặp, điều mình thích', [
    'Cứ nhắc tới {thích|khách quen} là {tiệm} lại nhớ {xưng hô} {tên}.',
    'Lâu rồi chưa thấy {xưng hô} ghé, mong {xưng hô} vẫn khoẻ.',
  ]),
  wish(younger, 'away', 'younger', 'Lâu chưa gặp, người trẻ', [
    'Lâu rồi chưa thấy {xưng hô} {tên} ghé. Bận học bận làm thì cũng nhớ ăn ngủ đầy đủ nhé,',
    'rảnh thì ghé {tên tiệm} chơi.',
  ]),
  wish(older, 'away', 'older', 'Lâu chưa gặp, người lớn tuổi', [
    'Lâu rồi {tiệm} chưa được gặp {xưng hô} {tên}. Mong {xưng hô} vẫn khoẻ, ăn ngon ngủ yên.',
    'Khi nào {xưng hô} ghé, {tiệm} mừng lắm.',
  ]),
  offer(of, 'away', '', 'Lâu chưa gặp, có ưu đãi', [
    'Cũng {lâu} rồi {tiệm} chưa gặp {xưng hô} {tên}, mong {xưng hô} vẫn khoẻ.',
    'Lần tới {xưng hô} ghé, {tiệm} gửi {xưng hô} {ưu đãi|một ưu đãi nhỏ}.',
  ]),

  wish(of, 'complaint', '', 'Hỏi lại chuyện chưa vui', [
    'Chuyện hôm trước làm {xưng hô} {tên} không vui, {tiệm} vẫn áy náy.',
    'Không biết đến nay đã ổn với {xưng hô} chưa ạ? {tiệm} rất mong {xưng hô} nói thêm.',
  ]),
  wish(of, 'complaint', 'mended', 'Đã sửa chuyện chưa vui', [
    'Cảm ơn {xưng hô} {tên} đã nói thẳng chuyện hôm trước. {tiệm} đã sửa rồi,',
    '{xưng hô} thấy còn gì chưa ổn thì nói giúp {tiệm} nhé.',
  ]),

  wish(of, 'shopDay', '', 'Ngày lễ', [
    'Nhân {dịp}, {tiệm} chúc {xưng hô} {tên} thật nhiều sức khoẻ và niềm vui. Cảm ơn {xưng hô} luôn nhớ tới {tên tiệm}.',
  ]),
  wish(of, 'shopDay', 'tet', 'Tết', [
    'Năm mới, {tiệm} chúc {xưng hô} {tên} và gia đình bình an, mạnh khoẻ, làm gì cũng thuận.',
    'Cảm ơn {xưng hô} một năm qua đã thương {tên tiệm}.',
  ]),
  wish(of, 'shopDay', 'women', 'Ngày 8/3', [
    'Nhân ngày 8/3, {tiệm} chúc {xưng hô} {tên} luôn khoẻ và luôn vui.',
    'Hôm nay {xưng hô} nhớ để cho mình một chút thảnh thơi nhé.',
  ]),
  wish(of, 'shopDay', 'vietnamesewomen', 'Ngày 20/10', [
    'Chúc {xưng hô} {tên} ngày Phụ nữ Việt Nam nhiều niềm vui.',
    'Có {xưng hô} là khách quen, {tiệm} vui lắm. Mong {xưng hô} lúc nào cũng nhẹ lòng.',
  ]),
  wish(of, 'shopDay', 'midautumn', 'Trung thu', [
    'Trung thu này {tiệm} chúc {xưng hô} {tên} và cả nhà một đêm trăng sáng, đông đủ và ấm cúng.',
  ]),
  offer(of, 'shopDay', '', 'Ngày lễ, có ưu đãi', [
    'Nhân {dịp}, {tiệm} có {ưu đãi|một ưu đãi nhỏ} cho {xưng hô} {tên}. {xưng hô} ghé {tên tiệm} nhé.',
  ]),

  wish(of, 'contact', '', 'Hỏi thăm', [
    'Dạo này {xưng hô} {tên} khoẻ không ạ? {tiệm} nhắn hỏi thăm thôi, chúc {xưng hô} một tuần nhẹ nhàng.',
  ]),
  wish(of, 'contact', 'thanks', 'Cảm ơn', [
    'Cảm ơn {xưng hô} {tên} đã ghé {tên tiệm}. Có gì chưa vừa ý {xưng hô} cứ nói thẳng với {tiệm} nhé.',
  ]),
  wish(of, 'contact', 'tip', 'Mẹo nhỏ', [
    '{tiệm} vừa biết một mẹo hay về {thích|món quen của mình}, nghĩ ngay tới {xưng hô} {tên}.',
    'Hôm nào {xưng hô} ghé, {tiệm} kể cho nghe nhé.',
  ]),
  wish(of, 'contact', 'invitation', 'Mời ghé chơi', [
    'Cuối tuần này {tên tiệm} có buổi gặp nhỏ của khách quen. {tiệm} mời {xưng hô} {tên} tới chơi cho vui.',
  ]),
  offer(of, 'contact', '', 'Báo ưu đãi', [
    '{tên tiệm} có {ưu đãi|một ưu đãi nhỏ} cho khách quen, {tiệm} báo {xưng hô} {tên} biết.',
    '{xưng hô} ghé lúc nào tiện nhé.',
  ]),

  wish(of, '', '', 'Lời chúc chung', [
    '{tiệm} chúc {xưng hô} {tên} một ngày thật vui. Cảm ơn {xưng hô} luôn nhớ tới {tên tiệm}.',
  ]),
]
