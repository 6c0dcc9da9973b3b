import { isOpenState, type ProcessDefinition } from '../../kernel/definition.ts';
import { type NotificationEvent, notificationEvents } from '../../kernel/notification.ts';
import type { Role } from '../../kernel/roles.ts';
import { survivorDone } from '../../processes/desk-joining.ts';

/** What of an entry of the journal it depends on. */
export interface TellingEntry {
  readonly activity: string;
  readonly from_state: string | null;
  readonly to_state: string | null;
  readonly actor_id: string | null;
  readonly changes: Readonly<Record<string, readonly [unknown, unknown]>>;
  readonly detail: Readonly<Record<string, unknown>> | null;
}

/** Whom a record concerns, by id. */
export interface Concerned {
  /** Those who asked, or for whom it was asked. */
  readonly requesters: readonly string[];
  readonly assignee: string | null;
  /** Members of its team, and who leads it. */
  readonly team: readonly string[];
  readonly lead: string | null;
  readonly watchers: readonly string[];
  /** Who manages it as a major incident. */
  readonly major_manager: string | null;
  /** Active people who hold a role. */
  readonly holding: (role: Role) => readonly string[];
}

type Told = readonly (readonly [NotificationEvent, readonly (string | null)[]])[];

/** Ids that a value of an entry names. */
function idsIn(value: unknown): readonly string[] {
  return [value].flat().filter((one): one is string => typeof one === 'string');
}

/** Who has to do something about it: the assignee, or all of the team where nobody is assigned. */
function workers({ assignee, team }: Concerned): readonly string[] {
  return assignee === null ? team : [assignee];
}

function newly({ changes }: TellingEntry, field: string): readonly string[] {
  const [before, after] = changes[field] ?? [];
  const was = new Set(idsIn(before));
  return idsIn(after).filter((id) => !was.has(id));
}

function byWords({ activity, actor_id, detail }: TellingEntry, concerned: Concerned): Told {
  if (activity !== 'comment' && activity !== 'note') return [];
  const { requesters, assignee, watchers } = concerned;
  const asked = activity === 'comment' && actor_id !== null && requesters.includes(actor_id);
  const comment = activity === 'comment' ? requesters : [];
  return [
    ['mentioned', idsIn(detail?.['mentions'])],
    ...(asked ? ([['replied', workers(concerned)]] as const) : []),
    ['commented', [assignee, ...watchers, ...comment]],
  ];
}

function byAssignment(definition: ProcessDefinition, entry: TellingEntry, concerned: Concerned): Told {
  const { activity, to_state, from_state, changes } = entry;
  const isTask = definition.name === 'fulfilment-task';
  const opened = isTask && to_state === 'open' && from_state !== 'open';
  // Tasks that wait for others are nobody's work yet.
  if (isTask && to_state === 'waiting') return [];
  const toTeam =
    concerned.assignee === null && (opened || newly(entry, 'team').length > 0 || 'assignee' in changes);
  return [
    ['approval', newly(entry, 'approvers')],
    [isTask ? 'task' : 'assigned', opened ? [concerned.assignee] : newly(entry, 'assignee')],
    ...(toTeam ? ([['team', concerned.team]] as const) : []),
    ...(activity === 'flag' ? ([['flagged', [concerned.assignee]]] as const) : []),
  ];
}

/** What the clock told, and what was escalated, by a rule or by hand. */
function byUrgency({ activity, detail, changes }: TellingEntry, concerned: Concerned): Told {
  const { percent, to } = detail ?? {};
  const { lead, watchers, major_manager, holding } = concerned;
  const told: [NotificationEvent, readonly (string | null)[]][] = [];
  if (typeof percent === 'number') {
    told.push([percent >= 100 ? 'breached' : 'at-risk', [...workers(concerned), ...watchers]]);
  }
  if (activity.startsWith('escalate')) {
    const named = idsIn(to);
    told.push(['escalated', named.length > 0 ? named : [lead]]);
  }
  const isMajor = changes['major']?.[1] === true;
  if (isMajor) {
    const people = [...workers(concerned), ...watchers, lead, ...holding('system-manager')];
    told.push(['major', [major_manager, ...people]]);
  }
  if (changes['major_manager'] !== undefined) told.push(['major', [major_manager]]);
  if (activity === 'inform-top-management') told.push(['major', holding('top-management')]);
  const [before, after] = changes['priority'] ?? [];
  const raised = typeof before === 'number' && typeof after === 'number' && after < before;
  if (raised) told.push(['priority', [...workers(concerned), ...watchers]]);
  return told;
}

function byState(definition: ProcessDefinition, entry: TellingEntry, concerned: Concerned): Told {
  const { from_state, to_state, changes } = entry;
  if (entry.activity === survivorDone) return [['resolved', concerned.requesters]];
  if (from_state === null || to_state === null || from_state === to_state) return [];
  const { requesters, assignee, watchers } = concerned;
  const [was, is] = [from_state, to_state].map((state) => isOpenState(definition, state));
  const waits = to_state === 'pending' && changes['pending_reason']?.[1] === 'requester';
  const told: [NotificationEvent, readonly (string | null)[]][] = [['state', [assignee, ...watchers]]];
  if (waits) told.push(['waiting', requesters]);
  if (was === true && is === false) told.push(['resolved', requesters]);
  if (was === false && is === true)
    told.push(['reopened', [...workers(concerned), ...requesters, ...watchers]]);
  return told;
}

const rank = new Map(notificationEvents.map((event, place) => [event, place]));

/** The entries that tell of nothing but who follows a record: those concerned see it there. */
const silent: ReadonlySet<string> = new Set(['watch', 'unwatch', 'time', 'dispose', 'link', 'unlink']);

/**
 * Whom an entry of the journal concerns, and why: each person once, by the strongest reason, and never whoever did it.
 * Whether they may know of it is for `delivered` to judge.
 */
export function whom(
  definition: ProcessDefinition,
  entry: TellingEntry,
  concerned: Concerned,
): ReadonlyMap<string, NotificationEvent> {
  if (silent.has(entry.activity)) return new Map();
  const all: Told = [
    ...byWords(entry, concerned),
    ...byAssignment(definition, entry, concerned),
    ...byUrgency(entry, concerned),
    ...byState(definition, entry, concerned),
  ];
  const told = new Map<string, NotificationEvent>();
  for (const [event, people] of all.toSorted(([a], [b]) => (rank.get(a) ?? 0) - (rank.get(b) ?? 0))) {
    for (const id of people) {
      if (id !== null && id !== entry.actor_id && !told.has(id)) told.set(id, event);
    }
  }
  return told;
}
