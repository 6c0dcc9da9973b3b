import type { PoolClient } from 'pg';
import type { ProcessRecord } from '../../kernel/record.ts';
import { change } from '../../processes/change/definition.ts';
import type { OrganisationContext } from '../records/organisation-context.ts';
import { conflictsOfChange, findingsOfChange, usesOfTemplate } from './change-facts.ts';

type Values = Readonly<Record<string, unknown>>;

interface Bringing {
  readonly client: PoolClient;
  readonly organisation: OrganisationContext;
  readonly record: ProcessRecord;
  readonly now: number;
  readonly values: Values;
}

type Bringer = (bringing: Bringing) => Promise<Values>;

const conflicts: Bringer = ({ client, organisation, record, now, values }) =>
  conflictsOfChange(client, organisation, record, now, values);

const findings: Bringer = ({ client, organisation, record, now, values }) =>
  findingsOfChange(client, organisation, record, now, values);

/** What the program brings to activities of changes and of their templates, by process and activity. */
export const changeBringers: Readonly<Record<string, Bringer>> = {
  ...Object.fromEntries(
    change.activities.flatMap(({ name, brings = [] }): (readonly [string, Bringer])[] => {
      if (brings.includes('found_at')) return [[`change ${name}`, findings]];
      return brings.includes('conflicts_at') ? [[`change ${name}`, conflicts]] : [];
    }),
  ),
  'standard-change review': ({ client, record }) => usesOfTemplate(client, record),
};
