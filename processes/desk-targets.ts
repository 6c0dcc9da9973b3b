import { type Static, Type } from 'typebox';
import type { PlannedTarget, SettingDefinition, Settings } from '../kernel/definition.ts';
import type { SettingTexts } from './module.ts';

// How lines of targets are written down and which of them a record comes under: the same for what is promised to customers,
// for what teams agree among themselves and for what suppliers promised.

/** Working minutes, up to a year. */
export const targetMinutes = Type.Integer({ minimum: 1, maximum: 525_600 });

/** A priority as settings name it. */
export const priorityForm = Type.Integer({ minimum: 1, maximum: 9 });

/** The id of a calendar as settings name it; null: the organisation's default. */
export const calendarId = Type.Union([Type.String({ minLength: 1, maxLength: 60 }), Type.Null()]);

const atRiskPercent = Type.Integer({ minimum: 1, maximum: 99 });

/** A reference of a line: null, or left out, for all. */
export const anyOr = (kind: 'services' | 'customers' | 'teams') =>
  Type.Union([Type.String({ format: 'uuid', 'x-refers-to': kind }), Type.Null()]);

/** What every line of targets may say besides minutes. */
export const sharedLine = {
  service: anyOr('services'),
  customer: Type.Optional(anyOr('customers')),
  priority: Type.Union([priorityForm, Type.Null()]),
  calendar: calendarId,
  /** From which percentage of the target on it is at risk; left out: the organisation's own of `desk.targets`. */
  at_risk_percent: Type.Optional(atRiskPercent),
} as const;

/** The key of the setting. */
export const deskTargetsKey = 'desk.targets';

const teamLine = Type.Object(
  {
    team: anyOr('teams'),
    process: Type.Union([Type.Literal('incident'), Type.Literal('service-request'), Type.Null()]),
    service: sharedLine.service,
    priority: sharedLine.priority,
    minutes: targetMinutes,
    calendar: calendarId,
  },
  { additionalProperties: false },
);

const supplierLine = Type.Object(
  {
    /** The supplier's name, as records say it; null: every supplier. */
    supplier: Type.Union([Type.String({ minLength: 1, maxLength: 200 }), Type.Null()]),
    service: sharedLine.service,
    priority: sharedLine.priority,
    minutes: targetMinutes,
    calendar: calendarId,
  },
  { additionalProperties: false },
);

const schema = Type.Object(
  {
    /** From which percentage of a target on it is at risk, where its line says nothing. */
    at_risk_percent: atRiskPercent,
    teams: Type.Array(teamLine, { maxItems: 500 }),
    suppliers: Type.Array(supplierLine, { maxItems: 500 }),
  },
  { additionalProperties: false },
);

/** What an organisation plans beside the targets of its processes. */
export type DeskTargets = Static<typeof schema>;

/**
 * When a target is at risk, and what teams and suppliers agreed to. The starting value names no target: nobody but the
 * organisation knows what was agreed.
 */
export const deskTargetSettings: Readonly<Record<string, SettingDefinition>> = {
  [deskTargetsKey]: {
    schema,
    starting_value: { at_risk_percent: 75, teams: [], suppliers: [] } satisfies DeskTargets,
  },
};

/** The organisation's plan; the starting value where nothing is known of it. */
export function deskTargetsIn(settings: Settings): DeskTargets {
  return (settings[deskTargetsKey] ?? deskTargetSettings[deskTargetsKey]?.starting_value) as DeskTargets;
}

/** What a line may name of a record, the weightiest first: a line that names a weightier thing wins. */
export const targetOrder = ['customer', 'supplier', 'team', 'service', 'process', 'priority'] as const;

type Line = Readonly<Record<string, unknown>>;

