import type { Check, Finding, Member } from '../../../kernel/check.ts';
import { plannedNumber } from '../../../kernel/register.ts';
import { nonconformityCheckTexts } from '../check-texts.ts';
import { nonconformity } from '../definition.ts';
import { staysOf } from '../steps.ts';

/** Closed for the first time: later stays may show that it was opened again. */
function firstClosure(record: Member['record']): number | null {
  return staysOf(record).find(({ state }) => nonconformity.states[state]?.open === false)?.at ?? null;
}

function exceptionOf({ record, entries }: Member, closed_at: number): Finding['exception'] {
  const reopened = staysOf(record).find(
    ({ state, at }) => at > closed_at && nonconformity.states[state]?.open !== false,
  );
  if (reopened !== undefined) return { reason: 'reopened', params: { closed_at, at: reopened.at } };
  const edits = entries.filter(({ at, changes }) => at > closed_at && Object.keys(changes).length > 0);
  const [edit] = edits;
  if (edit !== undefined) {
    return { reason: 'edited', params: { closed_at, at: edit.at, edits: edits.length } };
  }
  const told = new Set(entries.map(({ at }) => at));
  const untold = staysOf(record).filter(({ at }) => !told.has(at)).length;
  return untold === 0 ? undefined : { reason: 'history-incomplete', params: { steps: untold } };
}

/**
 * AC-126 for 10.1.2-a and 10.1.2-b. Stricter than the text, which asks to retain the evidence.
 *
 * Population: nonconformities that were closed with a verdict or withdrawn, as far as the period saw anything of
 * them. Exceptions: opened again; a field changed after closure (notes, comments and links change none); a step of
 * which the journal has no entry.
 */
export const closureCheck: Check = {
  id: 'AC-126',
  process: 'nonconformity',
  requirements: ['10.1.2-a', '10.1.2-b'],
  texts: nonconformityCheckTexts['AC-126'],
  planned: ['nonconformity.targets'],
  freshness_days: (settings) => plannedNumber(settings, 'nonconformity.targets', 'recent_days'),
  fields: ['effectiveness_verdict', 'withdrawn_by'],
  entries_of: { open: false, holding: ['effectiveness_verdict', 'withdrawn_by'] },
  start: () => ({
    examine: (member) => {
      const { values } = member.record;
      const closed_at = firstClosure(member.record);
      if (closed_at === null) return null;
      // Only of these is the journal loaded; what was closed without either is a step missing in AC-124.
      if ((values['effectiveness_verdict'] ?? values['withdrawn_by'] ?? null) === null) return null;
      const exception = exceptionOf(member, closed_at);
      return { evidence_at: closed_at, ...(exception === undefined ? {} : { exception }) };
    },
  }),
};
