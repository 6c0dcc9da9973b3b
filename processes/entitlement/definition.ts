import { Type } from 'typebox';
import { amountForm, currencyForm } from '../../kernel/amount.ts';
import type { Activity, EffectContext, ProcessDefinition } from '../../kernel/definition.ts';
import type { FieldProblem } from '../../kernel/errors.ts';
import { given, set } from '../../kernel/field.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import { textIn } from '../../kernel/register.ts';
import { workingRoles } from '../../kernel/roles.ts';
import { metrics } from '../licence-metrics.ts';

/** How many units; a site licence or one without limit names its sites. */
const quantity = Type.Integer({ minimum: 1, maximum: 10_000_000 });

const hash = Type.String({ pattern: '^[0-9a-f]{64}$' });

/** What stands in the proof: once it counts, it is changed by an amendment alone, which the journal tells. */
const terms = [
  'product',
  'quantity',
  'metric',
  'valid_from',
  'valid_until',
  'maintenance_until',
  'upgrade_right',
  'downgrade_right',
  'proof_kind',
  'proof',
  'proof_hash',
  'document',
  'supplier',
  'cost',
  'cost_per',
  'currency',
] as const;

const drafted = { on_update: [], audience: 'staff' } as const;

function orderProblem(record: ProcessRecord, earlier: string, later: string): readonly FieldProblem[] {
  const [first, last] = [textIn(record, earlier), textIn(record, later)];
  return first !== null && last !== null && last < first
    ? [{ field: later, code: 'field.day-too-early', params: { value: last, earliest: first } }]
    : [];
}

function objections(record: ProcessRecord, _context: EffectContext): readonly FieldProblem[] {
  const needs: FieldProblem[] = [];
  if (textIn(record, 'cost') !== null && textIn(record, 'currency') === null) {
    needs.push({ field: 'currency', code: 'field.required' });
  }
  if (record.values['metric'] === 'subscription' && textIn(record, 'valid_until') === null) {
    needs.push({ field: 'valid_until', code: 'field.required' });
  }
  if (
    textIn(record, 'upgrade_right') === 'with-maintenance' &&
    textIn(record, 'maintenance_until') === null
  ) {
    needs.push({ field: 'maintenance_until', code: 'field.required' });
  }
  return [
    ...needs,
    ...orderProblem(record, 'valid_from', 'valid_until'),
    ...orderProblem(record, 'valid_from', 'maintenance_until'),
    ...orderProblem(record, 'notice_date', 'valid_until'),
  ];
}

/** Without a proof nobody is entitled to anything: words of it, or a document of the register. */
function withoutProof(record: ProcessRecord): readonly FieldProblem[] {
  const named = textIn(record, 'proof') ?? textIn(record, 'document');
  return named === null ? [{ field: 'proof', code: 'field.required' }] : [];
}

const activities: readonly Activity[] = [
  { name: 'revise', from: ['draft'], may: workingRoles, requires: [], accepts: ['title', ...terms] },
  {
    name: 'activate',
    from: ['draft'],
    to: 'active',
    may: workingRoles,
    requires: ['product', 'quantity', 'metric', 'valid_from', 'proof_kind'],
    accepts: terms.filter(
      (name) => !['product', 'quantity', 'metric', 'valid_from', 'proof_kind'].includes(name),
    ),
    objections: withoutProof,
  },
  {
    name: 'amend',
    from: ['active', 'expired'],
    may: workingRoles,
    requires: [],
    accepts: terms,
    requires_text: true,
    objections: withoutProof,
  },
  {
    name: 'renew',
    from: ['active', 'expired'],
    to: 'active',
    may: workingRoles,
    requires: ['valid_until', 'proof'],
    accepts: [
      'maintenance_until',
      'notice_date',
      'quantity',
      'cost',
      'cost_per',
      'currency',
      'document',
      'proof_hash',
    ],
    effect: (_record, { now }) => ({ renewal_decision: null, decided_at: null, renewed_at: now }),
  },
  {
    name: 'decide-renewal',
    from: ['active'],
    may: workingRoles,
    requires: ['renewal_decision'],
    accepts: [],
    requires_text: true,
    effect: (_record, { now }) => ({ decided_at: now }),
  },
  {
    name: 'expire',
    from: ['active'],
    to: 'expired',
    may: workingRoles,
    requires: ['valid_until'],
    accepts: [],
    // The program says so by itself, in the hour after the last day is over where the organisation is.
    by_route: true,
  },
  {
    name: 'end',
    from: ['draft', 'active', 'expired'],
    to: 'ended',
    may: workingRoles,
    requires: [],
    accepts: [],
    requires_text: true,
  },
];

