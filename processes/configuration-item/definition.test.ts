import { describe, expect, test } from 'vitest';
import type { Refusal } from '../../kernel/errors.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import { create, idOf, perform, type Step, type Story, startingSettings, tell } from '../testing/stories.ts';
import { configurationItem } from './definition.ts';
import { configurationItemModule } from './module.ts';

const settings = startingSettings(configurationItemModule);
const service = idOf(70);
const change = idOf(80);

/** A change as far as items look at it. */
function changeIn(state: string, values: Record<string, unknown> = { services: [service] }): ProcessRecord {
  const story = tell([create(0, { title: 'Any' })], { definition: configurationItem, settings });
  return { ...story.record, id: change, process: 'change', number: 'CHG0000009', state, values };
}

function told(steps: readonly Step[], known: readonly ProcessRecord[] = []): Story {
  return tell(steps, { definition: configurationItem, settings, known });
}

function problemsOf(work: () => unknown): readonly (readonly [string, string])[] {
  try {
    work();
  } catch (error) {
    const { problems } = error as Refusal;
    return problems.map(({ field, code }) => [field, code] as const);
  }
  return [];
}

const written = create(1, {
  title: 'Orders database',
  description: 'Holds the orders.',
  item_type: 'database',
  service,
});
const live: readonly Step[] = [written, perform(2, 'put-in-use', { by_rule: 'initial-inventory' })];
const link = (at: number, values = {}): Step => [
  at,
  { kind: 'link', relation: 'runs-on', to: { id: idOf(90), number: 'CFG0000090' }, values },
];

describe('attributes', () => {
  const withAttributes = (attributes: readonly unknown[]) => () =>
    told([create(1, { title: 'Any', item_type: 'database', attributes })]);

  test('are those of the type, each in its form', () => {
    expect(
      withAttributes([
        { name: 'storage-gib', value: '12.5' },
        { name: 'personal-data', value: 'yes' },
        { name: 'support-end', value: '2030-01-31' },
      ])().record.values['attributes'],
    ).toHaveLength(3);
  });

  test.each([
    [[{ name: 'wings', value: '2' }], 'attributes.0.name', 'item.attribute-unknown'],
    [[{ name: 'storage-gib', value: 'much' }], 'attributes.0.value', 'item.attribute-number'],
    [[{ name: 'support-end', value: '2030-02-30' }], 'attributes.0.value', 'item.attribute-date'],
    [[{ name: 'personal-data', value: 'perhaps' }], 'attributes.0.value', 'item.attribute-yes-no'],
    [
      [
        { name: 'engine', value: 'a' },
        { name: 'engine', value: 'b' },
      ],
      'attributes.1.name',
      'item.attribute-twice',
    ],
  ])('of other kinds are refused: %j', (attributes, field, code) => {
    expect(problemsOf(withAttributes(attributes))).toEqual([[field, code]]);
  });

  test('that the type requires are asked for, but not of what is retired', () => {
    const types = [
      {
        id: 'database',
        name: 'Database',
        attributes: [{ id: 'engine', name: 'Engine', kind: 'text', required: true, choices: [] }],
      },
    ];
    const stricter = { ...settings, 'configuration-item.types': { types } };
    const { record } = told(live);
    const goOn = (step: Step) => () =>
      tell([step], { definition: configurationItem, settings: stricter, going_on_with: record });
    expect(problemsOf(goOn(perform(3, 'amend', { title: 'New', by_rule: 'initial-inventory' })))).toEqual([
      ['attributes', 'item.attribute-required'],
    ]);
    expect(problemsOf(goOn(perform(3, 'retire', { by_rule: 'initial-inventory' })))).toEqual([]);
  });

  test('a business service names its service', () => {
    const step = create(1, { title: 'Orders', item_type: 'business-service' });
    expect(problemsOf(() => told([step]))).toEqual([['service', 'field.required']]);
  });
});

describe('identifiers', () => {
  const identifiers = [{ kind: 'serial', value: 'AB-1' }];
  const holder = told([create(1, { title: 'First', identifiers })]).record;
  const second = (values: readonly unknown[]): Step => create(2, { title: 'Second', identifiers: values });

  test('belong to one item of those in use, in whatever case they are written', () => {
    const again = () => told([second([{ kind: 'Serial', value: 'ab-1' }])], [holder]);
    expect(problemsOf(again)).toEqual([['identifiers.0.value', 'item.identifier-taken']]);
    expect(problemsOf(() => told([second([{ kind: 'hostname', value: 'AB-1' }])], [holder]))).toEqual([]);
  });

  test('are free again once the item is retired', () => {
    const retired = tell([perform(3, 'retire', { by_rule: 'initial-inventory' })], {
      definition: configurationItem,
      settings,
      going_on_with: holder,
    }).record;
    expect(problemsOf(() => told([second(identifiers)], [retired]))).toEqual([]);
  });

  test('stand once in an item', () => {
    expect(problemsOf(() => told([second([...identifiers, ...identifiers])]))).toEqual([
      ['identifiers.1.value', 'item.identifier-twice'],
    ]);
  });
});

