import { create, perform } from '../../system/story.ts';
import type { emergencyScripts } from '../../texts/change-scripts.ts';
import type { Days } from './days.ts';
import { afterwards, deploymentsOf, endOf, type Happening, written } from './life.ts';
import { assessed, prepared } from './normal-life.ts';
import type { ChangePlan } from './plan.ts';
import { type TimedStep, timed } from './timed.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

type EmergencyScript = (typeof emergencyScripts)[number];

function announcing({ special, engineer, title, start }: ChangePlan): readonly Happening[] {
  if (special === 'no-notice') return [];
  const told = {
    notice_to: 'Users of the service',
    notice_by: 'portal',
    notice_text: `${title}. We tell you when it is done.`,
  };
  // Where it was done first and asked for afterwards, the desk had told users all the same.
  const at = special === 'deployed-first' ? { notice_at: start - 85 * MINUTE_MS } : {};
  return [[start - 6 * MINUTE_MS, engineer, perform('give-notice', { ...told, ...at })]];
}

/** An emergency: approved at once by whoever may, its record completed afterwards. */
export function emergencySteps(plan: ChangePlan, days: Days): readonly TimedStep[] {
  const script = plan.script as EmergencyScript;
  const { key, special, start, engineer, second } = plan;
  const { end } = days.turns;
  const random = plan.random.fork('emergency');
  const opened = start - random.integer(35, 55) * MINUTE_MS;
  const approver = random.pick(['Linh', 'Oliver', 'Robert']);
  const [note, investigation] = script.trouble;
  const [result, ...later] = afterwards(plan, days, { note, investigation });
  if (result === undefined) throw new Error(`${key} has no result`);
  const done = endOf(plan);
  const deployed: Happening =
    special === 'deployed-first'
      ? [
          done,
          engineer,
          perform('record-result', { outcome: 'successful', deployed_at: start - 70 * MINUTE_MS }),
        ]
      : result;
  const completed =
    special === 'completed-late' ? done + 6 * DAY_MS : Math.min(days.later(done, 3), done + 2 * DAY_MS);
  const complete: Happening = [
    completed,
    second,
    perform('complete-record', { ...assessed(script), ...prepared(script) }),
  ];
  const after = later.map(
    ([at, by, deed]): Happening => [Math.max(at, completed + 30 * MINUTE_MS), by, deed],
  );
  return [
    ...timed('change', key, end, [
      [
        opened,
        engineer,
        create({
          ...written(plan),
          category: script.category,
          downtime: script.downtime,
          priority: 1,
          emergency_reason: script.reason,
        }),
      ],
      [opened + 3 * MINUTE_MS, engineer, perform('request-approval')],
      [
        opened + random.integer(8, 20) * MINUTE_MS,
        approver,
        perform('approve', {}, 'By phone, it cannot wait.'),
      ],
      ...announcing(plan),
      [start, engineer, perform('start')],
      deployed,
      complete,
      ...after,
    ]),
    ...(special === 'deployed-first' ? [] : deploymentsOf({ ...plan, deployments: 1 }, end)),
  ];
}
