// Words of the gift on a birthday, in Vietnamese.

export const gifts = {
  /** What doubles the points, as the working of a bill names it. */
  factor: 'Tuần sinh nhật',
  settings: {
    title: 'Quà sinh nhật',
    lead: 'Mỗi khách một lần trong năm, trong 7 ngày trước và sau sinh nhật. Ngày sinh mới ghi chưa đủ 30 ngày thì hẹn năm sau.',
    kind: 'Món quà',
    kinds: { none: 'Không tặng', voucher: 'Phiếu quà', points: 'Điểm', doublePoints: 'Nhân đôi điểm' },
    voucherTitle: 'Phiếu quà là',
    voucherDays: 'Dùng trong',
    points: 'Số điểm',
    doubleDays: 'Trước và sau sinh nhật',
    days: 'ngày',
  },
  chip: 'Tặng quà sinh nhật',
  given_voucher: 'Đã tặng {{title}}, dùng đến {{day}}',
  given_points: 'Đã tặng {{points}} điểm sinh nhật',
  given_double_points: 'Điểm nhân đôi từ {{from}} đến {{day}}',
  takenBack: 'Đã hoàn tác, quà sinh nhật chưa tặng',
  doubling: 'Nhân đôi điểm đến {{day}}',
} as const
