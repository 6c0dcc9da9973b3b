import { Type } from 'typebox';
import type { Activity, EffectContext, ProcessDefinition } from '../../kernel/definition.ts';
import type { FieldProblem } from '../../kernel/errors.ts';
import { given, set } from '../../kernel/field.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import { textIn } from '../../kernel/register.ts';
import { workingRoles } from '../../kernel/roles.ts';

const staff = { audience: 'staff' } as const;
const longer = { ...staff, schema: Type.String({ minLength: 1, maxLength: 2000 }) };
const cores = Type.Integer({ minimum: 1, maximum: 100_000 });

const activities: readonly Activity[] = [
  {
    name: 'recognise',
    from: ['installed'],
    may: workingRoles,
    requires: ['product'],
    accepts: [],
    effect: () => ({ recognised_by: 'hand', ignored: null, ignored_reason: null }),
  },
  {
    name: 'ignore',
    from: ['installed'],
    may: workingRoles,
    requires: ['ignored_reason'],
    accepts: [],
    effect: () => ({ product: null, recognised_by: null, ignored: true }),
  },
  {
    // What the rules of products say as they are now; what somebody decided stays.
    name: 'apply-rules',
    from: ['installed'],
    may: workingRoles,
    by_route: true,
    requires: [],
    accepts: [],
    brings: ['product', 'recognised_by'],
    applies: ({ values }) => values['recognised_by'] !== 'hand' && values['ignored'] !== true,
  },
  {
    name: 'remove',
    from: ['installed'],
    to: 'removed',
    may: workingRoles,
    requires: [],
    accepts: [],
    requires_text: true,
    effect: (_record, { now }) => ({ removed_at: now }),
  },
];

/** Whose or what it is installed on: somebody or something, by record or by the name that a source knows. */
function objections(record: ProcessRecord, _context: EffectContext): readonly FieldProblem[] {
  const named = ['item', 'device_name', 'person', 'user_name'].some((name) => textIn(record, name) !== null);
  return named ? [] : [{ field: 'item', code: 'software.nowhere-installed' }];
}

/**
 * Software that is installed or used, as reported by a bill of software, a tag or a list, or written down by hand
 * (ISO/IEC 20000-1:2018, 8.2.5). What no rule recognises has no product until somebody decides; what its source does
 * not report any more is removed.
 */
export const installation: ProcessDefinition = {
  name: 'installation',
  plural: 'installations',
  prefix: 'INS',
  clause: '8.2.5',
  version: 1,
  title: { en: 'Installation', vi: 'Bản cài đặt', zh: '软件安装' },
  section: 'control',
  fields: {
    title: given('line', workingRoles, { ...staff, column: 'title', required_on_create: true }),
    product: given('record', workingRoles, { ...staff, refers_to: 'software-product' }),
    publisher: given('line', workingRoles, staff),
    software_version: given('line', workingRoles, staff),
    item: given('record', workingRoles, { ...staff, refers_to: 'configuration-item' }),
    device_name: given('line', workingRoles, staff),
    person: given('person', workingRoles, staff),
    user_name: given('line', workingRoles, staff),
    site: given('line', workingRoles, staff),
    cores: given('number', workingRoles, { ...staff, schema: cores }),
    purl: given('line', workingRoles, longer),
    tag_id: given('line', workingRoles, longer),
    licence: given('line', workingRoles, longer),
    open_source: set('boolean', staff),
    source: given('line', workingRoles, staff),
    seen_at: set('instant', staff),
    removed_at: set('instant', staff),
    recognised_by: set('choice', { ...staff, choices: ['rule', 'hand'] }),
    ignored: set('boolean', staff),
    ignored_reason: set('line', staff),
  },
  states: { installed: { open: true }, removed: { open: false, stamps: 'closed_at' } },
  initial: 'installed',
  activities,
  clocks: [],
  may_create: workingRoles,
  readable_by: 'staff-and-requester',
  list_columns: ['product', 'publisher', 'software_version', 'item', 'person', 'source', 'seen_at'],
  relations: ['relates-to'],
  derive: ({ values, opened_at }) => ({
    ...(values['seen_at'] === null ? { seen_at: opened_at } : {}),
    ...(values['product'] !== null && values['recognised_by'] === null ? { recognised_by: 'hand' } : {}),
  }),
  objections,
};
