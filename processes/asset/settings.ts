import { Type } from 'typebox';
import { currencyForm } from '../../kernel/amount.ts';
import type { SettingDefinition } from '../../kernel/definition.ts';
import { choiceProperties, choicesSchema, numbersSetting } from '../../kernel/register.ts';
import type { SettingTexts } from '../module.ts';

const typesSchema = Type.Object(
  {
    choices: Type.Array(
      // What is counted in a stock-take can be seen and carries a label.
      Type.Object({ ...choiceProperties, counted: Type.Boolean() }, { additionalProperties: false }),
      { maxItems: 200 },
    ),
  },
  { additionalProperties: false },
);

const registerSchema = Type.Object(
  {
    currency: currencyForm,
    tag_prefix: Type.String({ maxLength: 10 }),
    /** Where labels lead; blank: a label holds the tag alone. */
    public_address: Type.String({ pattern: '^(https?://[^\\s#?]{1,190})?$', maxLength: 200 }),
  },
  { additionalProperties: false },
);

/** What an organisation plans for its assets. Every figure is its own, none is the standard's. */
export const assetSettings: Readonly<Record<string, SettingDefinition>> = {
  'asset.types': {
    schema: typesSchema,
    starting_value: {
      choices: [
        { id: 'client-device', name: 'Client device', counted: true },
        { id: 'server', name: 'Server', counted: true },
        { id: 'network-device', name: 'Network device', counted: true },
        { id: 'peripheral', name: 'Peripheral', counted: true },
        { id: 'software', name: 'Software', counted: false },
        { id: 'facility', name: 'Facility', counted: true },
        { id: 'information', name: 'Information', counted: false },
        { id: 'other', name: 'Other', counted: true },
      ],
    },
  },
  'asset.locations': {
    schema: choicesSchema,
    starting_value: {
      choices: [
        { id: 'office', name: 'Office' },
        { id: 'data-centre', name: 'Data centre' },
        { id: 'store', name: 'Store' },
        { id: 'home-office', name: 'Home office' },
      ],
    },
  },
  'asset.register': {
    schema: registerSchema,
    starting_value: { currency: 'EUR', tag_prefix: 'A-', public_address: '' },
  },
  'asset.notice': numbersSetting({
    warranty_days: { start: 60, minimum: 0, maximum: 730 },
    support_days: { start: 90, minimum: 0, maximum: 730 },
    disposal_days: { start: 90, minimum: 1, maximum: 730 },
  }),
  'asset.care': numbersSetting({
    fresh_days: { start: 365, minimum: 1, maximum: 3650 },
    max_difference_percent: { start: 2, minimum: 0, maximum: 100 },
  }),
};

