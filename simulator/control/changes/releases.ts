import { takeBaseline } from '../../../server/configuration/baselines.ts';
import type { Random } from '../../random.ts';
import { create, day, type Given, perform, record, records, service, who, work } from '../../system/story.ts';
import { type ChangeScript, emergencyScripts, normalScripts } from '../../texts/change-scripts.ts';
import type { ServiceKey } from '../../texts/script.ts';
import type { Days } from './days.ts';
import { deploymentStep } from './deployments.ts';
import { type ChangePlan, lastDayOf, type Planner, pastWeeks } from './plan.ts';
import { type Template, templates } from './templates.ts';
import { type TimedStep, timed } from './timed.ts';
import { releasedTransitions } from './transition-plans.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;
const DAY_MS = 86_400_000;

/** What is out of the ordinary about a release, made so on purpose. */
type Special = 'rolled-back' | 'without-baseline' | 'unmet' | 'no-outcome';

/** A release as it is going to be, with the changes that it brings. */
export interface ReleasePlan {
  readonly key: string;
  readonly type: 'regular' | 'minor' | 'emergency';
  readonly title: string;
  readonly service: ServiceKey;
  readonly start: number;
  readonly minutes: number;
  readonly changes: readonly ChangePlan[];
  readonly version: string;
  readonly special: Special | null;
  /** The story of the transition that goes live with it. */
  readonly transition: string | null;
  readonly random: Random;
}

/** What regular releases bring to which service, in turn. */
const regular: readonly ServiceKey[] = ['business', 'portal', 'business', 'portal', 'identity', 'business'];
const minor: readonly ServiceKey[] = ['portal', 'business', 'staff', 'portal', 'business'];

const specials: Readonly<Record<number, Special>> = {
  11: 'unmet',
  20: 'rolled-back',
  33: 'no-outcome',
  44: 'without-baseline',
};

const names: Partial<Readonly<Record<ServiceKey, string>>> = {
  business: 'Business application',
  portal: 'Customer portal',
  identity: 'Single sign-on',
  staff: 'Staff self-service',
};

const fix = templates.find(({ key }) => key === 'template/application-fix') as Template;

/** Scripts of normal changes of a service, from the one of that turn on. */
function scriptsOf(key: ServiceKey, turn: number, count: number): readonly ChangeScript[] {
  const own = normalScripts.filter((script) => script.service === key && script.category !== 'network');
  return Array.from(
    { length: Math.min(count, own.length) },
    (_, index) => own[(turn + index) % own.length] as ChangeScript,
  );
}

interface WantedRelease {
  readonly week: number;
  readonly type: 'regular' | 'minor';
  readonly service: ServiceKey;
  readonly turn: number;
}

function planOne(
  planner: Planner,
  random: Random,
  { week, type, service: key, turn }: WantedRelease,
): ReleasePlan {
  const name = `release/${type}/${week}`;
  const draw = random.fork(name);
  const minutes = type === 'regular' ? 150 : 60;
  const start = planner.timeFor(key, week, minutes, draw);
  const wanted = { week, start, minutes };
  const changes =
    type === 'regular'
      ? scriptsOf(key, turn, 2).map((script, index) =>
          planner.plan({ ...wanted, key: `change/${name}/${index}`, type: 'normal', script }),
        )
      : [
          planner.plan({
            ...wanted,
            key: `change/${name}/0`,
            type: 'standard',
            template: fix,
            script: draw.pick(fix.scripts.filter((script) => script.service === key)),
          }),
        ];
  const version = `${4 + Math.floor(week / 26)}.${type === 'regular' ? turn : week}${type === 'minor' ? '.1' : ''}`;
  return {
    key: name,
    type,
    title: `${names[key] ?? key} ${version}`,
    service: key,
    start,
    minutes,
    // The release reports its deployments; its changes do not once more.
    changes: changes.map((one) => ({ ...one, deployments: 0, mishap: null })),
    version,
    special: specials[week] ?? null,
    transition:
      type === 'regular' ? (releasedTransitions.find((one) => one.week === week)?.key ?? null) : null,
    random: draw,
  };
}

/** Emergencies that go live as a release of their own: the week, and the script. */
const emergencyWeeks: readonly (readonly [week: number, script: number])[] = [
  [4, 0],
  [19, 1],
  [42, 0],
];

