import type {
  Activity,
  EffectContext,
  Obligation,
  ObligationContext,
  ProcessDefinition,
} from '../../kernel/definition.ts';
import type { FieldProblem } from '../../kernel/errors.ts';
import { column, given, needed, set } from '../../kernel/field.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import {
  DAY_MS,
  drafted,
  entryFields,
  instantIn,
  listIn,
  objectionsToDayAhead,
  plannedNumber,
  reviseActivity,
  tendingRoles,
  textIn,
} from '../../kernel/register.ts';
import { trendFigures, trendUnits } from './figures.ts';
import { trendIntervalKey } from './settings.ts';

const about = ['title', 'subject', 'period_from', 'period_to'];

function periodProblems(record: ProcessRecord): readonly FieldProblem[] {
  const [from, to] = [textIn(record, 'period_from'), textIn(record, 'period_to')];
  const backwards = from !== null && to !== null && to < from;
  return backwards ? [{ field: 'period_to', code: 'trend-analysis.period-backwards' }] : [];
}

/** What the analysis found is said: opportunities for improvement, or why there are none. */
function improvementProblems(record: ProcessRecord): readonly FieldProblem[] {
  const said = listIn(record, 'improvements').length > 0 || textIn(record, 'no_improvement') !== null;
  return said ? [] : [{ field: 'improvements', code: 'trend-analysis.improvement-or-reason' }];
}

const activities: readonly Activity[] = [
  {
    ...reviseActivity(['draft'], about),
    // Figures of another period or subject would be told under this one.
    effect: () => ({ figures: null, computed_at: null }),
  },
  {
    name: 'compute',
    from: ['draft'],
    may: tendingRoles,
    requires: ['subject', 'period_from', 'period_to'],
    accepts: [],
    brings: ['figures'],
    objections: (record, context) => objectionsToDayAhead(record, 'period_to', context),
    effect: (_record, { now }: EffectContext) => ({ computed_at: now }),
  },
  {
    name: 'conclude',
    from: ['draft'],
    to: 'done',
    may: tendingRoles,
    requires: ['figures', 'conclusions'],
    accepts: ['improvements', 'no_improvement'],
    objections: improvementProblems,
    effect: (_record, { now, actor }) => ({ concluded_at: now, concluded_by: actor.id }),
    queues: 'replace-analyses',
  },
  {
    // A later analysis is there: this one asks for no further one.
    name: 'replace',
    from: ['done'],
    to: 'replaced',
    may: tendingRoles,
    by_route: true,
    requires: [],
    accepts: [],
  },
  {
    name: 'discard',
    from: ['draft'],
    to: 'discarded',
    may: tendingRoles,
    requires: [],
    accepts: [],
    requires_text: true,
  },
];

function obligations(record: ProcessRecord, { settings, endOf }: ObligationContext): readonly Obligation[] {
  const days = (name: string): number => plannedNumber(settings, trendIntervalKey, name) * DAY_MS;
  const shared = { person: textIn(record, 'assignee'), roles: tendingRoles };
  if (record.state === 'done') {
    const concluded = instantIn(record, 'concluded_at') ?? record.updated_at;
    return [{ kind: 'repeat', due_at: concluded + days('interval_days'), ...shared }];
  }
  const to = textIn(record, 'period_to');
  return [{ kind: 'conclude', due_at: to === null ? null : endOf(to) + days('conclude_days'), ...shared }];
}

/**
 * Analyses of changes and of releases for trends at planned intervals (ISO/IEC 20000-1:2018, 8.5.1.3, 8.5.3): the program
 * computes the figures, people conclude from them and name opportunities for improvement.
 */
export const trendAnalysis: ProcessDefinition = {
  name: 'trend-analysis',
  plural: 'trend-analyses',
  prefix: 'TRA',
  clause: '8.5.1',
  version: 1,
  title: { en: 'Trend analysis', vi: 'Phân tích xu hướng', zh: '趋势分析' },
  section: 'control',
  fields: {
    ...entryFields(),
    title: drafted('line', tendingRoles, { column: 'title', required_on_create: true }),
    subject: drafted('choice', tendingRoles, { choices: ['change', 'release'], required_on_create: true }),
    period_from: drafted('date', tendingRoles, { required_on_create: true }),
    period_to: drafted('date', tendingRoles, { required_on_create: true }),
    figures: set('rows', {
      columns: {
        figure: needed('choice', { choices: trendFigures }),
        group: column('line'),
        value: column('number'),
        previous: column('number'),
        unit: needed('choice', { choices: trendUnits }),
      },
    }),
    computed_at: set('instant'),
    conclusions: set('paragraph'),
    improvements: set('record', { refers_to: 'improvement', many: true }),
    no_improvement: set('paragraph'),
    concluded_at: set('instant'),
    concluded_by: set('person'),
    description: given('paragraph', tendingRoles),
  },
  states: {
    draft: { open: true },
    // In force until the next one: it asks for that.
    done: { open: true },
    replaced: { open: false, stamps: 'closed_at' },
    discarded: { open: false, stamps: 'closed_at' },
  },
  initial: 'draft',
  activities,
  clocks: [],
  may_create: tendingRoles,
  readable_by: 'staff-and-requester',
  list_columns: ['subject', 'period_from', 'period_to', 'concluded_at', 'assignee'],
  objections: periodProblems,
  obligations,
  relations: ['relates-to', 'gives-rise-to'],
};