/**
 * What the organisation may use, and by what it proves that (ISO/IEC 20000-1:2018, 8.2.5): contract or invoice,
 * quantity, metric, term, maintenance, rights to other versions, cost, and by when it is to be given notice of.
 */
export const entitlement: ProcessDefinition = {
  name: 'entitlement',
  plural: 'entitlements',
  prefix: 'ENT',
  clause: '8.2.5',
  version: 1,
  title: { en: 'Entitlement', vi: 'Quyền sử dụng', zh: '许可权利' },
  section: 'control',
  fields: {
    title: given('line', workingRoles, { column: 'title', required_on_create: true }),
    product: given('record', workingRoles, {
      ...drafted,
      refers_to: 'software-product',
      required_on_create: true,
    }),
    quantity: given('number', workingRoles, { ...drafted, schema: quantity, required_on_create: true }),
    metric: given('choice', workingRoles, {
      ...drafted,
      choices: metrics,
      required_on_create: true,
    }),
    valid_from: given('date', workingRoles, drafted),
    valid_until: given('date', workingRoles, drafted),
    maintenance_until: given('date', workingRoles, drafted),
    upgrade_right: given('choice', workingRoles, {
      ...drafted,
      choices: ['none', 'with-maintenance', 'always'],
    }),
    downgrade_right: given('boolean', workingRoles, drafted),
    notice_date: given('date', workingRoles, { audience: 'staff' }),
    proof_kind: given('choice', workingRoles, {
      ...drafted,
      choices: ['contract', 'invoice', 'certificate', 'other'],
    }),
    proof: given('line', workingRoles, drafted),
    proof_hash: given('line', workingRoles, { ...drafted, schema: hash }),
    document: given('record', workingRoles, { ...drafted, refers_to: 'document' }),
    supplier: given('line', workingRoles, drafted),
    cost: given('line', workingRoles, { ...drafted, schema: amountForm }),
    cost_per: given('choice', workingRoles, { ...drafted, choices: ['once', 'year', 'term'] }),
    currency: given('line', workingRoles, { ...drafted, schema: currencyForm }),
    assignee: given('person', workingRoles, { column: 'assignee' }),
    renewal_decision: set('choice', { audience: 'staff', choices: ['renew', 'let-end', 'replace'] }),
    decided_at: set('instant', { audience: 'staff' }),
    renewed_at: set('instant', { audience: 'staff' }),
  },
  states: {
    draft: { open: true },
    active: { open: true },
    expired: { open: true },
    ended: { open: false, stamps: 'closed_at' },
  },
  initial: 'draft',
  activities,
  clocks: [],
  may_create: workingRoles,
  readable_by: 'staff-and-requester',
  list_columns: ['product', 'quantity', 'metric', 'valid_until', 'notice_date', 'supplier'],
  obligations: (record, { endOf }) => {
    const person = textIn(record, 'assignee');
    const owes = (kind: string, day: string | null) => ({
      kind,
      due_at: day === null ? null : endOf(day),
      person,
      roles: workingRoles,
    });
    if (record.state === 'draft') return [owes('activate', null)];
    const ends = textIn(record, 'valid_until');
    if (record.state === 'expired') return [owes('settle', ends)];
    const notice = textIn(record, 'notice_date');
    const decided = textIn(record, 'renewal_decision') !== null;
    return [
      ...(notice !== null && !decided ? [owes('notice', notice)] : []),
      ...(ends === null ? [] : [owes('renewal', ends)]),
      ...(textIn(record, 'maintenance_until') === null
        ? []
        : [owes('maintenance', textIn(record, 'maintenance_until'))]),
    ];
  },
  relations: ['relates-to', 'follows-from'],
  objections,
};
