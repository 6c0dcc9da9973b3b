import { Type } from 'typebox';
import type { Activity, EffectContext, ProcessDefinition } from '../../kernel/definition.ts';
import type { FieldProblem } from '../../kernel/errors.ts';
import { column, given, needed, set } from '../../kernel/field.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import { objectionsToDayAhead, retireActivities, rowsIn, textIn } from '../../kernel/register.ts';
import { workingRoles } from '../../kernel/roles.ts';
import { metrics } from '../licence-metrics.ts';
import { grantedRoles } from './granted-roles.ts';
import { patternKinds } from './recognise.ts';
import { isExpression } from './spdx.ts';

const staff = { audience: 'staff' } as const;
const count = Type.Integer({ minimum: 0, maximum: 10_000_000 });

const identifiers = given('rows', workingRoles, {
  ...staff,
  columns: {
    kind: needed('choice', { choices: patternKinds }),
    pattern: needed('line'),
    publisher: column('line'),
    version_from: column('line'),
    version_before: column('line'),
  },
});

const grants = given('rows', workingRoles, {
  ...staff,
  columns: {
    team: column('team'),
    role: column('choice', { choices: grantedRoles }),
    item_type: column('line'),
  },
});

const peaks = set('rows', {
  ...staff,
  columns: {
    measured_on: needed('date'),
    peak: needed('number', { schema: count }),
    source: column('line'),
  },
});

/** Writes the highest number of uses at the same time of a day down, as a licence server tells it. */
const measurePeak: Activity = {
  name: 'measure-peak',
  from: ['in-use'],
  may: workingRoles,
  applies: ({ values }) => values['metric'] === 'concurrent',
  requires: ['measured_on', 'peak'],
  accepts: ['peak_source'],
  objections: (record, context) => objectionsToDayAhead(record, 'measured_on', context),
  effect: ({ values }) => ({
    peaks: [
      ...rowsOfOtherDays(values['peaks'], values['measured_on']),
      { measured_on: values['measured_on'], peak: values['peak'], source: values['peak_source'] ?? null },
    ].slice(-200),
  }),
};

function rowsOfOtherDays(rows: unknown, day: unknown): readonly Readonly<Record<string, unknown>>[] {
  const known = Array.isArray(rows) ? (rows as Readonly<Record<string, unknown>>[]) : [];
  return known.filter(({ measured_on }) => measured_on !== day);
}

function objections(record: ProcessRecord, _context: EffectContext): readonly FieldProblem[] {
  const problems: FieldProblem[] = [];
  const expression = textIn(record, 'licence_expression');
  if (expression !== null && !isExpression(expression)) {
    problems.push({ field: 'licence_expression', code: 'software.expression-unknown' });
  }
  if (record.values['metric'] === 'open-source' && expression === null) {
    problems.push({ field: 'licence_expression', code: 'field.required' });
  }
  if (textIn(record, 'succeeds') === record.id) {
    problems.push({ field: 'succeeds', code: 'link.to-itself' });
  }
  rowsIn(record, 'granted_to').forEach((row, index) => {
    const named = ['team', 'role', 'item_type'].filter((name) => (row[name] ?? '') !== '');
    if (named.length !== 1) problems.push({ field: `granted_to.${index}`, code: 'software.grant-unclear' });
  });
  return problems;
}

/**
 * Software that is licensed, by publisher and version as far as licences go by it, with how it is counted and recognised
 * (ISO/IEC 20000-1:2018, 8.2.5). One product succeeds another: rights to upgrade and downgrade go along that line.
 */
export const softwareProduct: ProcessDefinition = {
  name: 'software-product',
  plural: 'software-products',
  prefix: 'SWP',
  clause: '8.2.5',
  version: 1,
  title: { en: 'Software product', vi: 'Sản phẩm phần mềm', zh: '软件产品' },
  section: 'control',
  fields: {
    title: given('line', workingRoles, { column: 'title', required_on_create: true }),
    description: given('paragraph', workingRoles),
    publisher: given('line', workingRoles),
    metric: given('choice', workingRoles, { choices: metrics, required_on_create: true }),
    minimum_cores: given('number', workingRoles, { ...staff, schema: count }),
    released_on: given('date', workingRoles, staff),
    succeeds: given('record', workingRoles, { ...staff, refers_to: 'software-product' }),
    identifiers,
    licence_expression: given('line', workingRoles, {
      schema: Type.String({ minLength: 1, maxLength: 2000 }),
    }),
    terms: given('paragraph', workingRoles, staff),
    service: given('record', workingRoles, { column: 'service', refers_to: 'service' }),
    assignee: given('person', workingRoles, { column: 'assignee' }),
    granted_to: grants,
    peaks,
    measured_on: set('date', staff),
    peak: set('number', { ...staff, schema: count }),
    peak_source: set('line', staff),
  },
  states: { 'in-use': { open: true }, retired: { open: false, stamps: 'closed_at' } },
  initial: 'in-use',
  activities: [measurePeak, ...retireActivities('in-use', 'retired', workingRoles)],
  clocks: [],
  may_create: workingRoles,
  // Whoever asks for a licence has to find what there is.
  readable_by: 'everyone',
  needless: ({ metric }) => [
    ...(metric === 'core' ? [] : ['minimum_cores']),
    ...(metric === 'concurrent' ? [] : ['peaks']),
    'measured_on',
    'peak',
    'peak_source',
  ],
  list_columns: ['publisher', 'metric', 'assignee'],
  relations: ['relates-to'],
  objections,
};
