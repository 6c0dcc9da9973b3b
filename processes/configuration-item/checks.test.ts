import { describe, expect, test } from 'vitest';
import type { ProcessDefinition } from '../../kernel/definition.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import { DAY_MS } from '../../kernel/register.ts';
import {
  create,
  evaluateStories,
  idOf,
  perform,
  type Step,
  type Story,
  startingSettings,
  tell,
} from '../testing/stories.ts';
import { traceabilityCheck, updateCheck } from './checks/control.ts';
import { completenessCheck, servicesCheck } from './checks/records.ts';
import { configurationItem } from './definition.ts';
import { configurationItemModule } from './module.ts';

const end = Date.parse('2026-11-01T00:00:00Z');
const HOUR_MS = 3_600_000;
const start = end - 200 * DAY_MS;
const period = { from: end - 100 * DAY_MS, to: end };
const settings = startingSettings(configurationItemModule);
const question = { period, settings };
const byRule = { by_rule: 'initial-inventory' };

/** A record of another process, as far as the checks look at it. */
function other(process: string, id: string, values: object, history: ProcessRecord['history'] = []): Story {
  const { record } = tell([create(start, { title: 'Any' })], { definition: configurationItem, settings });
  const state = history.at(-1)?.state ?? record.state;
  return { record: { ...record, id, process, state, history, values: { ...values } }, entries: [] };
}

const standIn = (name: string): ProcessDefinition => ({ ...configurationItem, name, states: {} });
const change = standIn('change');

const approved = other('change', idOf(80), { items: [] }, [
  { state: 'new', at: start },
  { state: 'scheduled', at: end - 50 * DAY_MS },
]);

function item(values: object, ...steps: Step[]): Story {
  const known = [{ ...approved.record, values: { services: [idOf(70)] } }];
  return tell(
    [
      create(start, {
        title: 'Any',
        description: 'What it does.',
        item_type: 'server',
        service: idOf(70),
        ...values,
      }),
      perform(start + 1, 'put-in-use', byRule),
      ...steps,
    ],
    { definition: configurationItem, settings, known },
  );
}

function linkTo(at: number, { record }: Story, kind: 'link' | 'unlink' = 'link'): Step {
  return [at, { kind, relation: 'uses', to: { id: record.id, number: record.number }, values: byRule }];
}

/** The same story as of a system that judged nothing: entries without change or rule. */
function untraced({ record, entries }: Story, activity: string): Story {
  const bare = entries.map((entry) => (entry.activity === activity ? { ...entry, changes: {} } : entry));
  return { record, entries: bare };
}

describe('AC-038', () => {
  const evaluate = (...stories: Story[]) =>
    evaluateStories(completenessCheck, configurationItem, stories, question);

  test('supports when both ends of a relation are complete', () => {
    const first = item({});
    expect(evaluate(first, item({}, linkTo(start + 2, first)))).toMatchObject({
      verdict: 'supports',
      population: 2,
      measures: [{ name: 'complete', value: 100 }],
    });
  });

  test('names what a record lacks, and bears on that letter alone', () => {
    const first = item({});
    const second = item({}, linkTo(start + 2, first));
    const told = {
      ...second,
      record: {
        ...second.record,
        values: { ...second.record.values, item_type: 'no-type', description: null },
      },
    };
    const { exceptions, requirements } = evaluate(first, told);
    expect(exceptions).toEqual([
      {
        record_id: told.record.id,
        reason: 'incomplete',
        params: { missing: ['type', 'description'] },
        bears_on: ['8.2.6-b', '8.2.6-c'],
      },
    ]);
    expect(Object.values(requirements).map(({ verdict }) => verdict)).toEqual([
      'supports',
      'contradicts',
      'contradicts',
      'supports',
      'supports',
    ]);
  });

  test('sees that a relation was taken away, and none of two', () => {
    const first = item({});
    const twice = item(
      {},
      linkTo(start + 2, first),
      linkTo(start + 3, first),
      linkTo(start + 4, first, 'unlink'),
    );
    expect(evaluate(first, twice).exceptions).toEqual([]);
    const gone = item({}, linkTo(start + 2, first), linkTo(start + 3, first, 'unlink'));
    expect(evaluate(first, gone).exceptions.map(({ bears_on }) => bears_on)).toEqual([
      ['8.2.6-d'],
      ['8.2.6-d'],
    ]);
  });

  test('finds items that share an identifier', () => {
    const identifiers = [{ kind: 'serial', value: 'A' }];
    const first = item({ identifiers });
    const second = item({ identifiers }, linkTo(start + 2, first));
    expect(evaluate(first, second).exceptions).toMatchObject([
      { reason: 'identifier-shared', bears_on: ['8.2.6-a'] },
      { reason: 'identifier-shared', bears_on: ['8.2.6-a'] },
    ]);
  });

  test('sees nothing without live items, and leaves planned values to people', () => {
    const planned = tell([create(start, { title: 'Any' })], { definition: configurationItem, settings });
    expect(evaluate(planned).verdict).toBe('no-evidence');
    const first = item({});
    const stories = [first, item({}, linkTo(start + 2, first))];
    const unconfirmed = { ...question, unconfirmed: ['configuration-item.types'] };
    expect(evaluateStories(completenessCheck, configurationItem, stories, unconfirmed).verdict).toBe(
      'needs-judgement',
    );
  });
});

