import type { ProcessTexts } from '../module.ts';

/** Names of everything about configuration items. */
export const configurationItemTexts: ProcessTexts = {
  plural: { en: 'Configuration items', vi: 'Hạng mục cấu hình', zh: '配置项' },
  purpose: {
    en: 'What your services are made of: applications, servers, network, contracts, places, and how they depend on each other. Write down what you must know to judge a change or an incident; what is live then changes by an approved change or an agreed discovery rule alone.',
    vi: 'Những gì tạo nên dịch vụ: ứng dụng, máy chủ, mạng, hợp đồng, địa điểm, và chúng phụ thuộc nhau ra sao. Hãy ghi những gì cần biết để xét thay đổi hay sự cố; hạng mục đang dùng chỉ được sửa theo thay đổi đã phê duyệt hoặc quy tắc dò tìm đã thống nhất.',
    zh: '构成服务的要素：应用、服务器、网络、合同、地点，以及它们之间的依赖。请记录判断变更或事件所需的信息；在用配置项只能通过已批准的变更或商定的自动发现规则修改。',
  },
  fields: {
    title: { en: 'Name', vi: 'Tên', zh: '名称' },
    description: { en: 'Description', vi: 'Mô tả', zh: '描述' },
    item_type: { en: 'Type', vi: 'Loại', zh: '类型' },
    service: { en: 'Service', vi: 'Dịch vụ', zh: '服务' },
    team: { en: 'Team', vi: 'Nhóm phụ trách', zh: '负责组' },
    assignee: { en: 'Owner', vi: 'Người phụ trách', zh: '负责人' },
    environment: { en: 'Environment', vi: 'Môi trường', zh: '环境' },
    classification: { en: 'Classification', vi: 'Phân loại bảo mật', zh: '密级' },
    attributes: { en: 'Attributes', vi: 'Thuộc tính', zh: '属性' },
    identifiers: { en: 'Identifiers', vi: 'Mã định danh', zh: '标识' },
    by_change: { en: 'Modified by change', vi: 'Sửa theo thay đổi', zh: '依据变更' },
    by_rule: { en: 'Modified by discovery rule', vi: 'Sửa theo quy tắc dò tìm', zh: '依据自动发现规则' },
    updated_by_deployment: {
      en: 'Updated after deployment',
      vi: 'Cập nhật sau triển khai',
      zh: '部署后更新',
    },
    identifier_keys: { en: 'Compared identifiers', vi: 'Mã định danh đối chiếu', zh: '比对标识' },
  },
  help: {
    description: {
      en: 'What it is and what it does, so that somebody who has never seen it understands.',
      vi: 'Đó là gì và làm gì, để người chưa từng thấy cũng hiểu.',
      zh: '它是什么、有什么作用，使从未见过的人也能理解。',
    },
    service: {
      en: 'The service it belongs to. An item of the type business service stands for this service in the graph.',
      vi: 'Dịch vụ mà hạng mục thuộc về. Hạng mục loại dịch vụ nghiệp vụ đại diện cho dịch vụ này trong đồ thị.',
      zh: '所属服务。类型为业务服务的配置项在依赖图中代表该服务。',
    },
    attributes: {
      en: 'By the short names of the type’s attributes. Numbers with a point, dates as YYYY-MM-DD, yes or no.',
      vi: 'Theo tên ngắn của thuộc tính thuộc loại đó. Số dùng dấu chấm thập phân, ngày dạng YYYY-MM-DD, yes hoặc no.',
      zh: '使用该类型属性的简称。数字用小数点，日期为 YYYY-MM-DD，是否用 yes 或 no。',
    },
    identifiers: {
      en: 'What tells it from all others: serial, hostname, purl, tag-id, … No two items in use share one of the same kind.',
      vi: 'Điều phân biệt với mọi hạng mục khác: serial, hostname, purl, tag-id, … Hai hạng mục không dùng chung một mã cùng loại.',
      zh: '用于区别其他配置项：serial、hostname、purl、tag-id 等。同类标识不得由两个配置项共用。',
    },
    by_change: {
      en: 'An approved change that names this item or its service. Give either a change or a discovery rule.',
      vi: 'Thay đổi đã phê duyệt có nêu hạng mục này hoặc dịch vụ của nó. Chọn thay đổi hoặc quy tắc dò tìm.',
      zh: '已批准且涉及此配置项或其服务的变更。变更与自动发现规则二选一。',
    },
    by_rule: {
      en: 'A rule that the organisation agreed on (Settings, Discovery rules). Name it or the change.',
      vi: 'Quy tắc tổ chức đã thống nhất (Cài đặt, Quy tắc dò tìm). Chọn quy tắc hoặc thay đổi.',
      zh: '组织商定的规则（“设置”中的“自动发现规则”）。与变更二选一。',
    },
  },
  columns: {
    attributes: {
      name: { en: 'Attribute', vi: 'Thuộc tính', zh: '属性' },
      value: { en: 'Value', vi: 'Giá trị', zh: '值' },
    },
    identifiers: {
      kind: { en: 'Kind', vi: 'Loại', zh: '类别' },
      value: { en: 'Value', vi: 'Giá trị', zh: '值' },
    },
  },
  states: {
    planned: { en: 'Planned', vi: 'Dự kiến', zh: '计划中' },
    live: { en: 'In use', vi: 'Đang dùng', zh: '在用' },
    retired: { en: 'Retired', vi: 'Ngừng dùng', zh: '已停用' },
  },
  activities: {
    revise: { en: 'Revise', vi: 'Chỉnh sửa', zh: '修订' },
    'put-in-use': { en: 'Put in use', vi: 'Đưa vào sử dụng', zh: '投入使用' },
    amend: { en: 'Modify under control', vi: 'Sửa có kiểm soát', zh: '受控修改' },
    retire: { en: 'Retire', vi: 'Ngừng dùng', zh: '停用' },
  },
  choices: {
    environment: {
      production: { en: 'Production', vi: 'Vận hành chính thức', zh: '生产' },
      acceptance: { en: 'Acceptance', vi: 'Nghiệm thu', zh: '验收' },
      test: { en: 'Test', vi: 'Kiểm thử', zh: '测试' },
      development: { en: 'Development', vi: 'Phát triển', zh: '开发' },
    },
    classification: {
      public: { en: 'Public', vi: 'Công khai', zh: '公开' },
      internal: { en: 'Internal', vi: 'Nội bộ', zh: '内部' },
      confidential: { en: 'Confidential', vi: 'Bí mật', zh: '机密' },
      restricted: { en: 'Restricted', vi: 'Hạn chế nghiêm ngặt', zh: '严格受限' },
    },
  },
  clocks: {},
  relations: {
    'depends-on': { en: 'depends on', vi: 'phụ thuộc vào', zh: '依赖于' },
    'runs-on': { en: 'runs on', vi: 'chạy trên', zh: '运行于' },
    uses: { en: 'uses', vi: 'sử dụng', zh: '使用' },
    'connects-to': { en: 'connects to', vi: 'kết nối đến', zh: '连接到' },
    'part-of': { en: 'is part of', vi: 'là bộ phận của', zh: '属于' },
    provides: { en: 'provides', vi: 'cung cấp', zh: '提供' },
    'documented-in': { en: 'is documented in', vi: 'được mô tả trong', zh: '记载于' },
    'located-in': { en: 'is located in', vi: 'đặt tại', zh: '位于' },
    'relates-to': { en: 'relates to', vi: 'liên quan đến', zh: '相关' },
  },
};
