import { type TSchema, Type } from 'typebox';
import { metrics } from '../../processes/licence-metrics.ts';
import { licenceDuties } from '../../processes/software-product/licence-duties.ts';

const orNull = (schema: TSchema): TSchema => Type.Union([schema, Type.Null()]);
const text = Type.String();
const count = Type.Integer();
const day = Type.String({ format: 'date' });
const id = Type.String({ format: 'uuid' });

/** A day in a query. */
export const dayQuery = Type.String({ format: 'date', minLength: 10, maxLength: 10 });

/** A record that a calculation names. */
export const namedSchema = Type.Object(
  { id, process: text, number: text, title: text },
  { title: 'Named record' },
);

const cost = Type.Object({ amount: text, currency: text, per: Type.Enum(['once', 'year', 'term']) });

const positionProperties = {
  product: namedSchema,
  publisher: orNull(text),
  metric: Type.Enum([...metrics]),
  licence_expression: orNull(text),
  retired: Type.Boolean(),
  entitled: count,
  used: count,
  borrowed: Type.Integer({ description: 'Covered by entitlements of other versions.' }),
  otherwise: Type.Integer({ description: 'Covered by own entitlements that count by another metric.' }),
  lent: Type.Integer({ description: 'Of the own entitlements, what covers other versions.' }),
  free: count,
  short: Type.Integer({
    description: 'entitled + borrowed + otherwise - lent - used = free - short, always.',
  }),
  assumed: Type.Integer({ description: 'Units that were counted by less than is known of them.' }),
  short_cost: Type.Array(cost, { description: 'At the price last paid; empty where none is known.' }),
  free_cost: Type.Array(cost),
  approved: Type.Integer({ description: 'Requests approved and not carried out yet.' }),
};

/** Positions of a day. */
export const positionsSchema = Type.Object(
  {
    day,
    items: Type.Array(Type.Object(positionProperties)),
    unrecognised: Type.Integer({ description: 'Installations without a product, on which nobody decided.' }),
  },
  { title: 'Licence positions' },
);

/** The position of a product, line by line. */
export const calculationSchema = Type.Object(
  {
    ...positionProperties,
    day,
    lines: Type.Array(
      Type.Object({
        step: Type.Enum([
          'entitlement',
          'other-metric',
          'not-yet',
          'over',
          'draft',
          'unit',
          'borrowed',
          'otherwise',
          'lent',
        ]),
        sign: Type.Enum(['+', '-', '0'], { description: '0: it counts for nothing, and says why.' }),
        quantity: count,
        records: Type.Array(namedSchema),
        unit: orNull(Type.Object({ name: text, person: orNull(id), item: orNull(text) })),
        assumption: orNull(text),
        valid_from: orNull(day),
        valid_until: orNull(day),
        product: orNull(namedSchema),
      }),
    ),
    more_units: count,
  },
  { title: 'Licence calculation' },
);

/** What comes due of entitlements. */
export const renewalsSchema = Type.Object({
  from: day,
  until: day,
  items: Type.Array(
    Type.Object({
      day,
      kind: Type.Enum(['notice', 'end', 'maintenance']),
      entitlement: Type.Object({ id, number: text, title: text }),
      product: orNull(Type.Object({ id, name: text })),
      state: text,
      decision: orNull(text),
      quantity: count,
      cost: orNull(text),
      cost_per: orNull(text),
      currency: orNull(text),
    }),
  ),
});

/** Open-source licences met, with their duties. */
export const dutiesSchema = Type.Object({
  items: Type.Array(
    Type.Object({
      id: text,
      known: Type.Boolean({ description: 'Whether SPDX lists it.' }),
      duties: orNull(Type.Array(Type.Enum([...licenceDuties]))),
      installations: count,
      by_choice: count,
      products: Type.Array(namedSchema),
      exceptions: Type.Array(text),
      examples: Type.Array(namedSchema),
    }),
  ),
  unreadable: Type.Integer({ description: 'Expressions that are none.' }),
  confirmed: Type.Boolean({ description: 'Whether a person confirmed what licences ask for.' }),
});

/** Licences held and not used. */
export const unusedSchema = Type.Object({
  items: Type.Array(
    Type.Object({
      record: namedSchema,
      product: id,
      person: orNull(id),
      item: orNull(id),
      used_on: orNull(day),
      days: count,
    }),
  ),
});

const grant = Type.Object({
  product: Type.Object({ id, number: text, name: text }),
  to: Type.Object({ id, name: text, kind: Type.Enum(['person', 'item']) }),
  rule: text,
});

/** What rules give. */
export const grantsSchema = Type.Object({
  grants: Type.Array(grant),
  outdated: Type.Array(Type.Object({ assignment: Type.Object({ id, number: text }), grant })),
});

const countProperties = {
  rows: count,
  repeated: count,
  created: count,
  changed: count,
  returned: count,
  gone: count,
  recognised: count,
};

/** What a report did, or would do. */
export const reportResultSchema = Type.Object(
  {
    ...countProperties,
    format: text,
    source: text,
    applied: Type.Boolean(),
    same_file: Type.Boolean({ description: 'The source said exactly this the last time: nothing was done.' }),
    unknown_software: Type.Array(Type.Object({ name: text, publisher: orNull(text), count })),
    unknown_ends: Type.Array(text),
  },
  { title: 'Software report' },
);

/** What the rules of products come to for what is installed. */
export const recognisedSchema = Type.Object(
  {
    looked_at: Type.Integer({ description: 'Installations about which nobody decided by hand.' }),
    recognised: count,
    moved: Type.Integer({ description: 'To another product.' }),
    lost: Type.Integer({ description: 'No rule fits any more.' }),
    applied: Type.Boolean(),
  },
  { title: 'Software recognised again' },
);

/** The last report of every source. */
export const reportsSchema = Type.Object({
  items: Type.Array(
    Type.Object({
      id,
      source: text,
      item_id: orNull(id),
      format: text,
      file_name: text,
      file_hash: text,
      read_at: Type.String({ format: 'date-time' }),
      silent: Type.Boolean({ description: 'For longer than planned.' }),
      counts: Type.Object(countProperties),
    }),
  ),
});
