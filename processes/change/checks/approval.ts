import { instantIn, numberIn, rowsIn, textIn } from '../../../kernel/register.ts';
import { involvedFields } from '../../change-approval.ts';
import { changeCheckTexts } from '../check-texts.ts';
import { approvalsOf, checkOfDeployed } from './deployed.ts';

/**
 * AC-067 for 8.5.1.3-s1.
 *
 * Population: changes carried out in the period. Exceptions: never authorised; authorised after it began; an approval
 * that the policy asked for is missing for the version that was authorised, or was given after it began. Emergencies are
 * approved by their own policy, before they are carried out as well; standard changes that are as their template was
 * approved need no approval of their own.
 */
export const approvedBeforeCheck = checkOfDeployed(
  {
    id: 'AC-067',
    requirements: ['8.5.1.3-s1'],
    texts: changeCheckTexts['AC-067'],
    planned: ['change.approval', 'change.board', 'change.times'],
    fields: ['authorised_at', 'authorised_version', 'needed_approvals', 'approvals', 'pre_authorised'],
  },
  (record, began) => {
    const at = instantIn(record, 'authorised_at');
    if (at === null) return { reason: 'not-authorised', params: { began } };
    if (at > began) return { reason: 'authorised-late', params: { at, began } };
    if (record.values['pre_authorised'] === true) return undefined;
    const said = approvalsOf(record, record.values['authorised_version']).filter(
      (row) => Number(row['at']) <= began,
    );
    const needed = rowsIn(record, 'needed_approvals');
    const left = needed.filter((need) => {
      const own = said.filter((row) => String(row['as']).split(', ').includes(String(need['as'])));
      const byBoard = own.some(({ by = null }) => by === null);
      return !byBoard && new Set(own.map(({ by }) => by)).size < Number(need['needed']);
    });
    if (needed.length > 0 && left.length === 0) return undefined;
    return { reason: 'approval-missing', params: { missing: left.length, needed: needed.length, began } };
  },
);

/**
 * AC-068 for 8.5.1.3-s1 and 5.3-s1, stricter than their text.
 *
 * Population: changes carried out in the period after an approval whose policy separates duties. Exception: everybody who
 * approved the version that was authorised implemented it, asked for it or wrote it down for whoever asked.
 */
export const segregationCheck = checkOfDeployed(
  {
    id: 'AC-068',
    requirements: ['8.5.1.3-s1', '5.3-s1'],
    texts: changeCheckTexts['AC-068'],
    planned: ['change.approval', 'change.times'],
    fields: ['segregated', 'authorised_version', 'approvals', ...involvedFields],
  },
  (record) => {
    if (record.values['segregated'] !== true) return null;
    const approvers = approvalsOf(record, record.values['authorised_version']).map(({ by = null }) => by);
    if (approvers.length === 0) return null;
    const involved: readonly unknown[] = involvedFields.map((field) => textIn(record, field));
    // A board's decision names nobody and so is always another's.
    const byOthers = approvers.some((by) => by === null || !involved.includes(by));
    if (byOthers) return undefined;
    return {
      reason: 'approved-oneself',
      params: { approvals: approvers.length, version: numberIn(record, 'authorised_version') ?? 1 },
    };
  },
);
