// Words of app, Vietnamese.

export const app = {
  pages: 'Các trang',
  page: { counter: 'Quầy', today: 'Hôm nay', book: 'Sổ khách', month: 'Tháng này', settings: 'Cài đặt' },
  owner: 'Chủ tiệm',
  sample: 'Đây là cửa hàng mẫu. Tha hồ bấm thử, sổ của bạn nằm riêng và không thay đổi.',
  opening: 'Đang mở sổ của bạn…',
  backToShop: 'Về sổ của tôi',
  programmesTitle: 'Chương trình',
  programmes: {
    points: {
      title: 'Tích điểm',
      lead: 'Luật tích điểm, đọc lên cho khách nghe được. Đổi luật chỉ áp dụng từ lúc lưu, điểm đã có vẫn như cũ.',
    },
    rewards: { title: 'Quà đổi điểm', lead: 'Những món khách đổi được bằng điểm hoặc một thẻ đầy.' },
    tiers: {
      title: 'Hạng khách',
      lead: 'Lên hạng ngay khi đủ. Xuống nhiều nhất một bậc, và chỉ sau khi bạn xem trước.',
    },
    membership: { title: 'Thẻ hội viên', lead: 'Khách đóng phí cho một thời hạn và được ưu đãi trên mọi hoá đơn.' },
    referral: {
      title: 'Giới thiệu khách',
      lead: 'Cả người giới thiệu và người mới đều được quà khi người mới mua lần đầu.',
    },
    cause: {
      title: 'Góp cho việc tốt',
      lead: 'Một phần doanh thu, hoặc điểm khách tặng, góp cho một việc mà tiệm chọn.',
    },
    partners: { title: 'Tiệm bạn', lead: 'Phiếu của tiệm dùng được ở tiệm bạn và ngược lại, không cần mạng.' },
    draws: { title: 'Rút thăm', lead: 'Rút thăm mà ai cũng tự kiểm tra lại được.' },
    greetings: {
      title: 'Lời chúc',
      lead: 'Những mẫu có sẵn để nhắn cho khách, sửa thành lời của tiệm. Xưng hô và tên lấy từ sổ, không đoán.',
    },
    limits: { title: 'Mức giới hạn', lead: 'Vượt mức thì ghi thêm lý do. Không ai bị chặn vô cớ.' },
  },
} as const
