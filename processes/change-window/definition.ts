import { dayOf } from '../../kernel/day.ts';
import type { Activity, Obligation, ObligationContext, ProcessDefinition } from '../../kernel/definition.ts';
import type { FieldProblem } from '../../kernel/errors.ts';
import { given } from '../../kernel/field.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import {
  DAY_MS,
  drafted,
  entryFields,
  instantIn,
  reviseActivity,
  tendingRoles,
  textIn,
} from '../../kernel/register.ts';
import { workingRoles } from '../../kernel/roles.ts';
import { type Repeating, repeatings } from './occurrences.ts';

/** What a window is about and when it is: fixed once it is in force, but for `revise`, which says why. */
const planned = ['title', 'kind', 'starts_at', 'ends_at', 'repeats', 'repeats_until', 'services'];

/** Longest that an occurrence of a window that comes again may last, so that it never runs into the next. */
const longestTurn_ms: Readonly<Record<Exclude<Repeating, 'none'>, number>> = {
  weekly: 7 * DAY_MS,
  monthly: 28 * DAY_MS,
  // From a fifth weekday to the fourth of the next month are three weeks.
  'monthly-weekday': 21 * DAY_MS,
};

/** How a window comes again; once where nothing is said. */
export function repeatingOf(values: ProcessRecord['values']): Repeating {
  return repeatings.find((one) => one === values['repeats']) ?? 'none';
}

function objections(record: ProcessRecord): readonly FieldProblem[] {
  const [from, until] = [instantIn(record, 'starts_at'), instantIn(record, 'ends_at')];
  if (from === null || until === null) return [];
  if (until <= from) return [{ field: 'ends_at', code: 'change-window.ends-too-early' }];
  const repeats = repeatingOf(record.values);
  if (repeats !== 'none' && until - from > longestTurn_ms[repeats]) {
    const days = longestTurn_ms[repeats] / DAY_MS;
    return [{ field: 'ends_at', code: 'change-window.too-long', params: { days } }];
  }
  const last = textIn(record, 'repeats_until');
  // Where days begin elsewhere, the first may be the day after: only what is wrong everywhere is refused.
  return last !== null && last < dayOf(from - DAY_MS / 2, 'UTC')
    ? [{ field: 'repeats_until', code: 'change-window.until-too-early' }]
    : [];
}

/** Until when it is to be decided whether a planned window holds; and when one that is over is to be ended. */
function obligations(record: ProcessRecord, { endOf }: ObligationContext): readonly Obligation[] {
  const shared = { person: textIn(record, 'assignee'), roles: tendingRoles };
  if (record.state === 'planned') {
    return [{ kind: 'decide', due_at: instantIn(record, 'starts_at'), ...shared }];
  }
  const until = textIn(record, 'repeats_until');
  const repeats = repeatingOf(record.values) !== 'none';
  if (repeats && until === null) return [];
  const due_at = repeats && until !== null ? endOf(until) : instantIn(record, 'ends_at');
  return [{ kind: 'end', due_at: due_at === null ? null : due_at + 7 * DAY_MS, ...shared }];
}

const activities: readonly Activity[] = [
  { ...reviseActivity(['planned'], planned, workingRoles) },
  {
    name: 'put-in-force',
    from: ['planned'],
    to: 'in-force',
    may: tendingRoles,
    requires: ['kind', 'starts_at', 'ends_at'],
    accepts: [],
  },
  {
    name: 'amend',
    from: ['in-force'],
    may: tendingRoles,
    requires: [],
    accepts: planned,
    requires_text: true,
  },
  { name: 'end', from: ['in-force'], to: 'ended', may: tendingRoles, requires: [], accepts: [] },
  {
    name: 'cancel',
    from: ['planned', 'in-force'],
    to: 'cancelled',
    may: tendingRoles,
    requires: [],
    accepts: [],
    requires_text: true,
  },
];

/**
 * Times in which services are maintained, and times in which nothing is changed (ISO/IEC 20000-1:2018, 8.5.1.3: changes
 * are scheduled; 8.5.3: releases are planned with other services): what plans of changes and releases are held against.
 * When they are, `occurrences.ts` says.
 */
export const changeWindow: ProcessDefinition = {
  name: 'change-window',
  plural: 'change-windows',
  prefix: 'WIN',
  clause: '8.5.1',
  version: 1,
  title: { en: 'Change window', vi: 'Khung thời gian thay đổi', zh: '变更时段' },
  section: 'control',
  fields: {
    ...entryFields(workingRoles),
    title: drafted('line', workingRoles, { column: 'title', required_on_create: true }),
    kind: drafted('choice', workingRoles, {
      choices: ['maintenance', 'blackout'],
      required_on_create: true,
    }),
    starts_at: drafted('instant', workingRoles, { required_on_create: true }),
    ends_at: drafted('instant', workingRoles, { required_on_create: true }),
    repeats: drafted('choice', workingRoles, { choices: repeatings }),
    repeats_until: drafted('date', workingRoles),
    services: drafted('record', workingRoles, { refers_to: 'service', many: true }),
    description: given('paragraph', workingRoles),
  },
  states: {
    planned: { open: true },
    'in-force': { open: true },
    ended: { open: false, stamps: 'closed_at' },
    cancelled: { open: false, stamps: 'closed_at' },
  },
  initial: 'planned',
  activities,
  clocks: [],
  may_create: workingRoles,
  readable_by: 'staff-and-requester',
  needless: (values) => (repeatingOf(values) === 'none' ? ['repeats_until'] : []),
  list_columns: ['kind', 'starts_at', 'ends_at', 'repeats', 'services'],
  objections,
  obligations,
  relations: ['relates-to'],
};
