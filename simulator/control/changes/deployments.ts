import { workingRoles } from '../../../kernel/roles.ts';
import { carryOver } from '../../../server/control/deployments/carry-over.ts';
import { type DeploymentReport, recordDeployment } from '../../../server/control/deployments/report.ts';
import type { Principal } from '../../../server/platform.ts';
import type { Deed, Known } from '../../system/story.ts';
import { perform, work } from '../../system/story.ts';
import type { ServiceKey } from '../../texts/script.ts';
import type { Days } from './days.ts';
import { type TimedStep, timed } from './timed.ts';

/** The pipeline of the sample, as it names itself. */
const source = 'Delivery pipeline';

/** What a pipeline reports, as far as the sample says it. */
export interface Report {
  readonly deployed_at: number;
  readonly target: string;
  readonly version: string;
  readonly result?: DeploymentReport['result'];
  readonly environment?: string;
  /** The story of the change or release that it names; null: none. */
  readonly of: string | null;
  /** Told beside or in place of it. */
  readonly service?: ServiceKey;
  readonly by?: string;
}

function reportOf({ of, service, by, ...told }: Report, external_id: string, known: Known): DeploymentReport {
  return {
    source,
    external_id,
    result: 'succeeded',
    environment: 'production',
    ...told,
    ...(of === null ? {} : { change_reference: known.number(of) }),
    ...(service === undefined ? {} : { service: known.service(service) }),
    ...(by === undefined ? {} : { deployed_by: by }),
  };
}

/** A report by signed webhook, in nobody's name; its change or release takes over at once what it tells. */
function reported(external_id: string, report: Report): Deed {
  return work(async ({ platform, principal, known }) => {
    const pipeline: Principal = { ...principal, actor: { id: null, roles: workingRoles } };
    const { record } = await recordDeployment(platform, pipeline, reportOf(report, external_id, known));
    await carryOver(platform, principal.organisation_id, record.id);
    return record;
  });
}

/** The step by which a pipeline reports a deployment; `by` stands for the pipeline alone. */
export function deploymentStep(key: string, at: number, end: number, report: Report): readonly TimedStep[] {
  return timed('deployment', key, end, [[at, 'Martin', reported(key, report)]]);
}

/** Deployments of which nobody recorded a change: one at night, one on a Sunday, and one that was explained. */
export function unrecordedDeployments(days: Days): readonly TimedStep[] {
  const { end } = days.turns;
  const one = (key: string, day: number, hour: number, target: string, service: ServiceKey) =>
    deploymentStep(key, days.at(day, hour, 10), end, {
      deployed_at: days.at(day, hour),
      target,
      version: '4.2.1-hotfix',
      of: null,
      service,
      by: 'Ngọc',
    });
  const explained = 'deployment/unrecorded/explained';
  const text =
    'A setting of the leave application was corrected by hand at the request of the personnel department, without a change.';
  return [
    ...one(explained, days.weekdayFrom(132, 0), 14, 'staff-leave-01', 'staff'),
    ...timed('deployment', explained, end, [
      [days.later(days.at(126, 9), 2), 'Robert', perform('explain', { explanation: 'unrecorded' }, text)],
    ]),
    ...one('deployment/unrecorded/night', days.weekdayFrom(58, 6), 2, 'identity-rights-01', 'identity'),
    ...one('deployment/unrecorded/sunday', days.weekdayFrom(17, 0), 16, 'printing-release-01', 'printing'),
  ];
}
