import type { PoolClient } from 'pg';
import type { NewJournalEntry } from '../../kernel/journal.ts';

/** Which rule escalated a record, and when (epoch milliseconds). */
interface Escalated {
  readonly record_id: string;
  readonly rule_id: string;
  readonly at: number;
}

function escalatedBy({ record_id, activity, detail, occurred_at }: NewJournalEntry): readonly Escalated[] {
  const rule = detail?.['rule'] as { readonly id?: string } | undefined;
  if (record_id === null || rule?.id === undefined || !activity.startsWith('escalate-')) return [];
  return [{ record_id, rule_id: rule.id, at: occurred_at }];
}

/**
 * Counts with each record how often a rule escalated it, and when last, from what was just journalled: in the same
 * transaction, so that no rule speaks more often than planned.
 */
export async function markEscalated(client: PoolClient, entries: readonly NewJournalEntry[]): Promise<void> {
  for (const { record_id, rule_id, at } of entries.flatMap(escalatedBy)) {
    await client.query({
      name: 'escalation-mark',
      text: `insert into escalation_mark (organisation_id, record_id, rule_id, times, last_at)
        values (current_organisation_id(), $1, $2, 1, $3)
        on conflict (organisation_id, record_id, rule_id) do update set times = escalation_mark.times + 1,
          last_at = excluded.last_at`,
      values: [record_id, rule_id, new Date(at).toISOString()],
    });
  }
}
