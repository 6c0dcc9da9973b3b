import { type FieldProblem, Refusal } from '../../kernel/errors.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import { textIn } from '../../kernel/register.ts';
import { availableActivities, mayComment } from '../../kernel/rights.ts';
import { auditRoom } from '../../processes/audit-room/definition.ts';
import type { Opening } from '../../processes/audit-room/things.ts';
import { informationRequest } from '../../processes/information-request/definition.ts';
import { requirementById } from '../../standard/requirements.ts';
import type { Platform, Principal } from '../platform.ts';
import { execute, type NamedOutcome } from '../records/execute.ts';
import { presentRecord } from '../records/present.ts';
import { type RecordRow, readRecord, recordColumns, recordOf } from '../records/store.ts';
import { readTimeline } from '../records/timeline.ts';
import { readingOf, type Visit, viewerOf, visitRoom } from './visit.ts';

/** Most requests of a room that are listed. */
const most = 500;

/** What somebody asks for. */
export interface Asked {
  readonly title: string;
  readonly description?: string | null;
  readonly requirements?: readonly string[];
  readonly due_on?: string | null;
}

async function present(visit: Visit, request: ProcessRecord): Promise<Record<string, unknown>> {
  const reading = readingOf(visit, informationRequest);
  const names = await reading.names.of(reading, [request.values]);
  const { actor } = visit.principal;
  return {
    ...presentRecord(informationRequest, request, names, viewerOf(visit)),
    activities: availableActivities(informationRequest, request, actor).map((activity) => ({
      name: activity.name,
      requires_text: activity.requires_text ?? false,
    })),
    may_comment: mayComment(informationRequest, request, actor),
  };
}

/** The requests made in a room, newest first. */
export async function listRequests(visit: Visit): Promise<readonly Record<string, unknown>[]> {
  const { rows } = await visit.client.query<RecordRow>(
    `select ${recordColumns} from record
      where organisation_id = current_organisation_id() and process = $1 and fields ->> 'room' = $2
      order by opened_at desc, id desc limit ${most}`,
    [informationRequest.name, visit.room.id],
  );
  const requests = rows.map((row) => recordOf(informationRequest, row));
  const shown: Record<string, unknown>[] = [];
  for (const request of requests) shown.push(await present(visit, request));
  return shown;
}

/** A request of the room. @throws Refusal `record.unknown`, for those of other rooms as well */
export async function requestIn(visit: Visit, key: string): Promise<ProcessRecord> {
  const request = await readRecord(visit.client, informationRequest, key, false);
  if (request !== null && textIn(request, 'room') === visit.room.id) return request;
  throw new Refusal('record.unknown', { process: informationRequest.name, key });
}

/** A request with what both sides did and said, as guests see it: notes of the staff stay among the staff. */
export async function openRequest(visit: Visit, key: string): Promise<Record<string, unknown>> {
  const request = await requestIn(visit, key);
  const reading = { ...readingOf(visit, informationRequest), actor: visit.principal.actor };
  const journal = await readTimeline(reading, request.id, { order: 'oldest-first' });
  return { ...(await present(visit, request)), journal };
}

function requirementProblems(ids: readonly string[] = []): readonly FieldProblem[] {
  return ids
    .filter((id) => requirementById(id) === undefined)
    .map((value) => ({
      field: 'requirements',
      code: 'field.choice-unknown',
      params: { value, choices: '8.6.1-a' },
    }));
}

/**
 * Asks for something in a room: guests in those that are open to them, staff in their own name.
 *
 * @throws Refusal `room.unknown`, `record.invalid`
 */
export async function ask(
  platform: Platform,
  principal: Principal,
  room_key: string,
  { title, description, requirements, due_on }: Asked,
): Promise<NamedOutcome> {
  const room = await visitRoom(platform, principal, room_key, async (visit) => visit.room.id);
  const problems = requirementProblems(requirements);
  if (problems.length > 0) throw new Refusal('record.invalid', {}, { problems });
  const brought = {
    title,
    description: description ?? null,
    requirements: requirements ?? null,
    due_on: due_on ?? null,
    room,
    requester: principal.actor.id,
  };
  return execute(platform, principal, {
    definition: informationRequest,
    key: null,
    command: { kind: 'create', values: {}, brought },
  });
}

/** What an answer says, and what is opened to the guests along with it. */
export interface Reply {
  readonly text: string;
  readonly things: readonly Opening[];
}

/**
 * Answers a request and opens what the answer refers to, in one transaction: both happen or neither.
 *
 * @throws Refusal of either, such as `activity.not-now` in a room that is closed
 */
export async function answer(
  platform: Platform,
  principal: Principal,
  key: string,
  expected_version: number,
  { text, things }: Reply,
): Promise<void> {
  const opened = things.map(({ name }) => name).join('\n');
  const answering = {
    definition: informationRequest,
    key,
    expected_version,
    command: { kind: 'perform', activity: 'answer', values: {}, text, about: { opened } },
  } as const;
  await execute(
    platform,
    principal,
    answering,
    things.length === 0
      ? undefined
      : (request) => ({
          definition: auditRoom,
          key: textIn(request, 'room'),
          expected_version: null,
          command: {
            kind: 'perform',
            activity: 'open-thing',
            values: {},
            text: request.number,
            about: { things },
          },
        }),
  );
}
