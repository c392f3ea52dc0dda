// Words of rewards, Vietnamese.

export const rewards = {
  waiting_one: 'Quà đang chờ',
  waiting_other: '{{count}} quà đang chờ',
  until: 'đến hết {{day}}',
  forGood: 'không có hạn',
  give: 'Đổi quà',
  given: 'Đã trao {{title}} cho {{name}}',
  takenBack: 'Đã hoàn tác, {{title}} lại chờ {{name}}',
} as const
