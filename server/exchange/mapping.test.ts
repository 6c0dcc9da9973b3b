import { describe, expect, test } from 'vitest';
import { Refusal } from '../../kernel/errors.ts';
import { dateReader } from './dates.ts';
import { rowMapper } from './map-row.ts';
import { loadMapping, readMapping, shippedMappings } from './read-mapping.ts';

const small = `name: sample
process: incident
format: csv
nulls: ["?"]
case: id
occurred_at: { column: at, format: d/M/yyyy HH:mm }
state:
  column: status
  values: { New: new, Done: resolved }
fields:
  title: { template: "{what}, {where}" }
  impact: { column: impact, values: { High: 1 } }
  assignee: { column: who, reference: person }
final_facts:
  states: [resolved]
  fields:
    resolution_text: { column: cause }
`;

const columns = ['id', 'at', 'status', 'what', 'where', 'impact', 'who', 'cause'];

function refusalOf(work: () => unknown): Refusal {
  try {
    work();
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}

function mapped(cells: readonly string[], text = small) {
  return rowMapper(readMapping(text), columns)({ line: 2, cells });
}

describe('a wrong mapping is refused with line and key', () => {
  test.each([
    ['a missing key', small.replace('case: id\n', ''), 1, 'case', /missing/],
    ['an unknown key', small.replace('case: id', 'csae: id'), 5, 'csae', /known are name,/],
    ['a process that is not there', small.replace('incident', 'incidents'), 2, 'process', /incidents/],
    [
      'a process whose records are under control',
      small.replace('process: incident', 'process: configuration-item'),
      2,
      'process',
      /from their sources/,
    ],
    ['a date format', small.replace('d/M/yyyy', 'D/M/yyyy'), 6, 'occurred_at.format', /D\/M/],
    [
      'a state of ours',
      small.replace('Done: resolved', 'Done: solved'),
      9,
      'state.values.Done',
      /in-progress/,
    ],
    ['a field', small.replace('impact:', 'effect:'), 12, 'fields.effect', /no field effect/],
    ['a value', small.replace('High: 1', 'High: 7'), 12, 'fields.impact.values.High', /1, 2, 3/],
    ['cells that fit no choice', small.replace(', values: { High: 1 }', ''), 12, 'fields.impact', /values/],
    ['a name without a kind', small.replace(', reference: person', ''), 13, 'fields.assignee', /person/],
    [
      'a kind that does not fit',
      small.replace('reference: person', 'reference: team'),
      13,
      'fields.assignee.reference',
      /person/,
    ],
    [
      'a column and a template',
      small.replace('{ column: who', '{ column: who, template: "{who}"'),
      13,
      'fields.assignee',
      /either/,
    ],
    [
      'a number for a text',
      small.replace('cause }', 'cause, number: true }'),
      17,
      'final_facts.fields.resolution_text',
      /number/,
    ],
    ['final states', small.replace('[resolved]', '[over]'), 15, 'final_facts.states', /over/],
    ['a time zone', small.replace('nulls', 'time_zone: Mars/Base\nnulls'), 4, 'time_zone', /Mars/],
    ['no map', 'just text', 1, '', /keys and values/],
    ['broken YAML', small.replace('["?"]', '["?"'), 5, '-', /./],
  ])('%s', (_what, text, line, key, problem) => {
    const refusal = refusalOf(() => readMapping(text));
    expect(refusal).toMatchObject({ code: 'mapping.invalid', params: { line, key } });
    expect(refusal.params['problem']).toMatch(problem);
  });

  test('a mapping that does not fit the columns of the log', () => {
    const refusal = refusalOf(() => rowMapper(readMapping(small), ['id', 'at']));
    expect(refusal).toMatchObject({ code: 'log.column-missing', params: { column: 'status' } });
  });

  test('columns may be missing where the mapping says so', () => {
    const text = small.replace('reference: person', 'reference: person, optional: true');
    const map = rowMapper(
      readMapping(text),
      columns.filter((column) => column !== 'who'),
    );
    const outcome = map({ line: 2, cells: ['A1', '1/2/2016 09:05', 'New', 'Mail', 'Hanoi', 'High', ''] });
    expect(outcome).toMatchObject({ ok: true, row: { values: { assignee: null, title: 'Mail, Hanoi' } } });
  });

  test('no such mapping', () => {
    expect(refusalOf(() => loadMapping('../../etc/passwd', false)).code).toBe('mapping.unknown');
    expect(refusalOf(() => loadMapping('nowhere.yaml', true)).code).toBe('mapping.unknown');
  });
});

describe('a row', () => {
  const row = ['A1', '29/2/2016 01:16', 'New', 'Mail', '?', 'High', 'Opened by  8', 'worn out'];

  test('becomes what was seen: blanks single, nulls null, names still to be found', () => {
    expect(mapped(row)).toMatchObject({
      ok: true,
      row: {
        external_key: 'A1',
        number: '',
        occurred_at: Date.parse('2016-02-29T01:16:00Z'),
        opened_at: Date.parse('2016-02-29T01:16:00Z'),
        state: 'new',
        values: { title: 'Mail', impact: 1, assignee: 'Opened by 8' },
        references: [['assignee', 'person']],
      },
    });
  });

  test('does not know earlier what is known at the end', () => {
    const early = mapped(row);
    const late = mapped(row.with(2, 'Done'));
    expect(early.ok && early.row.values).not.toHaveProperty('resolution_text');
    expect(late.ok && late.row.values).toHaveProperty('resolution_text', 'worn out');
    // A later export, in which the end is known, has the same early row.
    expect(early.ok && early.row.source).toBe(
      (mapped(row.with(7, '?')) as typeof early & { ok: true }).row.source,
    );
  });

  test('is the same row in another time zone, and with columns in another order', () => {
    const source = (outcome: ReturnType<typeof mapped>) =>
      outcome.ok ? outcome.row.source : outcome.problem;
    expect(source(mapped(row, small.replace('nulls', 'time_zone: Asia/Ho_Chi_Minh\nnulls')))).toBe(
      source(mapped(row)),
    );
    const turned = rowMapper(readMapping(small), columns.toReversed())({ line: 2, cells: row.toReversed() });
    expect(source(turned)).toBe(source(mapped(row)));
    expect(source(mapped(row.with(3, 'Main')))).not.toBe(source(mapped(row)));
    expect(source(mapped(row.with(3, '?').with(4, 'Mail')))).not.toBe(source(mapped(row)));
  });

  test.each([
    ['without a key', row.with(0, ' '), 'row.value-missing', { column: 'id' }],
    ['without a date', row.with(1, '?'), 'row.value-missing', { column: 'at' }],
    [
      'with an impossible date',
      row.with(1, '30/2/2016 01:16'),
      'row.date-invalid',
      { value: '30/2/2016 01:16' },
    ],
    ['with an unknown state', row.with(2, '-100'), 'row.value-unknown', { column: 'status', value: '-100' }],
    ['with an unknown value', row.with(5, 'Enormous'), 'row.value-unknown', { column: 'impact' }],
    [
      'with a name that no name can be',
      row.with(6, 'x'.repeat(201)),
      'row.value-long',
      { column: 'who', limit: 200 },
    ],
  ])('%s is rejected with its reason', (_what, cells, code, params) => {
    expect(mapped(cells)).toMatchObject({ ok: false, problem: { code, params } });
  });
});

describe('dates', () => {
  test.each([
    ['d/M/yyyy HH:mm', '5/3/2016 12:00', '2016-03-05T12:00:00Z'],
    ['d/M/yyyy HH:mm', '05/03/2016 12:00', '2016-03-05T12:00:00Z'],
    ['yyyy-MM-dd HH:mm:ss', '2016-03-05 12:00:07', '2016-03-05T12:00:07Z'],
    ['iso', '2016-03-05T12:00:00+01:00', '2016-03-05T11:00:00Z'],
    ['iso', '2016-03-05 12:00', null],
    ['iso', '2016-03-05T12:00:00', null],
    ['d/M/yyyy HH:mm', '5/3/16 12:00', null],
    ['d/M/yyyy HH:mm', '5/13/2016 12:00', null],
    ['d/M/yyyy HH:mm', '29/2/2017 12:00', null],
    ['d/M/yyyy HH:mm', '5/3/2016 24:00', null],
    ['d/M/yyyy HH:mm', '5/3/2016 12:00 ', null],
  ])('%s reads %s as %s', (format, text, expected) => {
    expect(dateReader(format, 'UTC')(text)).toBe(expected === null ? null : Date.parse(expected));
  });

  test('are of the zone the log was written in, also across its clock changes', () => {
    const read = dateReader('d/M/yyyy HH:mm', 'Europe/Berlin');
    expect(read('1/7/2016 12:00')).toBe(Date.parse('2016-07-01T10:00:00Z'));
    expect(read('1/1/2016 12:00')).toBe(Date.parse('2016-01-01T11:00:00Z'));
    // Skipped in spring: read as the later of the two clocks; repeated in autumn: the first of the two.
    expect(read('27/3/2016 02:30')).toBe(Date.parse('2016-03-27T01:30:00Z'));
    expect(read('30/10/2016 02:30')).toBe(Date.parse('2016-10-30T00:30:00Z'));
  });
});

test.each(shippedMappings())('the shipped mapping %s is sound', (name) => {
  expect(loadMapping(name, false).mapping.name).toBe(name);
});
