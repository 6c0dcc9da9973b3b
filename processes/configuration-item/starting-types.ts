import type { Text } from '../../kernel/text.ts';
import type { AttributeType, ItemTypes } from './types.ts';

type Shipped = readonly [id: string, name: Text, attributes: readonly Attribute[]];
type Attribute = readonly [id: string, name: Text, kind?: AttributeType['kind'], choices?: readonly string[]];

const version: Attribute = ['version', { en: 'Version', vi: 'Phiên bản', zh: '版本' }];
const vendor: Attribute = ['vendor', { en: 'Manufacturer', vi: 'Nhà sản xuất', zh: '制造商' }];
const model: Attribute = ['model', { en: 'Model', vi: 'Kiểu máy', zh: '型号' }];
const address: Attribute = ['ip-address', { en: 'IP address', vi: 'Địa chỉ IP', zh: 'IP 地址' }];
const system: Attribute = [
  'operating-system',
  { en: 'Operating system', vi: 'Hệ điều hành', zh: '操作系统' },
];
const supportEnd: Attribute = [
  'support-end',
  { en: 'Support ends', vi: 'Ngày hết hỗ trợ', zh: '支持截止日期' },
  'date',
];
const cores: Attribute = ['cores', { en: 'Processor cores', vi: 'Số lõi xử lý', zh: '处理器核数' }, 'number'];
const memory: Attribute = [
  'memory-gib',
  { en: 'Memory (GiB)', vi: 'Bộ nhớ (GiB)', zh: '内存（GiB）' },
  'number',
];
const size: Attribute = [
  'storage-gib',
  { en: 'Storage (GiB)', vi: 'Lưu trữ (GiB)', zh: '存储（GiB）' },
  'number',
];
const url: Attribute = ['url', { en: 'Address (URL)', vi: 'Địa chỉ (URL)', zh: '网址（URL）' }];
const supplier: Attribute = ['supplier', { en: 'Supplier', vi: 'Nhà cung cấp', zh: '供应商' }];

/** The types that every organisation starts with, and their attributes. Nothing is required until somebody plans it so. */
const shipped: readonly Shipped[] = [
  [
    'business-service',
    { en: 'Business service', vi: 'Dịch vụ nghiệp vụ', zh: '业务服务' },
    [
      [
        'criticality',
        { en: 'Criticality', vi: 'Mức độ trọng yếu', zh: '关键程度' },
        'choice',
        ['low', 'medium', 'high', 'vital'],
      ],
      ['hours', { en: 'Service hours', vi: 'Giờ phục vụ', zh: '服务时间' }],
    ],
  ],
  [
    'application',
    { en: 'Application', vi: 'Ứng dụng', zh: '应用程序' },
    [
      vendor,
      version,
      url,
      supportEnd,
      ['language', { en: 'Written in', vi: 'Ngôn ngữ lập trình', zh: '编程语言' }],
    ],
  ],
  [
    'database',
    { en: 'Database', vi: 'Cơ sở dữ liệu', zh: '数据库' },
    [
      ['engine', { en: 'Database system', vi: 'Hệ quản trị', zh: '数据库系统' }],
      version,
      size,
      ['personal-data', { en: 'Holds personal data', vi: 'Có dữ liệu cá nhân', zh: '含个人数据' }, 'yes-no'],
      supportEnd,
    ],
  ],
  [
    'server',
    { en: 'Server', vi: 'Máy chủ', zh: '服务器' },
    [
      system,
      address,
      cores,
      memory,
      size,
      ['virtual', { en: 'Virtual', vi: 'Máy ảo', zh: '虚拟机' }, 'yes-no'],
      vendor,
      model,
      supportEnd,
    ],
  ],
  [
    'network-device',
    { en: 'Network device', vi: 'Thiết bị mạng', zh: '网络设备' },
    [
      [
        'role',
        { en: 'Role', vi: 'Vai trò', zh: '用途' },
        'choice',
        ['router', 'switch', 'firewall', 'load-balancer', 'access-point', 'gateway', 'other'],
      ],
      vendor,
      model,
      ['firmware', { en: 'Firmware', vi: 'Phần sụn', zh: '固件' }],
      address,
      supportEnd,
    ],
  ],
  [
    'client-device',
    { en: 'Client device', vi: 'Thiết bị người dùng', zh: '终端设备' },
    [
      vendor,
      model,
      system,
      ['encrypted', { en: 'Disk encrypted', vi: 'Ổ đĩa được mã hóa', zh: '磁盘已加密' }, 'yes-no'],
    ],
  ],
  [
    'cloud-resource',
    { en: 'Cloud resource', vi: 'Tài nguyên đám mây', zh: '云资源' },
    [
      supplier,
      ['account', { en: 'Account', vi: 'Tài khoản', zh: '账户' }],
      ['region', { en: 'Region', vi: 'Vùng', zh: '区域' }],
      ['resource-id', { en: 'Identifier at the supplier', vi: 'Mã tại nhà cung cấp', zh: '供应商处标识' }],
    ],
  ],
  [
    'document',
    { en: 'Document', vi: 'Tài liệu', zh: '文件' },
    [version, url, ['valid-until', { en: 'Valid until', vi: 'Có hiệu lực đến', zh: '有效期至' }, 'date']],
  ],
  [
    'location',
    { en: 'Location', vi: 'Địa điểm', zh: '地点' },
    [
      ['street', { en: 'Address', vi: 'Địa chỉ', zh: '地址' }],
      ['room', { en: 'Room or rack', vi: 'Phòng hoặc tủ', zh: '机房或机柜' }],
    ],
  ],
  [
    'contract',
    { en: 'Contract', vi: 'Hợp đồng', zh: '合同' },
    [
      supplier,
      ['reference', { en: 'Reference', vi: 'Số hợp đồng', zh: '合同编号' }],
      ['ends-on', { en: 'Ends on', vi: 'Ngày hết hạn', zh: '到期日' }, 'date'],
    ],
  ],
  [
    'software-component',
    { en: 'Software component', vi: 'Thành phần phần mềm', zh: '软件组件' },
    [version, vendor, ['licence', { en: 'Licence (SPDX)', vi: 'Giấy phép (SPDX)', zh: '许可证（SPDX）' }]],
  ],
];

/** The types that an organisation starts with, as its setting holds them. */
export const startingTypes: ItemTypes = {
  types: shipped.map(([id, name, attributes]) => ({
    id,
    name: name.en,
    attributes: attributes.map(([attribute, { en }, kind = 'text', choices = []]) => ({
      id: attribute,
      name: en,
      kind,
      required: false,
      choices: [...choices],
    })),
  })),
};

/** What the shipped types and attributes are called in every language, by id. */
export const startingNames: Readonly<Record<string, Text>> = Object.fromEntries(
  shipped.flatMap(([id, name, attributes]) => [
    [id, name],
    ...attributes.map(([attribute, text]) => [`${id}.${attribute}`, text] as const),
  ]),
);
