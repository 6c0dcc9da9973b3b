import type { Text } from '../kernel/text.ts';

/** What entries that are in force until somebody retires them are called, and what is done with them. */
export const retiringStates = {
  current: { en: 'Current', vi: 'Hiện hành', zh: '有效' },
  retired: { en: 'Retired', vi: 'Đã thôi áp dụng', zh: '已停用' },
} as const satisfies Record<string, Text>;

export const retiringActivities = {
  retire: { en: 'Retire', vi: 'Thôi áp dụng', zh: '停用' },
  restore: { en: 'Restore', vi: 'Khôi phục', zh: '恢复' },
} as const satisfies Record<string, Text>;

/** On which side of a target a figure is right. */
export const directions = {
  'at-least': { en: 'At least the target', vi: 'Từ chỉ tiêu trở lên', zh: '不低于目标值' },
  'at-most': { en: 'At most the target', vi: 'Không quá chỉ tiêu', zh: '不高于目标值' },
} as const satisfies Record<string, Text>;
