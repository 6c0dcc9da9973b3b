import { dayOf, daysAfter } from '../../kernel/day.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import { instantIn, listIn, textIn } from '../../kernel/register.ts';
import { fillText } from '../../kernel/text.ts';
import { problem } from '../../processes/problem/definition.ts';
import { recurrence } from '../../processes/recurrence/definition.ts';
import { readInOrganisation } from '../../server/database/pool.ts';
import { countRecurrence } from '../../server/problems/count-recurrence.ts';
import { detectAll } from '../../server/problems/detect-recurrences.ts';
import { takeUp } from '../../server/problems/take-up.ts';
import { execute } from '../../server/records/execute.ts';
import { type RecordRow, recordColumns, recordOf } from '../../server/records/store.ts';
import type { Days } from '../control/changes/days.ts';
import type { TimedStep } from '../control/changes/timed.ts';
import { sampleServices, sampleTimeZone } from '../organisation.ts';
import { type Doing, work } from '../system/story.ts';
import { coveredReason, declineReasons, nothingInCommon, otherReason } from '../texts/recurrence-reasons.ts';
import { membersOf } from '../world.ts';
import type { ProblemScript } from './script.ts';

const DAY_MS = 86_400_000;

/** For how long nobody wants to hear of a group that was declined, in days. */
const quiet_days = 90;

/** How old a proposal is when it is decided on even though single incidents of it are not done, in days. */
const latest_days = 9;

/** Times, by days before the end, in which problems are opened for proposals that none is behind yet, and for how many. */
const opening = [
  { from: 330, until: 60, most: 1 },
  // Not longer ago than the cause may be unknown.
  { from: 32, until: 9, most: 2 },
] as const;

/** Decisions are made up to so many days before the end: what is found after that still waits. */
const lastDecision = 9;

/** Days before the end within which the first proposal is left lying: a mistake (AC-095). */
const left = { from: 40, until: 17 } as const;

async function waiting({ platform, principal }: Doing): Promise<readonly ProcessRecord[]> {
  return readInOrganisation(platform.pool, principal.organisation_id, async (client) => {
    const { rows } = await client.query<RecordRow>(
      `select ${recordColumns} from record where organisation_id = current_organisation_id() and process = 'recurrence'
        and state = 'proposed' order by opened_at, id`,
    );
    return rows.map((row) => recordOf(recurrence, row));
  });
}

/** Whether nothing is done any more about any of the incidents. */
async function areDone({ platform, principal, known }: Doing, record: ProcessRecord): Promise<boolean> {
  return readInOrganisation(platform.pool, principal.organisation_id, async (client) => {
    const { rowCount } = await client.query(
      `select from record where organisation_id = current_organisation_id() and id = any ($1::uuid[])
        and updated_at > $2 limit 1`,
      [listIn(record, 'incidents'), new Date(known.now)],
    );
    return rowCount === 0;
  });
}

interface Behind {
  readonly id: string;
  readonly number: string;
  readonly state: string;
}

/** The problem of the sample that is behind such incidents, if it is written down. */
async function problemBehind(
  { platform, principal }: Doing,
  scripts: readonly ProblemScript[],
  { values }: ProcessRecord,
  services: Readonly<Record<string, string>>,
): Promise<Behind | undefined> {
  const title = String(values['title']);
  const script = scripts.find(
    ({ service, incidents }) =>
      services[service] === values['service'] && incidents.some((part) => title.includes(part)),
  );
  if (script === undefined) return undefined;
  return readInOrganisation(platform.pool, principal.organisation_id, async (client) => {
    const { rows } = await client.query<Behind>(
      `select id, number, state from record where organisation_id = current_organisation_id()
        and process = 'problem' and title = $1 and state <> 'cancelled' limit 1`,
      [script.title],
    );
    return rows[0];
  });
}

async function decline(
  { platform, principal, known }: Doing,
  record: ProcessRecord,
  decline_reason: string,
): Promise<void> {
  const declined_until = daysAfter(dayOf(known.now, sampleTimeZone), quiet_days);
  const values = { decline_reason, declined_until };
  const command = { kind: 'perform', activity: 'decline', values } as const;
  await execute(platform, principal, { definition: recurrence, key: record.id, command });
}

/** What one year's decisions remember of each other. */
interface Course {
  readonly scripts: readonly ProblemScript[];
  /** Turn of the reasons. */
  turn: number;
  /** How many problems were opened in each time. */
  readonly opened: number[];
  /** The one that comes to nothing, as soon as somebody has looked at it. */
  trial: string | null;
  /** The proposal that nobody decides on. */
  forgotten: string | null;
}

