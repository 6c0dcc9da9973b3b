import type { ProcessRecord } from '../../kernel/record.ts';
import { rowsIn } from '../../kernel/register.ts';
import { configurationItem } from '../../processes/configuration-item/definition.ts';
import { configurationVerification } from '../../processes/configuration-verification/definition.ts';
import { takeBaseline } from '../../server/configuration/baselines.ts';
import {
  create,
  type Doing,
  day,
  perform,
  type Story,
  service,
  story,
  today,
  who,
  work,
} from '../system/story.ts';
import { act, recordOf } from './acting.ts';
import { knownItems } from './known.ts';
import { correctionRule } from './rules.ts';

type Row = Readonly<Record<string, unknown>>;

const takes = work(async ({ platform, principal, recordNow }: Doing) => {
  const { id } = await recordNow();
  await takeBaseline(platform, principal, { key: id, expected_version: null });
  return recordNow();
});

const baseline = (key: string, days: number, title: string, description: string): Story =>
  story(
    'configuration-baseline',
    `baseline/${key}`,
    [
      days,
      'Martin',
      create({
        title,
        description,
        scope: 'service',
        service: service('business'),
        with_needs: true,
        assignee: who('Martin'),
      }),
    ],
    [days, 'Martin', takes],
  );

/**
 * Items that were drawn: machines of the business application first, so that its baselines differ by what is corrected, and
 * its test machines last.
 */
function drawnIn(record: ProcessRecord, { world }: Doing): readonly string[] {
  const rankOf = new Map(
    knownItems.map(({ key, service, environment }) => {
      if (service !== 'business') return [world.items[key], 1];
      return [world.items[key], environment === 'test' ? 2 : 0];
    }),
  );
  const drawn = rowsIn(record, 'results').map(({ item }) => String(item));
  return drawn.toSorted((a, b) => (rankOf.get(a) ?? 1) - (rankOf.get(b) ?? 1));
}

/** What was found of so many of the drawn servers: two are not as recorded, one is gone. */
const inspects = work(async (doing: Doing) => {
  const record = await doing.recordNow();
  const drawn = drawnIn(record, doing);
  const last = drawn.length - 1;
  const inspected = drawn.map((item, index): Row => {
    if (index === 0) return { item, result: 'deviating', attribute: 'memory-gib', found: '24' };
    if (index === 17)
      return { item, result: 'deviating', attribute: 'operating-system', found: 'Linux 6.12' };
    return index === last
      ? { item, result: 'missing', found: 'Taken out of use before the year began.' }
      : { item, result: 'accurate' };
  });
  return act(doing, {
    definition: configurationVerification,
    key: record.id,
    activity: 'record-results',
    values: { inspected },
  });
});

/** Puts the attribute of an item right by the rule of corrections. */
async function correct(doing: Doing, { item, attribute, found }: Row): Promise<void> {
  const key = String(item);
  const record = await recordOf(doing, configurationItem, key);
  const kept = rowsIn(record, 'attributes').filter(({ name }) => name !== attribute);
  const attributes = [...kept, { name: attribute, value: found }];
  const values = { attributes, by_rule: correctionRule };
  await act(doing, { definition: configurationItem, key, activity: 'amend', values });
}

/** Corrects the first deviation, takes the missing item out of use, and leaves the other deviation for later. */
const treats = work(async (doing: Doing) => {
  const record = await doing.recordNow();
  const rows = rowsIn(record, 'deficiencies');
  const done = rows.filter(({ result }, index) => result === 'missing' || index === 0);
  for (const row of done) {
    if (row['result'] === 'deviating') await correct(doing, row);
    else {
      await act(doing, {
        definition: configurationItem,
        key: String(row['item']),
        activity: 'retire',
        values: { by_rule: correctionRule },
        text: 'Not found by the verification; it had been switched off before the year began.',
      });
    }
  }
  const corrected_on = today(doing.known);
  const deficiencies = rows.map((row) =>
    done.includes(row) ? { ...row, corrected_on, by_rule: correctionRule } : row,
  );
  return act(doing, {
    definition: configurationVerification,
    key: record.id,
    activity: 'treat',
    values: { deficiencies },
  });
});

/** Half of what was drawn is looked at, and nobody found the time for the rest. */
const begins = work(async (doing: Doing) => {
  const record = await doing.recordNow();
  const drawn = rowsIn(record, 'results').map(({ item }) => item);
  const inspected = drawn.slice(0, drawn.length / 2).map((item) => ({ item, result: 'accurate' }));
  const command = { definition: configurationVerification, activity: 'record-results' };
  return act(doing, { ...command, key: record.id, values: { inspected } });
});

/**
 * Baselines of the business application before and after the year's work on it, and two campaigns: of servers, with
 * deficiencies of which one is open past its day, and of everything, which is past its day itself.
 */
export const configurationStories: readonly Story[] = [
  baseline(
    'business-before',
    340,
    'Business application before the changes of the year',
    'What the service consisted of and needed when the year began.',
  ),
  baseline(
    'business-after',
    12,
    'Business application after the changes of the year',
    'For comparison with the baseline of the beginning.',
  ),
  story(
    'configuration-verification',
    'verification/servers',
    [
      180,
      'Khoa',
      create({
        title: 'Kiểm tra xác nhận máy chủ',
        description: 'Đối chiếu sổ với hệ thống ảo hóa và với tủ máy.',
        assignee: who('Khoa'),
        scope: 'type',
        item_type: 'server',
        sample_size: 60,
        due_on: day(160),
      }),
    ],
    [178, 'Khoa', perform('draw')],
    [170, 'Khoa', inspects],
    [169, 'Khoa', perform('finish')],
    [155, 'Khoa', treats],
  ),
  story(
    'configuration-verification',
    'verification/all',
    [
      48,
      'Lien',
      create({
        title: 'Verification of all configuration items by sample',
        description: 'Second campaign of the year, drawn from all types.',
        assignee: who('Lien'),
        scope: 'all',
        sample_size: 40,
        due_on: day(16),
      }),
    ],
    [30, 'Lien', perform('draw')],
    [22, 'Lien', begins],
  ),
];
