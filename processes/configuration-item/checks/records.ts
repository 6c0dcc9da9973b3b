import { byLetter, type Check, type CheckException } from '../../../kernel/check.ts';
import type { Settings } from '../../../kernel/definition.ts';
import { isBlank } from '../../../kernel/fields.ts';
import type { ProcessRecord } from '../../../kernel/record.ts';
import { listIn, plannedNumber, textIn } from '../../../kernel/register.ts';
import { configurationItemCheckTexts } from '../check-texts.ts';
import { controlSetting } from '../settings.ts';
import { serviceType, typesIn, typesSetting } from '../types.ts';

const freshness = (settings: Settings): number => plannedNumber(settings, controlSetting, 'freshness_days');

/** What the record of an item holds, in the order of the letters of the clause. */
const parts = ['identifier', 'type', 'description', 'relationships', 'status'] as const;

const requirementOf = byLetter<(typeof parts)[number]>('8.2.6', parts);

interface Seen {
  readonly id: string;
  readonly identifiers: readonly string[];
  readonly missing: readonly (typeof parts)[number][];
}

function missingIn(record: ProcessRecord, types: ReadonlySet<string>): Seen['missing'] {
  const lacking: (typeof parts)[number][] = [];
  if (isBlank(record.number)) lacking.push('identifier');
  if (!types.has(textIn(record, 'item_type') ?? '')) lacking.push('type');
  if (textIn(record, 'description') === null) lacking.push('description');
  return lacking;
}

/** Which items hang together with another, from what their journals say of links; both ends know of it. */
class Relations {
  readonly #links = new Map<string, number>();

  take(
    from: string,
    linked: readonly { readonly activity: string; readonly linked_to?: string | null }[],
  ): void {
    for (const { activity, linked_to } of linked) {
      if (typeof linked_to !== 'string') continue;
      const link = `${from} ${linked_to}`;
      this.#links.set(link, (this.#links.get(link) ?? 0) + (activity === 'link' ? 1 : -1));
    }
  }

  ends(): ReadonlySet<string> {
    return new Set([...this.#links].flatMap(([link, count]) => (count > 0 ? link.split(' ') : [])));
  }
}

function shared(items: readonly Seen[]): ReadonlySet<string> {
  const holders = new Map<string, number>();
  for (const key of items.flatMap(({ identifiers }) => identifiers)) {
    holders.set(key, (holders.get(key) ?? 0) + 1);
  }
  return new Set([...holders].flatMap(([key, count]) => (count > 1 ? [key] : [])));
}

/**
 * AC-038 for 8.2.6-a to -e.
 *
 * Population: items that are live at the end of the period. Exceptions: one whose record lacks a planned type, a
 * description or any relation to another item, or that shares an identifier of one kind with another live item; each
 * bears on the letters of what it lacks. Number and state every record has.
 */
export const completenessCheck: Check = {
  id: 'AC-038',
  process: 'configuration-item',
  requirements: parts.map(requirementOf),
  texts: configurationItemCheckTexts['AC-038'],
  planned: [typesSetting, controlSetting],
  freshness_days: freshness,
  fields: ['item_type', 'description', 'identifier_keys'],
  entries_of: { open: true, holding: [] },
  start: ({ settings }) => {
    const types = new Set(typesIn(settings).map(({ id }) => id));
    const seen: Seen[] = [];
    const relations = new Relations();
    return {
      examine: ({ record, entries }) => {
        if (record.state === 'retired') return null;
        relations.take(record.id, entries);
        if (record.state !== 'live') return null;
        const identifiers = listIn(record, 'identifier_keys');
        seen.push({ id: record.id, identifiers, missing: missingIn(record, types) });
        return { evidence_at: record.updated_at };
      },
      conclude: () => {
        const related = relations.ends();
        const twice = shared(seen);
        const exceptions = seen.flatMap(({ id, identifiers, missing }): CheckException[] => {
          const isShared = identifiers.some((key) => twice.has(key));
          const lacking = parts.filter(
            (part) =>
              missing.includes(part) ||
              (part === 'identifier' && isShared) ||
              (part === 'relationships' && !related.has(id)),
          );
          if (lacking.length === 0) return [];
          return [
            {
              record_id: id,
              reason: isShared ? 'identifier-shared' : 'incomplete',
              params: { missing: lacking },
              bears_on: lacking.map(requirementOf),
            },
          ];
        });
        const complete = seen.length === 0 ? null : ((seen.length - exceptions.length) / seen.length) * 100;
        return {
          exceptions,
          measures: [{ name: 'complete', value: complete, unit: 'percent', limit: null }],
        };
      },
    };
  },
};

/**
 * AC-039 for 8.2.6-s2.
 *
 * Population: services that are live at the end of the period. Exception: no live item of the type business service
 * names it.
 */
export const servicesCheck: Check = {
  id: 'AC-039',
  process: 'service',
  requirements: ['8.2.6-s2'],
  texts: configurationItemCheckTexts['AC-039'],
  planned: [controlSetting],
  freshness_days: freshness,
  fields: [],
  entries_of: null,
  companions: [{ process: 'configuration-item', fields: ['item_type', 'service'], entries_of: null }],
  start: ({ period }) => {
    const standing = new Set<string>();
    return {
      consider: ({ record }) => {
        const service = textIn(record, 'service');
        if (record.state === 'live' && textIn(record, 'item_type') === serviceType && service !== null) {
          standing.add(service);
        }
      },
      examine: ({ record }) => {
        if (record.state !== 'live') return null;
        // That a service is an item is so on each day of the period, whenever it was written down.
        const evidence_at = period.to - 1;
        return standing.has(record.id)
          ? { evidence_at }
          : { evidence_at, exception: { reason: 'no-item', params: {} } };
      },
    };
  },
};
