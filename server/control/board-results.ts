import { Refusal } from '../../kernel/errors.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import { rowsIn, tendingRoles, textIn } from '../../kernel/register.ts';
import { change } from '../../processes/change/definition.ts';
import { resultOf } from '../../processes/change-meeting/activities.ts';
import { changeMeeting } from '../../processes/change-meeting/definition.ts';
import { readInOrganisation } from '../database/pool.ts';
import type { Platform, Principal } from '../platform.ts';
import { execute, type QueuedFollowUp } from '../records/execute.ts';
import { readRecord } from '../records/store.ts';

type Result = Readonly<Record<string, unknown>>;

/** The results of a meeting that are not on their changes yet, the newest of each change. */
function waiting(meeting: ProcessRecord): readonly Result[] {
  const changes = new Set(rowsIn(meeting, 'results').map((row) => String(row['change'])));
  return [...changes].flatMap((id): readonly Result[] => {
    const row = resultOf(meeting, id);
    const isWaiting =
      row?.['applied_at'] === null && ['approved', 'rejected'].includes(String(row['result']));
    return row !== undefined && isWaiting ? [row] : [];
  });
}

/** Whether the change holds the decision of this meeting on this version already: a job may come twice. */
async function isThere(
  platform: Platform,
  { organisation_id }: Principal,
  meeting: ProcessRecord,
  result: Result,
): Promise<boolean> {
  const record = await readInOrganisation(platform.pool, organisation_id, (client) =>
    readRecord(client, change, String(result['change']), false),
  );
  return (
    record !== null &&
    rowsIn(record, 'approvals').some(
      (row) => row['meeting'] === meeting.id && row['plan_version'] === result['plan_version'],
    )
  );
}

/** Puts one decision on its change; whether it holds there, or the change is no longer the one that was voted on. */
async function put(
  platform: Platform,
  program: Principal,
  meeting: ProcessRecord,
  result: Result,
): Promise<boolean> {
  if (await isThere(platform, program, meeting, result)) return true;
  const decision = String(result['result']);
  const { plan_version, content_hash, votes_for, votes_against, abstained } = result;
  const about = {
    board: textIn(meeting, 'board'),
    decision,
    meeting: meeting.id,
    tally: `${meeting.number}: ${String(votes_for)} – ${String(votes_against)} – ${String(abstained)}`,
    plan_version,
    content_hash,
  };
  const activity = decision === 'approved' ? 'record-board-approval' : 'record-board-rejection';
  try {
    const command = { kind: 'perform', activity, values: {}, about } as const;
    await execute(platform, program, { definition: change, key: String(result['change']), command });
    return true;
  } catch (error) {
    // Edited, withdrawn or decided otherwise meanwhile: the board has to look at it again.
    if (error instanceof Refusal) return false;
    throw error;
  }
}

/**
 * Puts what a board decided in a meeting on the changes, by nobody's hand, each once however often the job comes. A change
 * that is no longer as it was voted on keeps waiting, and the meeting says that it has to be voted on again.
 */
export async function applyBoardResults(
  platform: Platform,
  { organisation_id, record_id }: QueuedFollowUp,
): Promise<void> {
  const meeting = await readInOrganisation(platform.pool, organisation_id, (client) =>
    readRecord(client, changeMeeting, record_id, false),
  );
  if (meeting === null) return;
  const program: Principal = {
    organisation_id,
    actor: { id: null, roles: tendingRoles },
    origin: meeting.origin === 'sample' ? 'sample' : 'live',
  };
  const became: Record<string, { result: string; applied_at: number }> = {};
  for (const result of waiting(meeting)) {
    const holds = await put(platform, program, meeting, result);
    const news = holds ? String(result['result']) : 'outdated';
    became[String(result['change'])] = { result: news, applied_at: platform.now() };
  }
  if (Object.keys(became).length === 0) return;
  const command = { kind: 'perform', activity: 'note-applied', values: {}, about: { became } } as const;
  await execute(platform, program, { definition: changeMeeting, key: meeting.id, command });
}