describe('control', () => {
  test('a planned item is free, its relations too', () => {
    const { record } = told([written, perform(2, 'revise', { title: 'Other' }), link(3)]);
    expect(record.values['title']).toBe('Other');
  });

  test.each([
    ['put-in-use', [written]],
    ['amend', live],
    ['retire', live],
  ] as const)('%s needs a change or a rule, and one alone', (activity, before) => {
    const attempt = (values: Record<string, unknown>) =>
      problemsOf(() => told([...before, perform(5, activity, values)], [changeIn('implement')]));
    const basis = [['by_change', 'item.basis-needed']];
    expect(attempt({})).toEqual(basis);
    expect(attempt({ by_change: change, by_rule: 'initial-inventory' })).toEqual(basis);
    expect(attempt({ by_change: change })).toEqual([]);
    expect(attempt({ by_rule: 'initial-inventory' })).toEqual([]);
  });

  test('what an earlier modification went by does not carry the next', () => {
    expect(problemsOf(() => told([...live, perform(3, 'amend', { title: 'Sneaked in' })]))).toEqual([
      ['by_change', 'item.basis-needed'],
    ]);
  });

  test('a live item is not changed by revising or updating', () => {
    expect(() => told([...live, perform(3, 'revise', { title: 'Other' })])).toThrow('activity.not-now');
    expect(problemsOf(() => told([...live, [3, { kind: 'update', values: { title: 'Other' } }]]))).toEqual([
      ['title', 'field.not-allowed'],
    ]);
  });

  test.each(['new', 'assess', 'authorise', 'closed', 'cancelled'])(
    'a change that is %s does not do',
    (state) => {
      const attempt = () => told([...live, perform(3, 'amend', { by_change: change })], [changeIn(state)]);
      expect(problemsOf(attempt)).toEqual([['by_change', 'item.change-not-approved']]);
    },
  );

  test('a change that another system says is approved does not do', () => {
    const attempt = (authorised_at: number | null) => {
      const foreign = { ...changeIn('scheduled', { services: [service], authorised_at }), origin: 'import' };
      return problemsOf(() =>
        told([...live, perform(3, 'amend', { by_change: change })], [foreign as ProcessRecord]),
      );
    };
    expect(attempt(null)).toEqual([['by_change', 'item.change-not-approved']]);
    expect(attempt(2)).toEqual([]);
  });

  test('a change covers the items it names, and those of its services', () => {
    const { record } = told(live);
    const by = (values: Record<string, unknown>) =>
      problemsOf(() =>
        tell([perform(3, 'amend', { title: 'New', by_change: change })], {
          definition: configurationItem,
          settings,
          going_on_with: record,
          known: [changeIn('scheduled', values)],
        }),
      );
    expect(by({ services: [idOf(71)], items: [idOf(91)] })).toEqual([
      ['by_change', 'item.change-not-covering'],
    ]);
    expect(by({ service })).toEqual([]);
    expect(by({ items: [record.id] })).toEqual([]);
  });

  test('a change of one service does not move an item from another into it', () => {
    const { record } = told(live);
    const other = idOf(71);
    const move = (services: readonly string[]) =>
      problemsOf(() =>
        tell([perform(3, 'amend', { service: other, title: 'Taken', by_change: change })], {
          definition: configurationItem,
          settings,
          going_on_with: record,
          known: [changeIn('scheduled', { services })],
        }),
      );
    expect(move([other])).toEqual([['by_change', 'item.change-not-covering']]);
    expect(move([service])).toEqual([['by_change', 'item.change-not-covering']]);
    expect(move([service, other])).toEqual([]);
  });

  test('people go by rules that are in force and made for their hands', () => {
    const by = (rule: string) => problemsOf(() => told([...live, perform(3, 'amend', { by_rule: rule })]));
    expect(by('import')).toEqual([['by_rule', 'item.rule-unknown']]);
    expect(by('no-such')).toEqual([['by_rule', 'field.choice-unknown']]);
    expect(by('initial-inventory')).toEqual([]);
  });

  test('relations of a live item are modified under control as well', () => {
    expect(problemsOf(() => told([...live, link(3)]))).toEqual([['by_change', 'item.basis-needed']]);
    expect(problemsOf(() => told([...live, link(3, { by_change: change })], [changeIn('assess')]))).toEqual([
      ['by_change', 'item.change-not-approved'],
    ]);
    const { entries } = told([...live, link(3, { by_change: change })], [changeIn('implement')]);
    expect(entries.at(-1)).toMatchObject({
      activity: 'link',
      changes: { by_change: [null, change], by_rule: ['initial-inventory', null] },
    });
  });

  test('the journal tells by what each time, also when it is the same again', () => {
    const amend = (at: number, title: string) =>
      perform(at, 'amend', { title, by_rule: 'initial-inventory' });
    const { entries } = told([...live, amend(3, 'Once'), amend(4, 'Twice')]);
    expect(entries.slice(1).map(({ changes }) => changes['by_rule']?.[1])).toEqual([
      'initial-inventory',
      'initial-inventory',
      'initial-inventory',
    ]);
  });

  test('an item is not related to itself', () => {
    const { record } = told([written]);
    const self: Step = [3, { kind: 'link', relation: 'depends-on', to: { id: record.id, number: 'X' } }];
    expect(() => tell([self], { definition: configurationItem, settings, going_on_with: record })).toThrow(
      'link.to-itself',
    );
  });
});
