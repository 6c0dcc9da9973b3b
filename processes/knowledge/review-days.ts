import type { Settings } from '../../kernel/definition.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import { numberIn, plannedNumber } from '../../kernel/register.ts';

/** Days between two reviews of an article: its own, or else those planned for all. */
export function reviewDays(record: ProcessRecord, settings: Settings): number {
  return (
    numberIn(record, 'review_every_days') ?? plannedNumber(settings, 'knowledge.review', 'interval_days')
  );
}
