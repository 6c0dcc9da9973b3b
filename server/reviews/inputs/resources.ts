import type { ProcessRecord } from '../../../kernel/record.ts';
import { numberIn, textIn } from '../../../kernel/register.ts';
import type { Text } from '../../../kernel/text.ts';
import type { AppointmentRoles } from '../../../processes/appointment/settings.ts';
import {
  basisOf,
  type Composer,
  choiceText,
  countsText,
  isSince,
  type Known,
  sayEmpty,
  stateText,
  tally,
} from '../composer.ts';
import { type Line, listed, say, tellOf } from '../line.ts';

const texts = {
  requests: {
    en: 'Resource requests by state: {states}. Waiting for a decision: {waiting}; granted and not provided yet: {granted}, of these after the day they were needed: {late}.',
    vi: 'Đề nghị cấp nguồn lực theo trạng thái: {states}. Chờ quyết định: {waiting}; đã duyệt nhưng chưa cấp: {granted}, trong đó quá ngày cần: {late}.',
    zh: '资源申请按状态：{states}。等待决定 {waiting}；已批准尚未提供 {granted}，其中已过需要日期 {late}。',
  },
  request: {
    en: '{number} {title}: {amount} {unit} ({kind}), needed by {day}: {state}',
    vi: '{number} {title}: {amount} {unit} ({kind}), cần trước {day}: {state}',
    zh: '{number} {title}：{amount} {unit}（{kind}），需要日期 {day}：{state}',
  },
  competences: {
    en: 'Competences recorded: {count}; below the level required: {gaps}; not assessed yet: {unassessed}.',
    vi: 'Năng lực đã ghi: {count}; dưới mức yêu cầu: {gaps}; chưa đánh giá: {unassessed}.',
    zh: '已记录能力 {count} 项；低于要求 {gaps} 项；尚未评估 {unassessed} 项。',
  },
  gap: {
    en: 'Below the level required: {number} {title}: {person}, level {actual} of {required}',
    vi: 'Dưới mức yêu cầu: {number} {title}: {person}, mức {actual} trên {required}',
    zh: '低于要求：{number} {title}：{person}，等级 {actual}，要求 {required}',
  },
  developments: {
    en: 'Development actions past their day: {count}.',
    vi: 'Hành động phát triển năng lực quá thời hạn: {count}.',
    zh: '已过期限的能力提升措施：{count}。',
  },
  vacant: {
    en: 'Roles that nobody holds: {names}.',
    vi: 'Vai trò chưa có người đảm nhiệm: {names}.',
    zh: '无人担任的岗位：{names}。',
  },
  filled: {
    en: 'Each role that the organisation plans is held by somebody.',
    vi: 'Mọi vai trò đã hoạch định đều có người đảm nhiệm.',
    zh: '所策划的岗位均有人担任。',
  },
  'no-forecast': {
    en: 'Capacity and demand have no register here yet; their forecast is to be added.',
    vi: 'Năng lực đáp ứng và nhu cầu chưa có sổ ghi ở đây; cần bổ sung dự báo.',
    zh: '容量和需求在此尚无登记册，预测需另行补充。',
  },
} as const satisfies Record<string, Text>;

const requestStates = ['draft', 'submitted', 'approved', 'provided', 'rejected', 'withdrawn'];

function requestLines(known: Known, requests: readonly ProcessRecord[]): readonly Line[] {
  if (requests.length === 0) return [sayEmpty('resource-request')];
  const waiting = requests.filter(({ state }) => state === 'submitted');
  const granted = requests.filter(({ state }) => state === 'approved');
  const states = tally(
    requests
      .filter((one) => one.closed_at === null || isSince(known, one.closed_at))
      .map(({ state }) => state),
    requestStates,
  );
  return [
    say(texts.requests, {
      states: countsText(states.map(([state, count]) => [stateText('resource-request', state), count])),
      waiting: waiting.length,
      granted: granted.length,
      late: granted.filter((one) => (textIn(one, 'needed_by') ?? known.today) < known.today).length,
    }),
    ...listed([...waiting, ...granted], (one) =>
      tellOf(one, texts.request, {
        amount: numberIn(one, 'amount') ?? '–',
        unit: textIn(one, 'unit') ?? '',
        kind: choiceText('resource-request', 'kind', textIn(one, 'kind') ?? '–'),
        day: textIn(one, 'needed_by') ?? '–',
        state: stateText('resource-request', one.state),
      }),
    ),
  ];
}

function competenceLines(competences: readonly ProcessRecord[]): readonly Line[] {
  if (competences.length === 0) return [sayEmpty('competence')];
  const gaps = competences
    .filter((one) => (numberIn(one, 'gap') ?? 0) > 0)
    .toSorted((a, b) => (numberIn(b, 'gap') ?? 0) - (numberIn(a, 'gap') ?? 0));
  const unassessed = competences.filter((one) => numberIn(one, 'actual_level') === null);
  return [
    say(texts.competences, {
      count: competences.length,
      gaps: gaps.length,
      unassessed: unassessed.length,
    }),
    ...listed(gaps, (one) =>
      tellOf(one, texts.gap, {
        person: { id: textIn(one, 'person') },
        actual: numberIn(one, 'actual_level') ?? '–',
        required: numberIn(one, 'required_level') ?? '–',
      }),
    ),
  ];
}

function roleLines({ settings, today }: Known, appointments: readonly ProcessRecord[]): readonly Line[] {
  if (appointments.length === 0) return [sayEmpty('appointment')];
  const held = new Set(
    appointments
      .filter((one) => one.state === 'in-force' && (textIn(one, 'ends_on') ?? today) >= today)
      .map((one) => textIn(one, 'role')),
  );
  const { choices } = settings['appointment.roles'] as AppointmentRoles;
  const vacant = choices.filter(({ id }) => !held.has(id)).map(({ name }) => name);
  return [vacant.length === 0 ? say(texts.filled) : say(texts.vacant, { names: vacant.join(', ') })];
}

/** Input j: means asked for and granted, competences below what is required, and roles that nobody holds. */
export const resourcesInput: Composer = {
  reads: [
    { process: 'resource-request', fields: ['title', 'kind', 'amount', 'unit', 'needed_by'] },
    { process: 'competence', fields: ['title', 'person', 'required_level', 'actual_level', 'gap'] },
    { process: 'development', fields: ['due_on'] },
    { process: 'appointment', fields: ['role', 'ends_on'] },
  ],
  compose: (known) => {
    const requests = known.of('resource-request');
    const competences = known.of('competence').filter(({ state }) => state === 'current');
    const developments = known.of('development').filter(({ state }) => state === 'planned');
    const appointments = known.of('appointment').filter(({ closed_at }) => closed_at === null);
    const late = developments.filter((one) => (textIn(one, 'due_on') ?? known.today) < known.today);
    return {
      lines: [
        ...requestLines(known, requests),
        ...competenceLines(competences),
        ...(late.length === 0 ? [] : [say(texts.developments, { count: late.length })]),
        ...roleLines(known, appointments),
        say(texts['no-forecast']),
      ],
      basis: [
        basisOf('resource-request', requests),
        basisOf('competence', competences),
        basisOf('development', developments),
        basisOf('appointment', appointments),
      ],
    };
  },
};
