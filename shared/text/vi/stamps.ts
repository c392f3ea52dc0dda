// Words of stamps, Vietnamese.

export const stamps = {
  firstKind: { name: 'Thẻ tích dấu', interimReward: '1 phần quà nhỏ', reward: '1 món tuỳ chọn' },
  kinds: 'Các loại thẻ',
  progress: '{{stamps}} / {{size}} dấu',
  stub: {
    left: 'Còn',
    for_one: 'dấu nữa được',
    for_other: 'dấu nữa được',
    later_one: 'thêm {{count}} dấu: {{title}}',
    later_other: 'thêm {{count}} dấu: {{title}}',
    full: 'Thẻ đã đầy',
  },
  spoken: {
    card: '{{kind}}: {{stamps}} trên {{size}} dấu.',
    goal_one: 'Còn {{count}} dấu nữa được {{title}}.',
    goal_other: 'Còn {{count}} dấu nữa được {{title}}.',
    full: 'Thẻ đã đầy, được {{title}}.',
  },
  add: 'Đóng dấu',
  several: 'Đóng nhiều dấu một lần',
  addCount_one: 'Đóng {{count}} dấu',
  addCount_other: 'Đóng {{count}} dấu',
  again: 'Đóng nữa',
  notAgain: 'Thôi',
  reason: 'Lý do khác',
  reasons: { many: 'Mua nhiều món', forgotten: 'Bù lần trước quên đóng', promotion: 'Khuyến mãi hôm nay' },
  toast: {
    added_one: 'Đã đóng {{count}} dấu cho {{name}}',
    added_other: 'Đã đóng {{count}} dấu cho {{name}}',
    left_one: 'còn {{count}} dấu',
    left_other: 'còn {{count}} dấu',
    full: 'thẻ đã đầy, mời nhận {{title}}',
    gift: 'mời nhận {{title}}',
    takenBack_one: 'Đã hoàn tác {{count}} dấu của {{name}}',
    takenBack_other: 'Đã hoàn tác {{count}} dấu của {{name}}',
  },
} as const
