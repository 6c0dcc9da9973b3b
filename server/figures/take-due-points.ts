import { Refusal } from '../../kernel/errors.ts';
import { obligationsOf } from '../../kernel/project.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import { tendingRoles } from '../../kernel/register.ts';
import { definitionOf } from '../../processes/definitions.ts';
import { readInOrganisation, snapshotInOrganisation } from '../database/pool.ts';
import type { Platform, Principal } from '../platform.ts';
import { execute } from '../records/execute.ts';
import { readRecord } from '../records/store.ts';
import { broughtBy, computePoint, nothingText } from './take-point.ts';

/** Most measures of an organisation that are looked at in one run; the next run goes on with the others. */
const mostMeasures = 1_000;

/** What a run did. */
export interface TakenPoints {
  readonly taken: number;
  /** Measures whose records are none, as their journals say now. */
  readonly empty: number;
  /** Measures that could not be dealt with, with the reason: the others go on regardless. */
  readonly failed: readonly { readonly measure: string; readonly error: unknown }[];
}

const measure = definitionOf('measure');

/** Measures of an organisation that something has come due of and that are computed. */
async function dueMeasures(platform: Platform, organisation_id: string): Promise<readonly string[]> {
  return readInOrganisation(platform.pool, organisation_id, async (client) => {
    const { rows } = await client.query<{ id: string }>(
      `select id from record where organisation_id = current_organisation_id() and process = 'measure' and is_open
        and fields->>'source' = 'computed' and due_at <= $1 order by due_at, id limit ${mostMeasures}`,
      [new Date(platform.now()).toISOString()],
    );
    return rows.map(({ id }) => id);
  });
}

/** On whose behalf points are taken: nobody's, by the plan of the measure. Of sample measures they are sample. */
function theProgram({ organisation_id, origin }: ProcessRecord): Principal {
  return {
    organisation_id,
    actor: { id: null, roles: tendingRoles },
    origin: origin === 'sample' ? 'sample' : 'live',
  };
}

async function takeIfDue(
  platform: Platform,
  organisation_id: string,
  id: string,
): Promise<'taken' | 'empty' | null> {
  const organisation = await platform.organisations.of(organisation_id);
  const now = platform.now();
  const found = await snapshotInOrganisation(platform.pool, organisation_id, async (client) => {
    const record = await readRecord(client, measure, id, false);
    if (record === null) return null;
    const owed = obligationsOf(measure, record, organisation);
    const isDue = owed.some(({ kind, due_at }) => kind === 'measure' && due_at !== null && due_at <= now);
    return isDue ? { record, point: await computePoint(client, organisation, record, now) } : null;
  });
  if (found === null) return null;
  const { record, point } = found;
  const isEmpty = point.value === null;
  const command = isEmpty
    ? ({
        activity: 'find-nothing',
        brought: { nothing_found_on: point.last },
        text: nothingText(point),
      } as const)
    : ({ activity: 'take-point', brought: broughtBy(point, now) } as const);
  await execute(platform, theProgram(record), {
    definition: measure,
    key: id,
    command: { kind: 'perform', values: {}, ...command },
    expected_version: record.version,
  });
  return isEmpty ? 'empty' : 'taken';
}

/** What another run, or a person, has done in the meantime. */
function isBehind(error: unknown): boolean {
  const codes: readonly string[] = ['record.version-conflict', 'measure.period-empty', 'record.unknown'];
  return error instanceof Refusal && codes.includes(error.code);
}

/**
 * Takes the points that are due of every computed measure, in all organisations, by the way that people's commands go.
 *
 * Where there is no record to compute from, no point is made up: the measure says that, and is looked at again when its
 * next point is due, over all the time since its last point.
 */
export async function takeDuePoints(platform: Platform): Promise<TakenPoints> {
  const { rows } = await platform.pool.query<{ organisation_id: string }>(
    'select organisation_id from organisations()',
  );
  const done = { taken: 0, empty: 0 };
  const failed: { measure: string; error: unknown }[] = [];
  for (const { organisation_id } of rows) {
    for (const id of await dueMeasures(platform, organisation_id)) {
      try {
        const what = await takeIfDue(platform, organisation_id, id);
        if (what !== null) done[what] += 1;
      } catch (error) {
        if (!isBehind(error)) failed.push({ measure: id, error });
      }
    }
  }
  return { ...done, failed };
}
