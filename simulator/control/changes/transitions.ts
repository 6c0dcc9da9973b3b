import { service as catalogueEntry } from '../../../processes/service/definition.ts';
import { execute } from '../../../server/records/execute.ts';
import {
  create,
  type Deed,
  day,
  type Given,
  items,
  perform,
  record,
  records,
  service,
  who,
  work,
} from '../../system/story.ts';
import type { ServiceKey } from '../../texts/script.ts';
import { type TransitionStory, transitionStories } from '../../texts/transition-stories.ts';
import type { Days } from './days.ts';
import type { ReleasePlan } from './releases.ts';
import { type TimedStep, timed } from './timed.ts';
import { fax, releasedTransitions } from './transition-plans.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

type Happening = readonly [at: number, by: string, deed: Deed];

/** A transition with the instants of its stages; those after the end have not happened yet. */
interface Told {
  readonly key: string;
  readonly story: TransitionStory;
  readonly owner: string;
  /** The service, told when the design is. */
  readonly service: ReturnType<typeof service>;
  readonly changes: readonly string[];
  readonly releases: readonly string[];
  readonly live: number;
  /** Days before going live: proposal, rank, plan, design, build, decision. */
  readonly stages: readonly [number, number, number, number, number, number];
  /** Days after going live. */
  readonly reported: number;
}

/** A day so long before or after an instant, as values of days are said. */
const dayAt = (days: Days, at: number) => day(Math.floor((days.at(0, 24) - at) / DAY_MS));

const names = {
  resources: ['resources_human', 'resources_technical', 'resources_information', 'resources_financial'],
  impact: [
    ...['impact_system', 'impact_services', 'impact_changes'],
    ...['impact_customers', 'impact_users', 'impact_parties'],
  ],
  design: [
    ...['design_responsibilities', 'design_resources', 'design_competence', 'design_agreements'],
    ...['design_system', 'design_services', 'design_catalogue'],
  ],
} as const;

const named = (keys: readonly string[], texts: readonly string[]): Given =>
  Object.fromEntries(keys.map((key, index) => [key, texts[index]]));

function criteriaOf({ criteria }: TransitionStory, judged: boolean): readonly Given[] {
  return criteria.map(([criterion, shown_by, evidence]) => ({
    criterion,
    shown_by,
    ...(judged ? { met: true, evidence } : {}),
  }));
}

const ending: Given = {
  data_handling: 'Kept in the mail archive for as long as the law asks.',
  documents_handling: 'Instructions are withdrawn; the list of partners goes to purchasing.',
  components_handling: 'The gateway is switched off, its disks are erased and disposed of with proof.',
};

function planOf({ story, owner, live, stages }: Told, days: Days): Given {
  const [, , , designed, built] = stages;
  const at = (daysBefore: number) => dayAt(days, live - daysBefore * DAY_MS);
  return {
    responsibilities: [
      {
        stage: 'design',
        who: owner,
        responsibility: 'Design and agreement with customers',
        authority: 'Choice of means',
      },
      { stage: 'build', who: owner, responsibility: 'Build and tests', authority: null },
      { stage: 'transition', who: 'Robert', responsibility: 'Going live', authority: 'Stop it at any time' },
    ],
    work: [
      { activity: 'Design', party: 'Own team', from: at(designed + 20), until: at(designed) },
      { activity: 'Build and test', party: 'Own team', from: at(designed), until: at(built) },
    ],
    ...named(names.resources, story.resources),
    dependencies: story.dependencies,
    depends_on: story.depends_on.map(service),
    testing: story.testing,
    criteria: criteriaOf(story, false),
    criteria_agreed_with: [
      { party: 'Customers', person: 'Heads of purchasing and sales', on: at(stages[2]) },
    ],
    outcomes: story.outcomes.map(([outcome, measured_by, intended]) => ({ outcome, measured_by, intended })),
    ...named(names.impact, story.impact),
    ...(story.kind === 'removed' ? ending : {}),
  };
}

function builtOf({ story, live, stages, changes }: Told, days: Days): Given {
  const on = dayAt(days, live - (stages[4] + 1) * DAY_MS);
  return {
    build: story.build,
    tests: story.criteria.map(([test, , evidence]) => ({ test, result: 'passed', on, evidence })),
    items: items(...story.items),
    criteria: criteriaOf(story, true),
    ...(changes.length === 0 ? {} : { changes: records(...changes) }),
  };
}