function emergencyRelease(
  planner: Planner,
  days: Days,
  random: Random,
  week: number,
  script: number,
): ReleasePlan {
  const told = emergencyScripts[script] as ChangeScript;
  const key = `release/emergency/${week}`;
  const start = days.at(lastDayOf(week) + 2, 12, 30);
  const one = planner.plan({
    key: `change/${key}/0`,
    week,
    start,
    type: 'emergency',
    script: told,
    minutes: told.minutes,
  });
  return {
    key,
    type: 'emergency',
    title: one.title,
    service: told.service,
    start,
    minutes: told.minutes,
    changes: [{ ...one, deployments: 0, mishap: null }],
    version: `4.${week}.9`,
    special: null,
    transition: null,
    random: random.fork(key),
  };
}

/** Releases of the year and the weeks after it: a regular one each month, minor ones between, few emergencies. */
export function drawReleases(days: Days, planner: Planner, random: Random): readonly ReleasePlan[] {
  const plans: ReleasePlan[] = [];
  for (let week = 3; week < pastWeeks + 2; week += 1) {
    if (week % 4 === 3) {
      const turn = Math.floor(week / 4);
      const key = regular[turn % regular.length] as ServiceKey;
      plans.push(planOne(planner, random, { week, type: 'regular', service: key, turn }));
    } else if (week % 4 === 1 || week % 4 === 0) {
      const key = minor[week % minor.length] as ServiceKey;
      plans.push(planOne(planner, random, { week, type: 'minor', service: key, turn: week }));
    }
  }
  const urgent = emergencyWeeks.map(([week, script]) =>
    emergencyRelease(planner, days, random, week, script),
  );
  return [...plans, ...urgent];
}

const criteria = [
  ['All automatic tests pass', 'Run of the pipeline'],
  ['No fault of grade 1 or 2 is open', 'List of faults'],
  ['Pages answer within two seconds under the load of a Monday', 'Load test'],
  ['Accepted by the key users', 'Record of the acceptance'],
] as const;

function criteriaOf({ type, special }: ReleasePlan, judged: boolean): readonly Given[] {
  return criteria.slice(0, type === 'regular' ? 4 : 2).map(([criterion, shown_by], index) => {
    const missed = special === 'unmet' && index === 1;
    const evidence = missed ? 'One fault of grade 2 in a rare report' : `${shown_by} of the build`;
    return { criterion, shown_by, ...(judged ? { met: !missed, evidence } : {}) };
  });
}

const targetsOf = ({ type, service: key }: ReleasePlan): readonly string[] =>
  type === 'regular' ? [`${key}-01`, `${key}-02`, `${key}-batch-01`] : [`${key}-01`, `${key}-02`];

function baselineSteps(plan: ReleasePlan, at: number, end: number): readonly TimedStep[] {
  const take = work(async ({ platform, principal, recordNow }) => {
    const { id } = await recordNow();
    return (await takeBaseline(platform, principal, { key: id, expected_version: null })).record;
  });
  return timed('configuration-baseline', `baseline/${plan.key}`, end, [
    [
      at,
      'Khoa',
      create({
        title: `Before ${plan.title}`,
        scope: 'release',
        release: record(plan.key),
        with_needs: false,
        assignee: who('Khoa'),
      }),
    ],
    [at + 4 * MINUTE_MS, 'Khoa', take],
  ]);
}

type Happening = readonly [at: number, by: string, deed: TimedStep['deed']];

/** When what comes before the deployment happens. */
function courseOf({ type, start }: ReleasePlan, days: Days, opened: number) {
  if (type === 'emergency') {
    const at = (minutes: number): number => start - minutes * MINUTE_MS;
    return { opened: at(28), built: at(22), verified: at(16), approved: at(11), baseline: at(8) };
  }
  const [build, verify, approve] = type === 'regular' ? [38, 16, 9] : [15, 9, 5];
  return {
    opened,
    built: days.earlier(start, build),
    verified: days.earlier(start, verify),
    approved: days.earlier(start, approve),
    baseline: days.earlier(start, 2),
  };
}

