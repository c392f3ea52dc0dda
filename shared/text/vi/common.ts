// Words of common, Vietnamese.

export const common = {
  undo: 'Hoàn tác',
  close: 'Đóng',
  cancel: 'Thôi',
} as const