/** Opens a problem for a proposal, and gives it to somebody of the team that supports the service. */
async function open(doing: Doing, record: ProcessRecord): Promise<string> {
  const { platform, principal, world } = doing;
  const { problem: opened } = await takeUp(platform, principal, record.id, null, {});
  const service = sampleServices.find(({ key }) => world.services[key] === record.values['service']);
  const team = service?.team ?? 'desk';
  const values = {
    category: record.values['category'] ?? 'software',
    ...{ impact: 3, urgency: 2 },
    assignee: membersOf(world, team)[0]?.id,
    team: world.teams[team],
  };
  const command = { kind: 'perform', activity: 'investigate', values } as const;
  await execute(platform, principal, { definition: problem, key: opened.id, command });
  return opened.id;
}

/** Gives up the problem in which somebody has found nothing. */
async function giveUp({ platform, principal }: Doing, course: Course): Promise<void> {
  const key = course.trial;
  if (key === null) return;
  course.trial = null;
  const command = { kind: 'perform', activity: 'cancel', values: {}, text: nothingInCommon } as const;
  await execute(platform, principal, { definition: problem, key, command });
}

/** Decides on one proposal, or lets it wait for another week. */
async function decide(doing: Doing, record: ProcessRecord, course: Course, time: number): Promise<void> {
  const { platform, principal, known, world } = doing;
  const age = known.now - (instantIn(record, 'proposed_at') ?? record.opened_at);
  const behind = await problemBehind(doing, course.scripts, record, world.services);
  if (behind === undefined) {
    const isLeft = (course.opened[time] ?? 0) < (opening[time]?.most ?? 0);
    if (isLeft && (await areDone(doing, record))) {
      course.opened[time] = (course.opened[time] ?? 0) + 1;
      const id = await open(doing, record);
      if (time === 0) course.trial = id;
      return;
    }
    const reasons = declineReasons[textIn(record, 'category') ?? ''] ?? [otherReason];
    course.turn += 1;
    await decline(doing, record, reasons[course.turn % reasons.length] ?? otherReason);
    return;
  }
  const isFixed = ['resolved', 'closed'].includes(behind.state);
  if (!isFixed && (await areDone(doing, record))) {
    await takeUp(platform, principal, record.id, behind.id, {});
    return;
  }
  if (!isFixed && age < latest_days * DAY_MS) return;
  const reason = isFixed ? coveredReason.fixed : coveredReason.worked;
  await decline(doing, record, fillText(reason, { number: behind.number }));
}

const finding = work(async ({ platform, principal }) => {
  await detectAll(platform, principal.organisation_id);
  await countRecurrence(platform, principal.organisation_id);
  return null;
});

/**
 * What the program finds every other week among the incidents, and what is decided about it within days. (It looks each night
 * when it runs; for a sample that is made at the first start, this is enough.)
 */
export function recurrenceSteps(days: Days, scripts: readonly ProblemScript[]): readonly TimedStep[] {
  const { start, end } = days.turns;
  const course: Course = { scripts, turn: 0, opened: [], trial: null, forgotten: null };
  const deciding = (isTheOne: boolean, time: number): TimedStep['deed'] =>
    work(async (doing) => {
      await giveUp(doing, course);
      for (const record of await waiting(doing)) {
        if (isTheOne) course.forgotten ??= record.id;
        if (record.id !== course.forgotten) await decide(doing, record, course, time);
      }
      return null;
    });
  const steps = Array.from({ length: 51 }, (_, week): readonly TimedStep[] => {
    const day = 357 - 7 * week;
    const common = { process: 'recurrence', key: `recurrences/${week}` } as const;
    const isTheOne = day <= left.from && day > left.until;
    const time = opening.findIndex(({ from, until }) => day <= from && day > until);
    return [
      { ...common, at: days.at(day, 2), by: 'Linh', deed: finding },
      {
        ...common,
        at: days.later(days.at(day - 3, 10, 20), 1),
        by: week % 3 === 0 ? 'Robert' : 'Linh',
        deed: deciding(isTheOne, time),
      },
    ].filter(({ deed }) => (deed === finding ? week % 2 === 0 : day - 3 > lastDecision));
  });
  return steps.flat().filter(({ at }) => at > start && at < end);
}
