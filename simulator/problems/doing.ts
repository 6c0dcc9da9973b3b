import { problem } from '../../processes/problem/definition.ts';
import { readInOrganisation } from '../../server/database/pool.ts';
import { broughtFor } from '../../server/figures/brought.ts';
import { linkToProblem, problemFromIncidents } from '../../server/problems/link-incidents.ts';
import { raiseChange } from '../../server/problems/raise-change.ts';
import { takeUp } from '../../server/problems/take-up.ts';
import { execute } from '../../server/records/execute.ts';
import { recordOf } from '../control/acting.ts';
import { teamOf } from '../control/changes/plan.ts';
import { type Deed, type Doing, resolved, work } from '../system/story.ts';
import type { ProblemScript } from './script.ts';

const DAY_MS = 86_400_000;

/** Incidents in common with a problem are looked for within so many days before. */
const lookedAt_ms = 75 * DAY_MS;

/**
 * Incidents that a problem caused which were opened after an instant, are done by now and are not put down to anything
 * yet, the newest first.
 */
async function causedIncidents(
  { platform, principal, known }: Doing,
  { service, incidents }: ProblemScript,
  from: number,
  most: number,
): Promise<readonly string[]> {
  return readInOrganisation(platform.pool, principal.organisation_id, async (client) => {
    const { rows } = await client.query<{ id: string }>(
      `select id from record r where organisation_id = current_organisation_id() and process = 'incident'
        and service_id = $1 and opened_at >= $2 and updated_at <= $3 and state not in ('cancelled', 'disposed')
        and exists (select from unnest($4::text[]) as part where position(part in title) > 0)
        and not exists (select from link
          where link.organisation_id = r.organisation_id and link.from_id = r.id and link.relation = 'caused-by')
        order by opened_at desc, id limit $5`,
      [known.service(service), new Date(from), new Date(known.now), incidents, most],
    );
    return rows.map(({ id }) => id);
  });
}

/** A proposal about the same incidents that waits for a decision, all of its incidents being done by now. */
async function proposalFor(
  { platform, principal, known }: Doing,
  { service, incidents }: ProblemScript,
): Promise<string | undefined> {
  return readInOrganisation(platform.pool, principal.organisation_id, async (client) => {
    const { rows } = await client.query<{ id: string }>(
      `select id from record r where organisation_id = current_organisation_id() and process = 'recurrence'
        and state = 'proposed' and service_id = $1
        and exists (select from unnest($2::text[]) as part where position(part in title) > 0)
        and not exists (select from record i where i.organisation_id = r.organisation_id and i.updated_at > $3
          and i.id in (select jsonb_array_elements_text(r.fields -> 'incidents')::uuid))
        order by opened_at, id limit 1`,
      [known.service(service), incidents, new Date(known.now)],
    );
    return rows[0]?.id;
  });
}

/** Writes a problem down: for recurring incidents that were proposed, else for incidents that are alike, else by itself. */
export function opening(script: ProblemScript): Deed {
  return work(async (doing) => {
    const { platform, principal, known } = doing;
    const { title, description, category, impact, urgency, detection, service } = script;
    const items = script.items.map((key) => known.item(key));
    const values = {
      ...{ title, description, category, impact, urgency, detection },
      service: known.service(service),
      ...(items.length === 0 ? {} : { items }),
    };
    const proposed = detection === 'trend' ? await proposalFor(doing, script) : undefined;
    if (proposed !== undefined) return (await takeUp(platform, principal, proposed, null, values)).problem;
    const alike = await causedIncidents(doing, script, known.now - lookedAt_ms, 8);
    if (alike.length > 0) {
      const made = await problemFromIncidents(platform, principal, alike, values);
      return made.problem.record;
    }
    const command = { kind: 'create', values } as const;
    return (await execute(platform, principal, { definition: problem, key: null, command })).record;
  });
}

/** Triage: whose work it is. */
export function triage({ service, category, impact, urgency, assignee }: ProblemScript): Deed {
  return work(async (doing) => {
    const { platform, principal, known, world } = doing;
    const values = {
      ...{ category, impact, urgency },
      assignee: known.person(assignee),
      team: world.teams[teamOf(service)],
    };
    const command = { kind: 'perform', activity: 'investigate', values } as const;
    const key = (await doing.recordNow()).id;
    return (await execute(platform, principal, { definition: problem, key, command })).record;
  });
}

/** Links what happened since, at most so many. @param days how far to look back */
export function linking(script: ProblemScript, most: number, days: number): Deed {
  return work(async (doing) => {
    const { platform, principal, known } = doing;
    const { id } = await doing.recordNow();
    const found = await causedIncidents(doing, script, known.now - days * DAY_MS, most);
    await linkToProblem(platform, principal, id, found);
    return recordOf(doing, problem, id);
  });
}

/** Names the change of the sample that fixes it; without one a change is raised. */
export function raising(change_key: string | null): Deed {
  return work(async (doing) => {
    const { platform, principal, known } = doing;
    const { id } = await doing.recordNow();
    const existing = change_key === null ? null : known.record(change_key);
    return (await raiseChange(platform, principal, id, {}, existing)).problem.record;
  });
}

/** Closes it after its review, with what the program has counted. */
export function closing(values: Readonly<Record<string, unknown>>): Deed {
  return work(async (doing) => {
    const { platform, principal, known } = doing;
    const { id } = await doing.recordNow();
    const given = resolved(values, known) as Readonly<Record<string, unknown>>;
    const attempt = { definition: problem, key: id, activity: 'close', values: given };
    const brought = await broughtFor(platform, principal, attempt);
    const command = { kind: 'perform', activity: 'close', values: given, brought } as const;
    return (await execute(platform, principal, { definition: problem, key: id, command })).record;
  });
}
