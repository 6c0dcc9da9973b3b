import type { Finding } from '../../../kernel/check.ts';
import type { Settings } from '../../../kernel/definition.ts';
import { isBlank } from '../../../kernel/fields.ts';
import type { ProcessRecord } from '../../../kernel/record.ts';
import { DAY_MS, instantIn, plannedNumber, rowsIn } from '../../../kernel/register.ts';
import { changeCheckTexts } from '../check-texts.ts';
import { noticeAhead, wantsNotice } from '../settings.ts';
import { checkOfDeployed, isEmergency } from './deployed.ts';

/** Until when what is missing of an emergency is still within the days planned for it. */
function owedUntil(record: ProcessRecord, began: number, settings: Settings): number {
  return isEmergency(record)
    ? began + plannedNumber(settings, 'change.times', 'complete_days') * DAY_MS
    : began;
}

/**
 * AC-070 for 8.5.1.3-s3.
 *
 * Population: changes carried out in the period. Exceptions: not verified; verified only after it began; neither tested
 * nor said why not. An emergency may be verified, and its test told, within the days planned for completing its record.
 */
export const verifiedCheck = checkOfDeployed(
  {
    id: 'AC-070',
    requirements: ['8.5.1.3-s3'],
    texts: changeCheckTexts['AC-070'],
    planned: ['change.times'],
    fields: ['verification', 'verified_at', 'test_result', 'no_test_reason'],
  },
  (record, began, { settings, period }): Finding['exception'] => {
    const until = owedUntil(record, began, settings);
    const at = instantIn(record, 'verified_at');
    const isUnverified = isBlank(record.values['verification']) || at === null;
    const isUntested = isBlank(record.values['test_result']) && isBlank(record.values['no_test_reason']);
    if (!isUnverified && at > until) return { reason: 'verified-late', params: { at, began } };
    if (!isUnverified && !isUntested) return undefined;
    if (period.to <= until) return undefined;
    return { reason: isUnverified ? 'not-verified' : 'not-tested', params: { began } };
  },
);

/**
 * AC-071 for 8.5.1.3-s4.
 *
 * Population: changes carried out in the period of which whoever is affected has to be told by the organisation's own plan.
 * Exceptions: no notice; the first notice came after it began, or later before it than planned.
 */
export const noticeCheck = checkOfDeployed(
  {
    id: 'AC-071',
    requirements: ['8.5.1.3-s4'],
    texts: changeCheckTexts['AC-071'],
    planned: ['change.notice', 'change.times'],
    fields: ['notices', 'risk_level', 'downtime'],
  },
  (record, began, { settings }) => {
    if (!wantsNotice(record, settings)) return null;
    const given = rowsIn(record, 'notices').map(({ at }) => Number(at));
    if (given.length === 0) return { reason: 'no-notice', params: { began } };
    const at = Math.min(...given);
    if (at > began) return { reason: 'notice-after', params: { at, began } };
    const ahead = noticeAhead(record, settings);
    if (at <= began - ahead) return undefined;
    const hours = Math.floor((began - at) / 3_600_000);
    return { reason: 'notice-late', params: { hours, planned: ahead / 3_600_000 } };
  },
);

/**
 * AC-072 for 8.5.1.3-s5.
 *
 * Population: changes carried out in the period. Exceptions: no plan to reverse or remedy it; it is neither tested nor said
 * why not. An emergency has it within the days planned for completing its record.
 */
export const backOutCheck = checkOfDeployed(
  {
    id: 'AC-072',
    requirements: ['8.5.1.3-s5'],
    texts: changeCheckTexts['AC-072'],
    planned: ['change.times'],
    fields: ['back_out_plan', 'back_out_tested', 'back_out_reason'],
  },
  (record, began, { settings, period }) => {
    const { back_out_plan, back_out_tested, back_out_reason } = record.values;
    const isUnplanned = isBlank(back_out_plan);
    const isUntested = back_out_tested !== true && isBlank(back_out_reason);
    if (!isUnplanned && !isUntested) return undefined;
    if (period.to <= owedUntil(record, began, settings)) return undefined;
    return { reason: isUnplanned ? 'no-plan' : 'not-tested', params: { began } };
  },
);
