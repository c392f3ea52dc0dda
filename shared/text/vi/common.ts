// Words of common, Vietnamese.

export const common = {
  undo: 'Hoàn tác',
  undoTooLate: 'Đã quá mười phút. Mời hoàn tác trong lịch sử của khách.',
  close: 'Đóng',
  cancel: 'Thôi',
  month: {
    title: 'Tháng này',
    lead: 'Cuối tháng, trang này sẽ kể tiệm đã có một tháng ra sao, và với những ai.',
    numbers: 'Khách mới, khách quay lại, dấu đã đóng và quà đã trao, so với tháng trước.',
    groups: 'Các nhóm khách: hay ghé, thỉnh thoảng, và đang thưa dần.',
    print: 'Một trang gọn để xem, in ra, và bấm vào con số nào cũng thấy được từng người.',
    soon: 'Những lần ghé và dấu đóng từ hôm nay đều được ghi lại cho trang này.',
  },
} as const