describe('AC-039', () => {
  const service = standIn('service');
  const live = (id: string) => other('service', id, {}, [{ state: 'live', at: start }]);
  const evaluate = (services: readonly Story[], items: readonly Story[]) =>
    evaluateStories(servicesCheck, service, services, question, [
      { definition: configurationItem, stories: items },
    ]);

  test('a live service is a live item of the type business service', () => {
    const standing = item({ item_type: 'business-service', service: idOf(70) });
    const part = item({ item_type: 'server', service: idOf(71) });
    expect(evaluate([live(idOf(70))], [standing]).verdict).toBe('supports');
    expect(evaluate([live(idOf(70)), live(idOf(71))], [standing, part]).exceptions).toEqual([
      { record_id: idOf(71), reason: 'no-item', params: {} },
    ]);
    expect(evaluate([], [standing]).verdict).toBe('no-evidence');
  });

  test('retired items stand for nothing', () => {
    const values = { item_type: 'business-service', service: idOf(70) };
    const gone = item(values, perform(end - DAY_MS, 'retire', byRule));
    expect(evaluate([live(idOf(70))], [gone]).exceptions).toHaveLength(1);
  });
});

describe('AC-040', () => {
  const within = end - 30 * DAY_MS;
  const evaluate = (stories: readonly Story[], changes: readonly Story[] = [approved]) =>
    evaluateStories(traceabilityCheck, configurationItem, stories, question, [
      { definition: change, stories: changes },
    ]);
  const byChange = item({}, perform(within, 'amend', { title: 'New', by_change: idOf(80) }));

  test('supports modifications by an approved change or a planned rule', () => {
    const ruled = item({}, perform(within, 'amend', { title: 'New', ...byRule }));
    expect(evaluate([byChange, ruled])).toMatchObject({ verdict: 'supports', population: 2 });
    expect(evaluate([]).verdict).toBe('no-evidence');
  });

  test('contradicts what names nothing, as imports may bring it', () => {
    expect(evaluate([untraced(byChange, 'amend')]).exceptions).toEqual([
      { record_id: byChange.record.id, reason: 'unlinked', params: { at: within, count: 1 } },
    ]);
    const linked = item({}, linkTo(within, byChange));
    expect(evaluate([linked]).exceptions).toEqual([]);
    expect(evaluate([untraced(linked, 'link')]).exceptions).toHaveLength(1);
  });

  test('contradicts a change that was approved only afterwards, or is not known', () => {
    const history = [{ state: 'scheduled', at: within + 1 }];
    expect(evaluate([byChange], [other('change', idOf(80), {}, history)]).exceptions).toMatchObject([
      { reason: 'not-approved' },
    ]);
    expect(evaluate([byChange], []).exceptions).toMatchObject([{ reason: 'not-approved' }]);
  });

  test('contradicts a rule that is not planned', () => {
    const ruled = item({}, perform(within, 'amend', { title: 'New', ...byRule }));
    const none = { ...question, settings: { ...settings, 'configuration-item.rules': { rules: [] } } };
    const result = evaluateStories(traceabilityCheck, configurationItem, [ruled], none, []);
    expect(result.exceptions).toMatchObject([{ reason: 'rule-unknown' }]);
  });

  test('looks at nothing that was done to an item while it was planned', () => {
    const planned = tell(
      [create(within, { title: 'Any' }), perform(within + 1, 'revise', { title: 'Other' })],
      { definition: configurationItem, settings },
    );
    expect(evaluate([planned]).verdict).toBe('no-evidence');
  });
});

describe('AC-041', () => {
  const deployment = standIn('deployment');
  const at = end - 20 * DAY_MS;
  const touched = item({}, perform(at + 5 * HOUR_MS, 'amend', { title: 'New', by_change: idOf(80) }));
  const untouched = item({});
  const deployed = (values: object, id = idOf(90)) =>
    other('deployment', id, { deployed_at: at, result: 'succeeded', ...values });
  const evaluate = (...stories: Story[]) =>
    evaluateStories(updateCheck, deployment, stories, question, [
      { definition: change, stories: [other('change', idOf(80), { items: [touched.record.id] })] },
      { definition: configurationItem, stories: [touched, untouched] },
    ]);

  test('supports items that were updated within the planned hours', () => {
    expect(evaluate(deployed({ items: [touched.record.id] }))).toMatchObject({
      verdict: 'supports',
      measures: [{ name: 'delay-95', value: 5 }],
    });
  });

  test('takes the items of the change where the deployment names none', () => {
    expect(evaluate(deployed({ change: idOf(80) })).measures[0]?.value).toBe(5);
  });

  test('contradicts items that were not updated, or by another change', () => {
    expect(evaluate(deployed({ items: [untouched.record.id] })).exceptions).toEqual([
      { record_id: idOf(90), reason: 'late', params: { hours: 480, limit: 24 } },
    ]);
    expect(evaluate(deployed({ items: [touched.record.id], change: idOf(81) })).exceptions).toHaveLength(1);
  });

  test('is not about what failed, touched nothing, or may still be in time', () => {
    const soon = deployed({ items: [untouched.record.id], deployed_at: end - HOUR_MS });
    expect(
      evaluate(deployed({ result: 'failed', items: [touched.record.id] }), deployed({}), soon).verdict,
    ).toBe('no-evidence');
  });

  test('lets one in twenty be late', () => {
    const many = Array.from({ length: 19 }, (_, index) =>
      deployed({ items: [touched.record.id] }, idOf(100 + index)),
    );
    const one = deployed({ items: [untouched.record.id] });
    expect(evaluate(...many, one).verdict).toBe('supports');
    expect(evaluate(...many.slice(1), one).verdict).toBe('contradicts');
  });
});
