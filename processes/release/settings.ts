import type { SettingDefinition } from '../../kernel/definition.ts';
import { numbersSetting } from '../../kernel/register.ts';
import type { SettingTexts } from '../module.ts';
import { type ReleaseType, releaseTypesKey, releaseTypesSchema } from './types.ts';

/** The key of the planned times of releases. */
export const releaseTimesKey = 'release.times';

const startingTypes: readonly ReleaseType[] = [
  {
    id: 'regular',
    name: 'Regular release',
    frequency: 'Monthly',
    managed: 'Contents are settled two weeks ahead; dates are announced in the calendar for three months.',
    weekdays: ['tuesday', 'wednesday', 'thursday'],
    emergency: false,
    separate: true,
    approvers: ['system-manager', 'process-owner'],
  },
  {
    id: 'minor',
    name: 'Minor release',
    frequency: 'Weekly, when there is something to release',
    managed: 'Corrections and small changes that leave agreed functions as they are.',
    weekdays: ['monday', 'tuesday', 'wednesday', 'thursday'],
    emergency: false,
    separate: true,
    approvers: ['system-manager', 'process-owner'],
  },
  {
    id: 'emergency',
    name: 'Emergency release',
    frequency: 'When needed',
    managed:
      'Only to restore a service or to close a vulnerability, from emergency changes; tested as far as time allows.',
    weekdays: [],
    emergency: true,
    separate: false,
    approvers: ['system-manager', 'process-owner', 'top-management'],
  },
];

/** Planned values of releases. */
export const releaseSettings: Readonly<Record<string, SettingDefinition>> = {
  [releaseTypesKey]: { schema: releaseTypesSchema, starting_value: { choices: startingTypes } },
  [releaseTimesKey]: numbersSetting({
    incident_days: { start: 14, minimum: 1, maximum: 90 },
    baseline_days: { start: 7, minimum: 1, maximum: 90 },
    outcome_days: { start: 3, minimum: 0, maximum: 90 },
    review_days: { start: 21, minimum: 1, maximum: 365 },
    freshness_days: { start: 120, minimum: 1, maximum: 3650 },
  }),
};

/** What they are called. */
export const releaseSettingTexts: Readonly<Record<string, SettingTexts>> = {
  [releaseTypesKey]: {
    title: { en: 'Types of release', vi: 'Các loại bản phát hành', zh: '发布类型' },
    help: {
      en: 'Which types of release there are, emergency releases among them, how often each comes, how it is managed and who approves it.',
      vi: 'Có những loại bản phát hành nào, kể cả phát hành khẩn cấp, tần suất, cách quản lý và ai phê duyệt từng loại.',
      zh: '有哪些发布类型（包括紧急发布），各自的频率、管理方式和批准人。',
    },
    parts: {
      choices: { en: 'Types', vi: 'Các loại', zh: '类型' },
      id: { en: 'Code', vi: 'Mã', zh: '代码' },
      name: { en: 'Name', vi: 'Tên', zh: '名称' },
      frequency: { en: 'How often', vi: 'Tần suất', zh: '频率' },
      managed: { en: 'How it is managed', vi: 'Cách quản lý', zh: '管理方式' },
      weekdays: {
        en: 'Weekdays (none: any)',
        vi: 'Ngày trong tuần (trống: bất kỳ)',
        zh: '星期（不填为任意）',
      },
      emergency: { en: 'For emergencies', vi: 'Dành cho khẩn cấp', zh: '用于紧急情况' },
      separate: {
        en: 'Not approved by whoever built it',
        vi: 'Người xây dựng không được phê duyệt',
        zh: '构建者不得批准',
      },
      approvers: { en: 'Roles that approve', vi: 'Vai trò phê duyệt', zh: '批准角色' },
      monday: { en: 'Monday', vi: 'Thứ Hai', zh: '星期一' },
      tuesday: { en: 'Tuesday', vi: 'Thứ Ba', zh: '星期二' },
      wednesday: { en: 'Wednesday', vi: 'Thứ Tư', zh: '星期三' },
      thursday: { en: 'Thursday', vi: 'Thứ Năm', zh: '星期四' },
      friday: { en: 'Friday', vi: 'Thứ Sáu', zh: '星期五' },
      saturday: { en: 'Saturday', vi: 'Thứ Bảy', zh: '星期六' },
      sunday: { en: 'Sunday', vi: 'Chủ Nhật', zh: '星期日' },
      administrator: { en: 'Administrator', vi: 'Quản trị viên', zh: '管理员' },
      'top-management': { en: 'Top management', vi: 'Lãnh đạo cao nhất', zh: '最高管理者' },
      'system-manager': { en: 'System manager', vi: 'Người quản lý hệ thống', zh: '体系管理员' },
      'process-owner': { en: 'Process owner', vi: 'Chủ quy trình', zh: '流程负责人' },
    },
  },
  [releaseTimesKey]: {
    title: { en: 'Times of releases', vi: 'Thời hạn của bản phát hành', zh: '发布时限' },
    help: {
      en: 'For how long incidents are counted after a deployment, how old the baseline before it may be, and how soon outcome and review follow.',
      vi: 'Thống kê sự cố trong bao lâu sau triển khai, đường cơ sở trước đó được cũ tối đa bao lâu, và kết quả cùng việc xem xét phải có trong bao lâu.',
      zh: '部署后统计事件的期间、部署前基线的最长有效天数，以及结果和评审的期限。',
    },
    parts: {
      incident_days: {
        en: 'Days for which incidents are counted',
        vi: 'Số ngày thống kê sự cố',
        zh: '统计事件的天数',
      },
      baseline_days: {
        en: 'Days that a baseline may lie before the deployment',
        vi: 'Số ngày tối đa đường cơ sở được lập trước khi triển khai',
        zh: '基线早于部署的最多天数',
      },
      outcome_days: {
        en: 'Days until the outcome is recorded',
        vi: 'Số ngày để ghi nhận kết quả',
        zh: '记录结果的期限（天）',
      },
      review_days: {
        en: 'Days until the release is reviewed',
        vi: 'Số ngày để xem xét bản phát hành',
        zh: '评审发布的期限（天）',
      },
      freshness_days: {
        en: 'Days for which evidence of releases counts',
        vi: 'Số ngày bằng chứng về phát hành còn giá trị',
        zh: '发布证据的有效天数',
      },
    },
  },
};
