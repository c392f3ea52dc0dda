// Words of app, Vietnamese.

export const app = {
  pages: 'Các trang',
  page: { counter: 'Quầy', today: 'Hôm nay', book: 'Sổ khách', month: 'Tháng này', settings: 'Cài đặt' },
  owner: 'Chủ tiệm',
  sample: 'Đây là cửa hàng mẫu. Tha hồ bấm thử, sổ của bạn nằm riêng và không thay đổi.',
  opening: 'Đang mở sổ của bạn…',
  backToShop: 'Về sổ của tôi',
} as const