function preparing(plan: ReleasePlan, course: ReturnType<typeof courseOf>, by: string): readonly Happening[] {
  const { type, special } = plan;
  const approver = type === 'regular' ? 'Linh' : 'Robert';
  const unmet: readonly Happening[] =
    special === 'unmet'
      ? [
          [
            course.approved - 50 * MINUTE_MS,
            'Linh',
            perform('decide-unmet', {
              unmet_decision: 'deploy-after-actions',
              unmet_reason:
                'The report is used once a year; the head of finance does without it until the correction.',
              unmet_actions: 'The report is switched off now; corrected with the next minor release.',
              decided_with: [{ party: 'Finance', person: 'Head of finance', on: day(0), said: 'Agreed' }],
            }),
          ],
        ]
      : [];
  return [
    [
      course.opened,
      by,
      create({
        title: plan.title,
        release_type: type,
        service: service(plan.service),
        changes: records(...plan.changes.map(({ key }) => key)),
        planned_at: plan.start,
        planned_until: plan.start + plan.minutes * MINUTE_MS,
        closes_none: true,
        deliverables: `Build ${plan.version}, notes for users, changed steps for the service desk.`,
        method: 'By the pipeline, one server after the other; each is watched for ten minutes.',
        back_out: 'The pipeline starts the build before; changes of the database are backward compatible.',
        criteria: criteriaOf(plan, false),
        targets: targetsOf(plan).map((target) => ({ target })),
        assignee: who(by),
      }),
    ],
    [
      course.built,
      by,
      perform('build', {
        build: `Built by the pipeline from tag v${plan.version}.`,
        build_version: plan.version,
      }),
    ],
    [
      course.verified,
      by,
      perform('verify', {
        criteria: criteriaOf(plan, true),
        verification: 'Criteria judged one by one in the test environment.',
      }),
    ],
    ...unmet,
    [course.approved, approver, perform('approve')],
  ];
}

function told(plan: ReleasePlan, daysBefore: number): Given {
  const whom = plan.type === 'regular' ? ['Customers and users', 'Service desk'] : ['Service desk'];
  return { told: whom.map((one) => ({ whom: one, how: 'Notes in the portal', on: day(daysBefore) })) };
}

const rollBackReason =
  'Orders above one hundred lines were refused an hour after the deployment. Rolled back on both servers within nine minutes.';

function afterwards(plan: ReleasePlan, days: Days, by: string): readonly Happening[] {
  const { start, special } = plan;
  const { end } = days.turns;
  const done = start + Math.round(plan.minutes * 0.8) * MINUTE_MS;
  const daysBefore = Math.ceil((end - done) / DAY_MS);
  const rolledBack = special === 'rolled-back';
  const outcome: Happening = rolledBack
    ? [done + 65 * MINUTE_MS, by, perform('roll-back', { roll_back_reason: rollBackReason })]
    : [days.later(done, 3), by, perform('record-outcome', { outcome: 'successful' })];
  if (special === 'no-outcome') return [];
  const review = rolledBack
    ? 'The test data held no order of that length. It does now; the function came with the release after.'
    : plan.random
        .fork('review')
        .pick([
          'Went as planned. Incidents of the two weeks were looked through; none comes from this release.',
          'On time; the pipeline needed one repetition on the second server.',
          'Đúng hạn. Đã xem các sự cố trong hai tuần sau đó.',
          '按时上线；两周内的事件已逐一查看。',
        ]);
  return [
    outcome,
    [outcome[0] + 30 * MINUTE_MS, by, perform('tell', told(plan, daysBefore))],
    [days.later(done + 15 * DAY_MS, 3), 'Robert', perform('close', { review })],
  ];
}

function deploying(plan: ReleasePlan, by: string): Happening {
  return [plan.start + 6 * MINUTE_MS, by, perform('deploy', { baseline: record(`baseline/${plan.key}`) })];
}

function reportsOf(plan: ReleasePlan, end: number, by: string): readonly TimedStep[] {
  const { key, start, special, version } = plan;
  if (special === 'without-baseline') return [];
  const step = special === 'rolled-back' ? 4 : 9;
  return targetsOf(plan).flatMap((target, index) => {
    const at = start + (8 + index * step) * MINUTE_MS;
    const report = { target, version, of: key, by };
    const gone = deploymentStep(`deployment/${key}/${index}`, at + MINUTE_MS, end, {
      ...report,
      deployed_at: at,
    });
    if (special !== 'rolled-back') return gone;
    const back = at + HOUR_MS;
    const undone = { ...report, deployed_at: back, result: 'rolled-back' as const };
    return [...gone, ...deploymentStep(`deployment/${key}/${index}/back`, back + MINUTE_MS, end, undone)];
  });
}

/**
 * A release from its plan to the review.
 *
 * @param opened when the last of its changes was written down
 */
export function releaseSteps(plan: ReleasePlan, days: Days, opened: number): readonly TimedStep[] {
  const { end } = days.turns;
  const by = plan.changes[0]?.engineer ?? 'Martin';
  const course = courseOf(plan, days, days.later(opened, 0.5));
  const prepared = preparing(plan, course, by);
  // Nobody took the baseline: the program does not let it be deployed, and it waits.
  if (plan.special === 'without-baseline') return timed('release', plan.key, end, prepared);
  return [
    ...timed('release', plan.key, end, [...prepared, deploying(plan, by), ...afterwards(plan, days, by)]),
    ...baselineSteps(plan, course.baseline, end),
    ...reportsOf(plan, end, by),
  ];
}
