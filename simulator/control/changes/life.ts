import type { Given } from '../../system/story.ts';
import { create, type Deed, items, perform, service, who } from '../../system/story.ts';
import type { Days } from './days.ts';
import { deploymentStep } from './deployments.ts';
import type { ChangePlan } from './plan.ts';
import { type TimedStep, timed } from './timed.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

export type Happening = readonly [at: number, by: string, deed: Deed];

/** What a change says from the beginning. */
export function written({ title, description, service: key, items: touched, ...plan }: ChangePlan): Given {
  return {
    title,
    description,
    change_type: plan.type,
    service: service(key),
    items: items(...touched),
    requester: who(plan.requester),
    assignee: who(plan.engineer),
    planned_start: plan.start,
    planned_end: plan.end,
  };
}

const reviews: Readonly<Record<'good' | 'bad', readonly string[]>> = {
  good: [
    'As planned; nothing was reported afterwards.',
    'Done within the time, users noticed nothing.',
    'Effect as wanted; steps of the plan can be used again.',
    'Đúng kế hoạch, không có sự cố sau đó.',
    '按计划完成，未收到用户反馈。',
  ],
  bad: [
    'The aim was reached a week later than planned; the plan has one more step now.',
    'What was wanted was not reached; it is asked for anew with the lessons of the investigation.',
  ],
};

const noActionReason =
  'The lesson is in the plan for the next change of this kind; nothing else has to be done.';

/** What came of a change, as far as it can be told by its plan. */
export interface Outcome {
  readonly note: string;
  readonly investigation: string;
}

/** When the work on a change ends: mostly before the time that was planned. */
export function endOf({ start, end, random, mishap }: ChangePlan): number {
  const share = mishap === null ? random.fork('took').between(0.45, 0.95) : 1.1;
  return start + Math.round((end - start) * share);
}

/** From the result to closing. */
export function afterwards(plan: ChangePlan, days: Days, outcome: Outcome): readonly Happening[] {
  const { mishap, special, engineer } = plan;
  const random = plan.random.fork('afterwards');
  const done = endOf(plan);
  // Within the ten days planned for it, also where public holidays lie between.
  const reviewed = Math.min(days.later(done, random.between(2, 30)), done + 9 * DAY_MS);
  const result: Happening = [
    done,
    engineer,
    perform('record-result', {
      outcome: mishap ?? 'successful',
      outcome_note: mishap === null ? null : outcome.note,
    }),
  ];
  if (special === 'unreviewed') return [result];
  const investigated: readonly Happening[] =
    mishap === null || special === 'uninvestigated'
      ? []
      : [
          [
            reviewed - 20 * MINUTE_MS,
            engineer,
            perform('investigate', {
              failure_investigation: outcome.investigation,
              no_action_reason: noActionReason,
            }),
          ],
        ];
  const review = perform('review', {
    effectiveness: mishap === null ? 'effective' : mishap === 'with-problems' ? 'partly' : 'not-effective',
    review_conclusion: random.pick(mishap === null ? reviews.good : reviews.bad),
  });
  const closing: readonly Happening[] =
    special === 'uninvestigated' ? [] : [[reviewed + 5 * MINUTE_MS, plan.engineer, perform('close')]];
  return [result, ...investigated, [reviewed, plan.engineer, review], ...closing];
}

/** What a pipeline reports of a change while it is carried out. */
export function deploymentsOf(plan: ChangePlan, end: number): readonly TimedStep[] {
  const { key, start, random, mishap } = plan;
  const done = endOf(plan);
  const version = `${random.fork('version').integer(2, 9)}.${random.fork('minor').integer(0, 30)}`;
  return Array.from({ length: plan.deployments }, (_, index) => {
    const at = start + Math.round(((done - start) * (index + 1)) / (plan.deployments + 2));
    const part = plan.items[index % plan.items.length] ?? plan.service;
    const undone = mishap === 'backed-out' && index === plan.deployments - 1;
    return deploymentStep(`deployment/${key}/${index}`, at + 2 * MINUTE_MS, end, {
      deployed_at: at,
      target: `${part.replaceAll('/', '-')}-0${index + 1}`,
      version,
      of: key,
      by: plan.engineer,
      ...(undone ? { result: 'rolled-back' as const } : {}),
    });
  }).flat();
}

const troubleOfStandard: Outcome = {
  note: 'It took longer than the template says, as a check failed at first.',
  investigation:
    'The health check ran before everything had started. The pipeline waits for two minutes now; the template still holds.',
};

/** A standard change: written down, scheduled by its template, done. */
export function standardSteps(plan: ChangePlan, days: Days): readonly TimedStep[] {
  const { key, template, engineer, second, start } = plan;
  const { end } = days.turns;
  const random = plan.random.fork('life');
  if (template === null) throw new Error(`${key} follows no template`);
  // What is planned by months is written down early; most is asked for some days before.
  const asked = days.earlier(start, start > end ? random.between(50, 110) : random.between(14, 44));
  const checked = days.earlier(start, random.between(0.6, 4));
  return [
    ...timed('change', key, end, [
      [
        asked,
        engineer,
        create({
          ...written(plan),
          template: (known: { record(of: string): string }) => known.record(template.key),
          downtime: false,
          priority: 4,
        }),
      ],
      [asked + 4 * MINUTE_MS, engineer, perform('submit')],
      [
        checked,
        second,
        perform('verify', {
          verification: 'Follows the template; snapshot or copy of the configuration is there.',
        }),
      ],
      [start + random.integer(1, 7) * MINUTE_MS, engineer, perform('start')],
      ...afterwards(plan, days, troubleOfStandard),
    ]),
    ...deploymentsOf(plan, end),
  ];
}
