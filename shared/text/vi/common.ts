// Words of common, Vietnamese.

export const common = {
  undo: 'Hoàn tác',
  undoTooLate: 'Đã quá mười phút. Mời hoàn tác trong lịch sử của khách.',
  close: 'Đóng',
  cancel: 'Thôi',
  today: {
    title: 'Hôm nay',
    due: 'Hôm nay {{day}} nên hỏi thăm những người này. Chọn một người để mở ở quầy.',
    nobody: 'Hôm nay chưa có ai cần hỏi thăm. Ai cần, sáng ra sẽ có tên ở đây.',
    tiers: 'Khách sắp xuống hạng, kèm điều còn thiếu để giữ hạng, trước 30 ngày.',
    greet: 'Sinh nhật và ngày kỷ niệm sắp tới, kèm lời chúc soạn sẵn theo tên và cách xưng hô.',
    gifts: 'Quà sắp hết hạn, để nhắc khách kịp dùng.',
    soon: 'Hiện tại, ngày sinh ghi trong Sổ khách sẽ được dùng ở đây.',
  },
  month: {
    title: 'Tháng này',
    lead: 'Cuối tháng, trang này sẽ kể tiệm đã có một tháng ra sao, và với những ai.',
    numbers: 'Khách mới, khách quay lại, dấu đã đóng và quà đã trao, so với tháng trước.',
    groups: 'Các nhóm khách: hay ghé, thỉnh thoảng, và đang thưa dần.',
    print: 'Một trang gọn để xem, in ra, và bấm vào con số nào cũng thấy được từng người.',
    soon: 'Những lần ghé và dấu đóng từ hôm nay đều được ghi lại cho trang này.',
  },
} as const
