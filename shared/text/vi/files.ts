// Words of files, Vietnamese.

export const files = {
  welcome: {
    title: 'Chào mừng đến với sổ khách của bạn',
    lead: 'Một cuốn sổ để nhớ từng khách quen. Mọi điều ghi ở đây nằm trên máy này, không cần mạng.',
    shopName: 'Tên tiệm của bạn',
    shopNameHint: 'Tên này in trên con dấu của thẻ. Sửa lúc nào cũng được.',
    doors: 'Bắt đầu từ đâu?',
    import: 'Nhập danh sách',
    importHint: 'Từ Excel hoặc CSV đang có. Xem trước rồi mới ghi, và hoàn tác được.',
    first: 'Thêm khách đầu tiên',
    firstHint: 'Chỉ cần một cái tên. Những điều khác thêm dần.',
    sample: 'Xem tiệm mẫu',
    sampleHint: 'Một tiệm với khách sẵn có để thử thoải mái. Sổ của bạn để riêng, không lẫn.',
  },
  closed: {
    safe: 'Chưa có gì bị xoá hay thay đổi.',
    file: 'Tệp sổ',
    again: 'Mở lại',
    folder: 'Mở thư mục',
    toShop: 'Về sổ của tôi',
    restore_one: 'Dùng bản sao lưu {{when}} · {{n}} khách',
    restore_other: 'Dùng bản sao lưu {{when}} · {{n}} khách',
    restoreHint: 'Tệp sổ hiện nay được giữ lại dưới tên khác, trong cùng thư mục.',
    begin: 'Bắt đầu sổ mới',
    beginHint: 'Mở một sổ trắng. Nếu đang có tệp sổ, tệp ấy được giữ lại dưới tên khác trong cùng thư mục.',
    beginConfirm: 'Bắt đầu sổ trắng',
    beginCancel: 'Thôi',
    noBackup: 'Chưa thấy bản sao lưu nào dùng được.',
    nextWithoutBackup:
      'Nếu tiệm có một bản sao của sổ ở nơi khác, hãy đưa nó về thư mục này rồi bấm Mở lại. Tệp hiện nay vẫn được giữ lại.',
    missing: {
      title: 'Không thấy sổ khách',
      what: 'Tiệm đã có sổ, nhưng không còn thấy tệp ở chỗ cũ. Có thể thư mục đã được dời, hoặc ổ đĩa chưa cắm.',
      next: 'Nếu tệp ở chỗ khác, hãy đưa nó về thư mục này rồi bấm Mở lại.',
    },
    empty_file: {
      title: 'Tệp sổ khách trống rỗng',
      what: 'Tệp còn đó nhưng bên trong không có gì, thường là do máy tắt đột ngột hoặc ổ đĩa trục trặc.',
      next: 'Nên dùng bản sao lưu gần nhất.',
    },
    foreign: {
      title: 'Tệp này không phải sổ của Khách Quen',
      what: 'Ở chỗ của sổ khách đang có một tệp của chương trình khác.',
      next: 'Hãy mở thư mục, đưa tệp ấy đi chỗ khác, rồi bấm Mở lại.',
    },
    newer: {
      title: 'Sổ này được ghi bằng bản Khách Quen mới hơn',
      what: 'Bản đang chạy trên máy này cũ hơn sổ, nên chưa mở để khỏi làm hỏng.',
      next: 'Hãy cài bản Khách Quen mới nhất, rồi mở lại.',
    },
    damaged: {
      title: 'Tệp sổ khách bị hỏng',
      what: 'Tệp còn đó nhưng không đọc được nữa, thường là do ổ đĩa hoặc máy tắt giữa chừng.',
      next: 'Nên dùng bản sao lưu gần nhất. Tệp hỏng vẫn được giữ lại để có thể cứu sau.',
    },
    disk_full: {
      title: 'Ổ đĩa đã đầy',
      what: 'Không còn chỗ để ghi, nên sổ chưa mở. Những gì đã ghi vẫn còn nguyên.',
      next: 'Hãy xoá bớt tệp không cần trên ổ đĩa, rồi bấm Mở lại.',
    },
    read_only: {
      title: 'Không được phép ghi vào thư mục này',
      what: 'Thư mục của sổ chỉ cho đọc, nên sổ chưa mở được.',
      next: 'Hãy cho phép ghi vào thư mục, rồi bấm Mở lại.',
    },
    busy: {
      title: 'Sổ đang mở ở nơi khác',
      what: 'Một cửa sổ hoặc chương trình khác đang giữ tệp sổ.',
      next: 'Hãy đóng nơi kia, rồi bấm Mở lại.',
    },
    unexpected: {
      title: 'Chưa mở được sổ khách',
      what: 'Có trục trặc khi mở tệp sổ.',
      next: 'Hãy bấm Mở lại. Nếu vẫn vậy, khởi động lại máy rồi thử lần nữa.',
    },
  },
} as const