function reporting(told: Told, days: Days): readonly Happening[] {
  const { story, live, reported, owner } = told;
  const at = days.later(live + reported * DAY_MS, 2);
  const on = dayAt(days, at);
  const outcomes = story.outcomes.map(([outcome, measured_by, intended, achieved]) => ({
    ...{ outcome, measured_by, intended, achieved },
    measured_on: on,
  }));
  const reported_to = [
    { party: 'Top management', how: 'Management review', on },
    { party: 'Customers', how: 'Service report', on },
  ];
  return [
    [at, owner, perform('report', { outcomes, report: story.report, reported_to })],
    [days.later(at, 6), 'Robert', perform('close')],
  ];
}

function transitionSteps(told: Told, days: Days): readonly TimedStep[] {
  const { key, story, owner, live, stages, releases } = told;
  const [proposed, ranked, planned, designed, built, decided] = stages.map((daysBefore) =>
    days.later(live - daysBefore * DAY_MS, 1.5),
  ) as [number, number, number, number, number, number];
  const { title, kind, description, requirements } = story;
  const live_on = dayAt(days, live);
  const known = kind === 'new' ? {} : { service: told.service };
  const isEnding = kind === 'removed';
  return timed('service-transition', key, days.turns.end, [
    [
      proposed,
      owner,
      create({ title, kind, description, requirements, live_on, assignee: who(owner), ...known }),
    ],
    [ranked, 'Vân', perform('rank', { rank: story.rank[0], rank_reason: story.rank[1] })],
    [planned, owner, perform('plan', planOf(told, days))],
    [designed, owner, perform('design', { service: told.service, ...named(names.design, story.design) })],
    [built, owner, perform('build', builtOf(told, days))],
    [decided, 'Oliver', perform('decide', { decision: 'go', decision_reason: story.decision })],
    [live + 40 * MINUTE_MS, owner, perform('go-live', isEnding ? {} : { releases: records(...releases) })],
    ...reporting(told, days),
  ]);
}

/** The entry of the catalogue says from that day on what the service is now. */
function catalogued(key: ServiceKey, at: number, description: string, end: number): readonly TimedStep[] {
  const described = work(async ({ platform, principal, known }) => {
    const command = { kind: 'update', values: { description } } as const;
    const request = { definition: catalogueEntry, key: known.service(key), command };
    return (await execute(platform, principal, request)).record;
  });
  return timed('service', `service/${key}`, end, [[at, 'Linh', described]]);
}

/** The steps of every transition: two that went live with releases, a service that ended, a new one under way. */
export function allTransitions(
  days: Days,
  releases: readonly ReleasePlan[],
  faxEnds: number,
): readonly TimedStep[] {
  const { start, end } = days.turns;
  const released = releasedTransitions.flatMap(({ key, service: of, story, owner, reported }) => {
    const release = releases.find(({ transition }) => transition === key);
    if (release === undefined) return [];
    const told = {
      key,
      story,
      owner,
      reported,
      service: service(of),
      live: release.start,
      releases: [release.key],
    };
    const changes = release.changes.map((one) => one.key);
    return [
      ...transitionSteps({ ...told, changes, stages: [80, 74, 62, 48, 4, 2] }, days),
      ...catalogued(of, release.start + 50 * MINUTE_MS, story.catalogue, end),
    ];
  });
  const opened = days.later(start, 4);
  const text = 'Ended as decided; see its transition.';
  return [
    ...released,
    ...timed('service', 'service/fax', end, [
      [
        opened,
        'Linh',
        create({ title: 'Fax', description: 'Faxes from and to partners.', assignee: who('Linh') }),
      ],
      [days.later(opened, 0.2), 'Linh', perform('publish')],
      [faxEnds + 50 * MINUTE_MS, 'Linh', perform('retire', {}, text)],
    ]),
    ...transitionSteps(
      {
        key: fax.transition,
        story: transitionStories.fax,
        owner: 'Hao',
        service: record('service/fax'),
        changes: [fax.change],
        releases: [],
        live: faxEnds,
        stages: [110, 100, 88, 66, 5, 2],
        reported: 52,
      },
      days,
    ),
    ...timed('service', 'service/exchange', end, [
      [
        days.at(days.weekdayFrom(58, 1), 11),
        'Linh',
        create({
          title: '与客户安全交换文件',
          description: '客户和员工通过加密空间交换文件。',
          assignee: who('Linh'),
        }),
      ],
    ]),
    ...transitionSteps(
      {
        key: 'transition/exchange',
        story: transitionStories.exchange,
        owner: 'Lien',
        service: record('service/exchange'),
        changes: [],
        releases: [],
        live: days.at(-30, 9),
        stages: [150, 138, 110, 70, 10, 5],
        reported: 45,
      },
      days,
    ),
  ];
}
