import type { Check, CheckException } from '../../../kernel/check.ts';
import type { ProcessRecord } from '../../../kernel/record.ts';
import { DAY_MS, plannedNumber, textIn } from '../../../kernel/register.ts';
import { nonconformityCheckTexts } from '../check-texts.ts';
import { enteredAt } from '../steps.ts';

/** A nonconformity as far as repeats are told from it. */
interface Occurrence {
  readonly id: string;
  readonly opened_at: number;
  /** When it was closed as effective; null as long as it was not. */
  readonly closed_at: number | null;
  readonly repeat_of: string | null;
}

function occurrenceOf(record: ProcessRecord): Occurrence {
  const { id, opened_at, closed_at, state } = record;
  const repeat_of = textIn(record, 'repeat_of');
  return { id, opened_at, closed_at: state === 'verified' ? closed_at : null, repeat_of };
}

/** Nonconformities by their cause: upper and lower case and outer blanks do not tell causes apart. */
class Causes {
  readonly #byKey = new Map<string, Occurrence[]>();
  readonly #examined: { readonly key: string; readonly occurrence: Occurrence }[] = [];

  know(cause_key: string, occurrence: Occurrence): string {
    const key = cause_key.trim().toLocaleLowerCase('und');
    const known = this.#byKey.get(key) ?? [];
    known.push(occurrence);
    this.#byKey.set(key, known);
    return key;
  }

  examine(key: string, occurrence: Occurrence): void {
    this.#examined.push({ key, occurrence });
  }

  /** Examined ones that were raised after another of the same cause had been closed, each with those before it. */
  repeats(): readonly { readonly repeat: Occurrence; readonly earlier: readonly Occurrence[] }[] {
    return this.#examined
      .map(({ key, occurrence: repeat }) => {
        const alike = this.#byKey.get(key) ?? [];
        const earlier = alike.filter(
          ({ id, closed_at }) => id !== repeat.id && closed_at !== null && closed_at <= repeat.opened_at,
        );
        return { repeat, earlier };
      })
      .filter(({ earlier }) => earlier.length > 0);
  }
}

/**
 * AC-125 for 10.1.1-d.
 *
 * Population: nonconformities whose cause is known and that are open at the end of the period or were raised in it;
 * not those withdrawn. Exception: one raised after another with the same cause was closed as effective, which does not
 * name any of these as what it repeats: that takes the closed action up again, as the reason why it did not last and
 * a new action are asked for then. How many repeats there are is shown, too.
 */
export const repeatCheck: Check = {
  id: 'AC-125',
  process: 'nonconformity',
  requirements: ['10.1.1-d'],
  texts: nonconformityCheckTexts['AC-125'],
  planned: ['nonconformity.targets'],
  freshness_days: (settings) => plannedNumber(settings, 'nonconformity.targets', 'recent_days'),
  fields: ['cause_key', 'repeat_of'],
  entries_of: null,
  remembers: ['cause_key'],
  start: ({ period }) => {
    const causes = new Causes();
    return {
      examine: ({ record }) => {
        const cause_key = textIn(record, 'cause_key');
        if (cause_key === null || record.state === 'withdrawn') return null;
        const occurrence = occurrenceOf(record);
        const key = causes.know(cause_key, occurrence);
        if (record.closed_at !== null && record.opened_at < period.from) return null;
        causes.examine(key, occurrence);
        return { evidence_at: enteredAt(record) };
      },
      conclude: () => {
        const repeats = causes.repeats();
        const exceptions = repeats.flatMap(({ repeat, earlier }): readonly CheckException[] => {
          if (earlier.some(({ id }) => id === repeat.repeat_of)) return [];
          const at = Math.max(...earlier.map(({ closed_at }) => closed_at ?? 0));
          const days = Math.floor((repeat.opened_at - at) / DAY_MS);
          return [{ record_id: repeat.id, reason: 'not-linked', params: { at, days } }];
        });
        return {
          exceptions,
          measures: [{ name: 'repeats', value: repeats.length, unit: 'count', limit: null }],
        };
      },
    };
  },
};
