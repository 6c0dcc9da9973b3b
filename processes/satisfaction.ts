import { type Static, Type } from 'typebox';
import { timeZoneOf } from '../kernel/calendar.ts';
import type { DecisionContext } from '../kernel/command.ts';
import { dayOf } from '../kernel/day.ts';
import type {
  Activity,
  Consequence,
  FieldDefinition,
  SettingDefinition,
  Settings,
} from '../kernel/definition.ts';
import { set } from '../kernel/field.ts';
import type { ProcessRecord } from '../kernel/record.ts';
import { DAY_MS, numberIn, textIn } from '../kernel/register.ts';
import type { Text } from '../kernel/text.ts';
import type { SettingTexts } from './module.ts';

// How satisfied people were with what the desk did for them: asked once, after closure (ISO/IEC 20000-1:2018, 8.3.2).

/** The answers there are, worst first. */
export const satisfactionScores = [1, 2, 3, 4, 5] as const;

/** Longest remark with an answer, in characters. */
export const longestRemark = 2_000;

/** What was answered. The desk sees it; colleagues who may read the record do not. */
export const satisfactionFields = {
  satisfaction: set('choice', { choices: satisfactionScores, audience: 'staff' }),
  satisfaction_text: set('paragraph', {
    schema: Type.String({ minLength: 1, maxLength: longestRemark }),
    audience: 'staff',
  }),
} as const satisfies Record<string, FieldDefinition>;

/** The answer as it is written down: by the link of the survey, or by the requester themselves. */
export const rateActivity: Activity = {
  name: 'rate',
  audience: 'staff',
  from: ['closed'],
  may: [],
  own_may: ['requester'],
  by_route: true,
  requires: ['satisfaction'],
  accepts: ['satisfaction_text'],
};

/** Names of the fields. */
export const satisfactionFieldTexts = {
  satisfaction: { en: 'Satisfaction', vi: 'Mức độ hài lòng', zh: '满意度' },
  satisfaction_text: { en: 'Remark on satisfaction', vi: 'Ý kiến về mức độ hài lòng', zh: '满意度意见' },
} as const satisfies Record<string, Text>;

/** Names of the answers. */
export const satisfactionChoiceTexts = {
  satisfaction: {
    1: { en: '1 – Very dissatisfied', vi: '1 – Rất không hài lòng', zh: '1 – 非常不满意' },
    2: { en: '2 – Dissatisfied', vi: '2 – Không hài lòng', zh: '2 – 不满意' },
    3: { en: '3 – Neither', vi: '3 – Bình thường', zh: '3 – 一般' },
    4: { en: '4 – Satisfied', vi: '4 – Hài lòng', zh: '4 – 满意' },
    5: { en: '5 – Very satisfied', vi: '5 – Rất hài lòng', zh: '5 – 非常满意' },
  },
} as const satisfies Record<string, Readonly<Record<string, Text>>>;

/** What the activity is called. */
export const rateText: Text = { en: 'Rated', vi: 'Đánh giá', zh: '评价' };

/** The key of the setting. */
export const satisfactionKey = 'desk.satisfaction';

const schema = Type.Object(
  {
    /** Of a hundred closed records, how many are asked about; 0: nobody is asked. */
    share_percent: Type.Integer({ minimum: 0, maximum: 100 }),
    /** Days between two surveys of the same person. */
    pause_days: Type.Integer({ minimum: 0, maximum: 365 }),
    /** Days for which a link lasts. */
    link_days: Type.Integer({ minimum: 1, maximum: 90 }),
    /** An answer of this or below is looked at; 0: none is. */
    low_score: Type.Integer({ minimum: 0, maximum: 5 }),
    /** Days within which somebody looks at a low answer. */
    look_within_days: Type.Integer({ minimum: 1, maximum: 90 }),
    /** Where people reach the program, as links in mails begin; blank: no mail is sent, the portal asks. */
    address: Type.String({ maxLength: 200, pattern: '^(https?://[^\\s/?#@]+(/[^\\s?#]*)?)?$' }),
  },
  { additionalProperties: false },
);

/** What an organisation plans for asking people how satisfied they were. */
export type SatisfactionPlan = Static<typeof schema>;

/** How people are asked. The starting values are usual and nobody's until confirmed. */
export const satisfactionSettings: Readonly<Record<string, SettingDefinition>> = {
  [satisfactionKey]: {
    schema,
    starting_value: {
      share_percent: 100,
      pause_days: 7,
      link_days: 14,
      low_score: 2,
      look_within_days: 5,
      address: '',
    } satisfies SatisfactionPlan,
  },
};

/** How the organisation asks people. */
export function satisfactionPlanIn(settings: Settings): SatisfactionPlan {
  return settings[satisfactionKey] as SatisfactionPlan;
}

/** What the setting and its parts are called. */
export const satisfactionSettingTexts: Readonly<Record<string, SettingTexts>> = {
  [satisfactionKey]: {
    title: { en: 'Satisfaction', vi: 'Mức độ hài lòng', zh: '满意度调查' },
    help: {
      en: 'Whom the desk asks after closure how well it went, and who looks at a low answer.',
      vi: 'Sau khi đóng, bộ phận hỗ trợ hỏi ai về mức độ hài lòng, và ai xem xét đánh giá thấp.',
      zh: '关闭后向哪些人询问满意度，以及由谁处理低分评价。',
    },
    parts: {
      share_percent: {
        en: 'Closed records that are asked about (%)',
        vi: 'Tỷ lệ hồ sơ đã đóng được hỏi ý kiến (%)',
        zh: '已关闭记录的调查比例（%）',
      },
      pause_days: {
        en: 'The same person is asked again after (days)',
        vi: 'Hỏi lại cùng một người sau (ngày)',
        zh: '对同一人再次调查的间隔（天）',
      },
      link_days: { en: 'A link lasts (days)', vi: 'Liên kết có hiệu lực (ngày)', zh: '链接有效期（天）' },
      low_score: {
        en: 'Somebody looks at an answer of this or below',
        vi: 'Đánh giá từ mức này trở xuống phải được xem xét',
        zh: '不高于此分的评价须有人处理',
      },
      look_within_days: { en: 'Within (days)', vi: 'Trong vòng (ngày)', zh: '处理期限（天）' },
      address: {
        en: 'Address of this program, as links in mails begin (blank: the public address; without one the portal alone asks)',
        vi: 'Địa chỉ của chương trình dùng cho liên kết trong thư (để trống: dùng địa chỉ công khai; nếu không có thì chỉ hỏi trên cổng thông tin)',
        zh: '本系统的地址，用于邮件中的链接（留空：采用公开地址；若无则仅在门户中调查）',
      },
    },
  },
};

/**
 * What a low answer asks of those who answer for the process: an action with the planned day, so that somebody looks at
 * it. Pure.
 */
export function ratingConsequences(
  record: ProcessRecord,
  before: ProcessRecord | null,
  context: DecisionContext,
): readonly Consequence[] {
  const score = numberIn(record, 'satisfaction');
  if (score === null || before === null || numberIn(before, 'satisfaction') !== null) return [];
  const { low_score, look_within_days } = satisfactionPlanIn(context.settings);
  if (score > low_score) return [];
  const values = {
    title: `${record.number}: ${score}/5 – ${textIn(record, 'title') ?? ''}`.slice(0, 200),
    description: textIn(record, 'satisfaction_text'),
    source: 'other',
    service: textIn(record, 'service'),
    due_on: dayOf(context.now + look_within_days * DAY_MS, timeZoneOf(context)),
  };
  return [{ kind: 'create', process: 'action', id: context.newId(), values }];
}