/** What they are called. */
export const assetSettingTexts: Readonly<Record<string, SettingTexts>> = {
  'asset.types': {
    title: { en: 'Types of asset', vi: 'Loại tài sản', zh: '资产类型' },
    help: {
      en: 'What kinds of asset the organisation tells apart. Only types that can be seen and labelled are counted in a stock-take.',
      vi: 'Các loại tài sản mà tổ chức phân biệt. Chỉ những loại nhìn thấy và dán nhãn được mới kiểm kê.',
      zh: '组织区分的资产类型。只有看得见、可贴标签的类型才纳入盘点。',
    },
    parts: {
      choices: { en: 'Types', vi: 'Các loại', zh: '类型' },
      id: { en: 'Short name', vi: 'Mã', zh: '标识' },
      name: { en: 'Name', vi: 'Tên', zh: '名称' },
      counted: { en: 'Counted in a stock-take', vi: 'Được kiểm kê', zh: '纳入盘点' },
    },
  },
  'asset.locations': {
    title: { en: 'Locations of assets', vi: 'Vị trí của tài sản', zh: '资产位置' },
    help: {
      en: 'Where assets are: as fine as a stock-take is to tell places apart, such as sites, rooms or racks.',
      vi: 'Nơi đặt tài sản, chi tiết đến mức mà kiểm kê cần phân biệt: địa điểm, phòng hoặc tủ máy.',
      zh: '资产所在之处，细到盘点需要区分的程度，如场所、房间或机柜。',
    },
    parts: {
      choices: { en: 'Locations', vi: 'Các vị trí', zh: '位置' },
      id: { en: 'Short name', vi: 'Mã', zh: '标识' },
      name: { en: 'Name', vi: 'Tên', zh: '名称' },
    },
  },
  'asset.register': {
    title: { en: 'Asset register and labels', vi: 'Sổ tài sản và nhãn', zh: '资产台账与标签' },
    help: {
      en: 'Assets without a tag get one made of the prefix and eight letters and digits. With an address, the code on a label opens the page of the asset; without one it holds the tag alone.',
      vi: 'Tài sản chưa có mã sẽ được cấp mã gồm tiền tố và tám chữ số, chữ cái. Nếu có địa chỉ, mã QR trên nhãn mở trang của tài sản; nếu không, mã chỉ chứa mã tài sản.',
      zh: '未给出标签号的资产由前缀加八位字母数字生成。填写地址时，标签上的二维码打开资产页面；不填则只含标签号。',
    },
    parts: {
      currency: {
        en: 'Currency of costs (three letters of ISO 4217)',
        vi: 'Đơn vị tiền của giá mua (ba chữ cái theo ISO 4217)',
        zh: '成本币种（ISO 4217 三字母代码）',
      },
      tag_prefix: { en: 'Prefix of tags made', vi: 'Tiền tố của mã được cấp', zh: '自动标签号前缀' },
      public_address: {
        en: 'Address that labels lead to (blank: the public address)',
        vi: 'Địa chỉ mà nhãn dẫn đến (để trống: dùng địa chỉ công khai)',
        zh: '标签指向的地址（留空：采用公开地址）',
      },
    },
  },
  'asset.notice': {
    title: { en: 'Notice about assets', vi: 'Báo trước về tài sản', zh: '资产提前通知' },
    help: {
      en: 'How long before warranty and support end the owner is asked to decide, and how long a retired asset may wait for its disposal.',
      vi: 'Trước khi hết bảo hành và hỗ trợ bao lâu thì chủ tài sản phải quyết định, và tài sản ngừng dùng được chờ thanh lý bao lâu.',
      zh: '保修和支持到期前多久提醒责任人作出决定，以及停用资产等待处置的时限。',
    },
    parts: {
      warranty_days: {
        en: 'Days before the warranty ends',
        vi: 'Số ngày trước khi hết bảo hành',
        zh: '保修到期前天数',
      },
      support_days: {
        en: 'Days before the support ends',
        vi: 'Số ngày trước khi hết hỗ trợ',
        zh: '支持到期前天数',
      },
      disposal_days: {
        en: 'Days from retirement to disposal',
        vi: 'Số ngày từ khi ngừng dùng đến khi thanh lý',
        zh: '从停用到处置的天数',
      },
    },
  },
  'asset.care': {
    title: { en: 'Evidence about assets', vi: 'Bằng chứng về tài sản', zh: '资产证据' },
    help: {
      en: 'How recently assets must have been recorded, moved or seen for the register to count as current, and how much a stock-take may differ from it.',
      vi: 'Tài sản phải được ghi nhận, di chuyển hoặc nhìn thấy gần đây đến mức nào để sổ còn được coi là hiện hành, và kiểm kê được lệch bao nhiêu.',
      zh: '资产须在多久之内有登记、移动或盘点记录，台账才算最新；盘点差异不得超过多少。',
    },
    parts: {
      fresh_days: {
        en: 'Days after which the newest evidence is stale',
        vi: 'Số ngày sau đó bằng chứng mới nhất coi là cũ',
        zh: '最新证据的有效天数',
      },
      max_difference_percent: {
        en: 'Highest reconciliation difference of the last stock-take (%)',
        vi: 'Chênh lệch đối soát tối đa của lần kiểm kê cuối (%)',
        zh: '最近一次盘点的最大核对差异（%）',
      },
    },
  },
};