/** How much a line counts that fits, by the weightiest thing it names, then by the next; null: it names something else. */
function weightOf(line: Line, values: Line): number | null {
  let weight = 0;
  for (const [place, name] of targetOrder.entries()) {
    const named = line[name] ?? null;
    if (named === null) continue;
    if (named !== values[name]) return null;
    weight += 2 ** (targetOrder.length - place);
  }
  return weight;
}

/** A line of targets that a record comes under, its place, and what it names of the record. */
export interface FoundLine<L> {
  readonly line: L;
  readonly place: number;
  readonly matched: readonly string[];
}

/**
 * The most specific line that fits: one for the customer before one for the service before one for the priority alone, by
 * `targetOrder`; of two alike the one further up. Null: no line fits.
 */
export function mostSpecific<L extends Line>(lines: readonly L[], values: Line): FoundLine<L> | null {
  let best: { readonly line: L; readonly place: number; readonly weight: number } | null = null;
  for (const [place, line] of lines.entries()) {
    const weight = weightOf(line, values);
    if (weight !== null && (best === null || weight > best.weight)) best = { line, place, weight };
  }
  if (best === null) return null;
  const { line, place } = best;
  return { line, place, matched: targetOrder.filter((name) => (line[name] ?? null) !== null) };
}

/** What a clock is held against by a line that was found. @param percents at which something happens on the way */
export function targetBy(
  {
    line,
    place,
    matched,
  }: FoundLine<{ readonly calendar: string | null; readonly at_risk_percent?: number }>,
  setting: string,
  target_minutes: number,
  settings: Settings,
  percents: readonly number[] = [],
): PlannedTarget {
  const at_risk_percent = line.at_risk_percent ?? deskTargetsIn(settings).at_risk_percent;
  return {
    target_minutes,
    calendar_id: line.calendar,
    at_risk_percent,
    thresholds_percent: [...new Set([...percents, at_risk_percent, 100])].toSorted((a, b) => a - b),
    by: { setting, line: place, matched },
  };
}

/** What the setting and its parts are called. */
export const deskTargetTexts: Readonly<Record<string, SettingTexts>> = {
  [deskTargetsKey]: {
    title: {
      en: 'Targets of teams and suppliers',
      vi: 'Mục tiêu của nhóm và nhà cung cấp',
      zh: '处理组与供应商目标',
    },
    help: {
      en: 'From which share of a target on a record counts as at risk; how long a team may have a record in its hands, and how long a supplier may take. The most specific line counts.',
      vi: 'Từ tỷ lệ nào của thời hạn thì hồ sơ được coi là có nguy cơ trễ; một nhóm được giữ hồ sơ bao lâu và nhà cung cấp được xử lý bao lâu. Dòng cụ thể nhất được áp dụng.',
      zh: '目标用去多少比例后视为有超时风险；处理组可持有记录多长时间，供应商可用多长时间。以最具体的一行为准。',
    },
    parts: {
      at_risk_percent: {
        en: 'At risk from (% of the target)',
        vi: 'Có nguy cơ trễ từ (% thời hạn)',
        zh: '视为有风险的起点（目标的 %）',
      },
      teams: { en: 'Targets of teams', vi: 'Mục tiêu của nhóm', zh: '处理组目标' },
      suppliers: { en: 'Targets of suppliers', vi: 'Mục tiêu của nhà cung cấp', zh: '供应商目标' },
      team: { en: 'Team', vi: 'Nhóm xử lý', zh: '处理组' },
      process: { en: 'Kind of record', vi: 'Loại hồ sơ', zh: '记录类型' },
      supplier: { en: 'Supplier', vi: 'Nhà cung cấp', zh: '供应商' },
      service: { en: 'Service', vi: 'Dịch vụ', zh: '服务' },
      priority: { en: 'Priority', vi: 'Mức ưu tiên', zh: '优先级' },
      minutes: { en: 'Working minutes', vi: 'Số phút làm việc', zh: '工作分钟数' },
      calendar: { en: 'Calendar', vi: 'Lịch làm việc', zh: '日历' },
    },
  },
};
