import { readInOrganisation } from '../database/pool.ts';
import type { Platform, Principal } from '../platform.ts';
import { deskDefinitions } from './definitions.ts';

/** The open work of one of a person's teams. */
export interface TeamQueue {
  readonly team: { readonly id: string; readonly name: string };
  readonly open: number;
  readonly unassigned: number;
  readonly overdue: number;
  /** Assigned to whoever asks. */
  readonly mine: number;
}

/** What waits for a person: in each of their teams, by their own name in any, and in no team at all. */
export interface Queues {
  readonly teams: readonly TeamQueue[];
  readonly mine: { readonly open: number; readonly overdue: number };
  readonly unrouted: { readonly open: number };
}

interface Row {
  readonly team_id: string | null;
  readonly name: string | null;
  readonly kind: 'team' | 'mine' | 'unrouted';
  readonly open: number;
  readonly unassigned: number;
  readonly overdue: number;
  readonly mine: number;
}

const counts = `count(record.id) as open, count(record.id) filter (where assignee_id is null) as unassigned,
  count(record.id) filter (where due_at < $2) as overdue,
  count(record.id) filter (where assignee_id = $1) as mine`;
const openOfDesk = `record.organisation_id = current_organisation_id() and process = any ($3::text[]) and is_open`;

const text = `select 'team' as kind, team.id as team_id, team.name, ${counts}
  from team_member join team on team.organisation_id = team_member.organisation_id and team.id = team_member.team_id
  left join record on ${openOfDesk} and record.team_id = team.id
  where team_member.organisation_id = current_organisation_id() and team_member.person_id = $1 and team.active
  group by team.id, team.name
  union all select 'mine', null, null, ${counts} from record where ${openOfDesk} and assignee_id = $1
  union all select 'unrouted', null, null, ${counts} from record where ${openOfDesk} and team_id is null
  order by name`;

/** What waits in the queues of whoever asks, counted in one query. */
export async function readQueues(platform: Platform, { organisation_id, actor }: Principal): Promise<Queues> {
  const values = [actor.id, new Date(platform.now()).toISOString(), deskDefinitions.map(({ name }) => name)];
  const { rows } = await readInOrganisation(platform.pool, organisation_id, (client) =>
    client.query<Row>({ name: 'desk-queues', text, values }),
  );
  const of = (kind: Row['kind']): Row | undefined => rows.find((row) => row.kind === kind);
  return {
    teams: rows.flatMap(({ kind, team_id, name, ...queue }) =>
      kind === 'team' && team_id !== null && name !== null ? [{ team: { id: team_id, name }, ...queue }] : [],
    ),
    mine: { open: of('mine')?.open ?? 0, overdue: of('mine')?.overdue ?? 0 },
    unrouted: { open: of('unrouted')?.open ?? 0 },
  };
}
