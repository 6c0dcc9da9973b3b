import { describe, expect, test } from 'vitest';
import type { ProcessRecord } from '../../../kernel/record.ts';
import { type Language, languages } from '../../../kernel/text.ts';
import { readStructuredText } from '../../../processes/document/structured-text.ts';
import { reportedProcesses } from '../../../processes/reports.ts';
import { plainText } from '../templates/nodes.ts';
import { processNamed } from '../templates/show.ts';
import { recordWith, sourceWith } from '../testing/facts.ts';
import { reportBuilders } from './builders.ts';
import { printedReport } from './printed-report.ts';
import type { ReadForReport } from './read.ts';
import type { ReportSource } from './report.ts';

const now = Date.parse('2026-03-02T08:00:00Z');

function sourceOf(record: ProcessRecord, related: readonly ProcessRecord[] = [], language: Language = 'en') {
  const source: ReportSource = {
    ...sourceWith({ language, names: new Map([['p1', 'Sample person']]) }),
    record,
    related: (process) => related.filter((one) => one.process === process),
  };
  return source;
}

const audit = (state: string, values: ProcessRecord['values'] = {}): ProcessRecord => ({
  ...recordWith('audit', state, { title: 'Sample audit', ...values }),
  id: 'a1',
});
const finding = (number: string, state: string, grade: string, more: ProcessRecord['values'] = {}) => ({
  ...recordWith('finding', state, { title: `Title of ${number}`, audit: 'a1', grade, ...more }),
  id: number,
  number,
});

const bodyText = (source: ReportSource): string =>
  plainText(reportBuilders[source.record.process as 'audit'].body(source));

const read = (record: ProcessRecord, more: Partial<ReadForReport> = {}): ReadForReport => ({
  record,
  related: new Map(),
  names: new Map(),
  signatures: [],
  last_entry: null,
  hidden: [],
  withheld: 0,
  ...more,
});
const printing = (language: Language = 'en') => ({
  language,
  organisation: 'Sample organisation',
  time_zone: 'UTC',
  planned: sourceWith().planned as never,
  now,
});

describe.each(reportedProcesses)('the report of %s', (process) => {
  const { definition } = processNamed(process);
  const builder = reportBuilders[process];

  test.each(languages)('of a record with nothing in it is a text that says so: %s', (language) => {
    const source = sourceOf(recordWith(process, definition.initial, {}), [], language);
    const printed = printedReport(builder, read(source.record), printing(language));
    expect(readStructuredText(printed.body)).toMatchObject({ ok: true });
    expect(printed.mark).not.toBe('');
    for (const [label] of printed.facts) expect(label).not.toMatch(/^[a-z_]+$/);
  });
});

describe('what is not to be taken for a finished report', () => {
  test.each([
    ['audit', ['planned', 'started', 'reporting', 'cancelled'], ['reported', 'closed']],
    ['management-review', ['planned', 'prepared', 'cancelled'], ['held', 'closed']],
  ] as const)('follows from every state of %s', (process, unfinished, finished) => {
    const marks = (state: string) => reportBuilders[process].unfinished(recordWith(process, state, {}));
    expect([...unfinished, ...finished].toSorted()).toEqual(
      Object.keys(processNamed(process).definition.states).toSorted(),
    );
    for (const state of unfinished) expect(marks(state)?.en).toMatch(/^(Draft|Cancelled):/);
    for (const state of finished) expect(marks(state)).toBeNull();
  });

  test('is evidence of the sample or of an import, which is said at the head and among the facts', () => {
    const sample = { ...audit('reported'), origin: 'sample' as const };
    const printed = printedReport(reportBuilders.audit, read(sample), printing());
    expect(printed.mark).toBe('Sample data');
    expect(printed.facts).toContainEqual(['Origin', 'Sample data']);
    const imported = { ...audit('started'), origin: 'import' as const, external_key: 'OLD-7' };
    const { mark } = printedReport(reportBuilders.audit, read(imported), printing('vi'));
    expect(mark).toBe('Bản thảo: cuộc đánh giá chưa được báo cáo · Nhập từ nơi khác: OLD-7');
  });
});

