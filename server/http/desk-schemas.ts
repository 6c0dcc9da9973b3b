import { type TSchema, Type } from 'typebox';
import { deskProcesses } from '../../processes/desk.ts';
import { stateGroups } from '../../processes/desk-groups.ts';
import { figureNames } from '../desk/figures/figure-condition.ts';
import { deskSorts } from '../desk/queue.ts';
import { listQuerySchema, reference } from './record-schemas.ts';

const instant = Type.String({ format: 'date-time' });
const orNull = (schema: TSchema): TSchema => Type.Union([schema, Type.Null()]);
const optional = (schema: TSchema): TSchema => Type.Optional(orNull(schema));
const text = (description: string): TSchema => Type.Optional(Type.String({ maxLength: 2000, description }));

const { limit, cursor, overdue, priority, service, assignee, requester, opened_from, opened_to, q } =
  listQuerySchema.properties;

/** Filters of the queue of the desk, as query parameters. */
export const deskFilters = {
  process: text(`Processes, separated by commas: ${deskProcesses.join(', ')}.`),
  group: text(`Groups of states, separated by commas: ${stateGroups.join(', ')}.`),
  team: text('Ids of teams, `mine` or `none`.'),
  assignee,
  priority,
  service,
  customer: text('Ids of customers, or `none`.'),
  channel: text('Channels by which they came, or `none`.'),
  category: text('Categories by their short names, or `none`.'),
  figure: Type.Optional(
    Type.Enum([...figureNames], {
      description:
        'Only the records behind a figure of the dashboard, which gives this query with each value.',
    }),
  ),
  figure_from: text('What the figure counts happened at or after.'),
  figure_to: text('What the figure counts happened before.'),
  requester,
  overdue,
  due_within: Type.Optional(
    Type.Integer({
      minimum: 1,
      maximum: 525_600,
      description: 'Only what is due within so many minutes and not overdue yet.',
    }),
  ),
  at_risk: Type.Optional(
    Type.Boolean({ description: 'Only what has used the planned share of a target and missed none.' }),
  ),
  breached: Type.Optional(Type.Boolean({ description: 'Only what missed a target that still counts.' })),
  watched: Type.Optional(Type.Boolean({ description: 'Only what you watch.' })),
  opened_from,
  opened_to,
  updated_from: text('Changed at or after.'),
  updated_to: text('Changed before.'),
  q,
};

/** Filters, order and page of the queue of the desk. */
export const deskQuery = Type.Object(
  {
    ...deskFilters,
    limit,
    cursor,
    sort: text(`${deskSorts.join(', ')}; a leading minus turns it round. By due time: open records alone.`),
  },
  { additionalProperties: false },
);

const clock = Type.Object({
  name: Type.String(),
  state: Type.Enum(['running', 'paused', 'stopped']),
  target_minutes: orNull(Type.Integer()),
  elapsed_minutes: Type.Integer(),
  due_at: orNull(instant),
  breached: Type.Boolean(),
});

/** A record of the desk as a line of the queue: what all of its processes have in common. */
export const deskRecord = Type.Object(
  {
    id: Type.String({ format: 'uuid' }),
    number: Type.String(),
    process: Type.Enum([...deskProcesses]),
    state: Type.String(),
    version: Type.Integer(),
    title: Type.String(),
    priority: optional(Type.Integer()),
    service: optional(reference),
    team: optional(reference),
    assignee: optional(reference),
    requester: optional(reference),
    customer: optional(reference),
    major: optional(Type.Boolean()),
    opened_at: instant,
    updated_at: instant,
    resolved_at: orNull(instant),
    closed_at: orNull(instant),
    due_at: orNull(instant),
    origin: Type.Enum(['live', 'import', 'sample']),
    external_key: orNull(Type.String()),
    clocks: Type.Array(clock),
  },
  { title: 'Record of the desk' },
);