describe('an audit', () => {
  test('has its gravest findings first, and counts them by grade and state', () => {
    const text = bodyText(
      sourceOf(audit('reported'), [
        finding('FND0000001', 'verified', 'opportunity'),
        finding('FND0000002', 'open', 'major'),
        finding('FND0000003', 'answered', 'minor'),
        finding('FND0000004', 'open', 'major', { audit: 'another' }),
      ]),
    );
    const at = (number: string): number => text.indexOf(`${number} Title`);
    expect(at('FND0000002')).toBeGreaterThan(0);
    expect(at('FND0000003')).toBeGreaterThan(at('FND0000002'));
    expect(at('FND0000001')).toBeGreaterThan(at('FND0000003'));
    expect(text).not.toContain('FND0000004');
    expect(text).toContain('Major nonconformity\n1\n0\n0\n0\n');
    expect(text).toContain('Opportunity for improvement\n0\n0\n1\n0\n');
  });

  test('tells of the corrective action how far it is and whether it worked', () => {
    const action = {
      ...recordWith('nonconformity', 'verified', {
        title: 'Repair',
        assignee: 'p1',
        action_due_on: '2026-04-01',
        effectiveness_verdict: 'effective',
      }),
      id: 'n1',
      number: 'NCR0000009',
    };
    const text = bodyText(
      sourceOf(
        audit('closed', { follow_up: [{ requirement: '8.6.1-a', finding: 'f1', nonconformity: 'n1' }] }),
        [finding('FND0000001', 'verified', 'minor', { nonconformity: 'n1' }), action],
      ),
    );
    for (const part of [
      'NCR0000009 Repair (Closed: effective)',
      'Sample person',
      '2026-04-01',
      ': Effective',
    ]) {
      expect(text).toContain(part);
    }
    expect(text.split('NCR0000009').length - 1).toBe(2);
  });

  test('says plainly what nobody looked at, and what of a large population is not printed', () => {
    const keys = Array.from({ length: 501 }, (_, index) => `K${index}`);
    const text = bodyText(
      sourceOf(
        audit('reported', {
          checklist: [
            { requirement: '8.6.1-a', result: 'conforming', seen: 'Seen.', evidence: 'INC1' },
            { requirement: '8.6.1-b', result: 'not-seen' },
            { requirement: 'Contract 7', result: 'not-seen' },
          ],
          sample: [{ population: 'All', keys: keys.join(','), size: 2, seed: 's', drawn: 'K3\nK5' }],
        }),
      ),
    );
    expect(text).toContain('Not looked at (1): 8.6.1-b');
    expect(text).toContain('Other criteria\nNot looked at (1): Contract 7');
    for (const part of ['Conforming\n1\n', '501', 'K499', '… and 1 more', 'K3, K5'])
      expect(text).toContain(part);
    expect(text).not.toContain('K500');
  });
});

test('an audit team without areas of its own audits all of them', () => {
  const team = [{ person: 'p1', independent: true }];
  const text = bodyText(sourceOf(audit('started', { areas: ['8.6', '10'], assignee: 'p1', team })));
  expect(text).toContain('Sample person\n8.6 Resolution and fulfilment, 10 Improvement\nyes\n');
});

test('a service report names the issues that do not fit', () => {
  const issues = Array.from({ length: 30 }, (_, index) => ({
    period_from: `20${10 + index}-01-01`,
    period_to: `20${10 + index}-12-31`,
    issued_on: `20${11 + index}-01-15`,
    figures: `Figures of 20${10 + index}.`,
  }));
  const text = bodyText(sourceOf(recordWith('service-report', 'current', { title: 'Mail', issues })));
  expect(text).toContain('Figures\nFigures of 2039.');
  expect(text).toContain('Figures of 2015.');
  expect(text).not.toContain('Figures of 2014.');
  expect(text).toContain('not printed, kept in the record: 5');
});

test('what the reader may not see is named, and which state was printed', () => {
  const last_entry = { id: 'e1', recorded_at: now };
  const more = { hidden: ['checklist'], withheld: 3, last_entry };
  const { facts, foot } = printedReport(reportBuilders.audit, read(audit('reported'), more), printing());
  expect(facts).toContainEqual(['Left out, not open to the reader', 'Checklist, related records: 3']);
  expect(facts).toContainEqual(['Last journal entry', 'e1, recorded 2026-03-02 08:00 (UTC)']);
  expect(foot).toEqual(['Version of the record 1', 'Printed 2026-03-02 08:00 (UTC)']);
});

test('an issue prints what was computed beside the issues before, and names figures of no service', () => {
  const computed = (value: number | null, population: number) => [
    { figure: 'incident.resolved-in-target', value, unit: 'percent', population, previous: null },
  ];
  const issue = (month: string, more: object) => ({
    period_from: `2026-${month}-01`,
    period_to: `2026-${month}-28`,
    issued_on: `2026-${month}-28`,
    figures: 'In words.',
    ...more,
  });
  const issues = [
    issue('01', { computed: computed(null, 0) }),
    issue('02', { computed: computed(87.5, 40) }),
    issue('03', { computed: computed(91.25, 48) }),
  ];
  const values = {
    title: 'Mail',
    figures_chosen: ['incident.resolved-in-target', 'document.past-review'],
  };
  const told = (more: object) =>
    bodyText(sourceOf(recordWith('service-report', 'current', { ...values, issues, ...more })));
  const aboutAll = told({});
  expect(aboutAll).toMatch(/Figure\s+until 2026-03-28\s+until 2026-02-28\s+until 2026-01-28/);
  expect(aboutAll).toMatch(/91\.25 % \(of 48 records\)\s+87\.5 % \(of 40 records\)\s+– \(no records\)/);
  expect(aboutAll).not.toContain('do not name what this report is about');
  expect(told({ services: ['01a1fcd2-ed91-71bb-8188-93d032115173'] })).toContain(
    'Left out, as their records do not name',
  );
});
