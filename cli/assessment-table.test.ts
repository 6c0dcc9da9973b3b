import { expect, test } from 'vitest';
import type { Assessment } from '../server/conformity/assessment.ts';
import { assessmentTable } from './assessment-table.ts';

const check = {
  id: 'AC-088',
  verdict: 'contradicts',
  population: 24_918,
  exceptions: 5_350,
  newest_evidence_at: '2017-02-18T15:00:00.000Z',
  evidence: { live: 0, import: 24_918, sample: 0 },
  measures: [
    { name: 'in_target', value: 78.5, unit: 'percent', limit: { kind: 'minimum', value: 90 } },
    { name: 'oldest_open', value: null, unit: 'days', limit: null },
  ],
  reason: null,
  settings: [],
} as const;

const assessment: Assessment = {
  id: '00000000-0000-7000-8000-000000000001',
  number: 'ASM0000001',
  from: '2016-02-18T15:01:00.000Z',
  to: '2017-02-18T15:01:00.000Z',
  queried_at: '2026-11-21T07:00:00.000Z',
  clause: '8.6.1',
  counts: { supports: 0, contradicts: 1, stale: 0, 'no-evidence': 0, 'needs-judgement': 1 },
  requirements: [
    { id: '8.6.1-d', clause: '8.6.1', verdict: 'contradicts', checks: [check], judgement: null },
    {
      id: '8.6.1-e',
      clause: '8.6.1',
      verdict: 'needs-judgement',
      checks: [
        {
          ...check,
          verdict: 'needs-judgement',
          reason: 'planned-value-unconfirmed',
          settings: ['calendars'],
        },
      ],
      judgement: null,
    },
  ],
};

test('an assessment limited to a clause names its requirements and checks', () => {
  const lines = assessmentTable(assessment).split('\n');
  expect(lines[0]).toBe(
    'ASM0000001: records from 2016-02-18 15:01 to 2017-02-18 15:01, as the database held them at 2026-11-21 07:00 (UTC)',
  );
  expect(lines[3]).toMatch(/^8\.6\.1 {3}Incident management +· +· +· +1 +1$/);
  expect(lines[7]).toMatch(/^8\.6\.1-d {6}✕ Evidence contradicts +AC-088 +Resolve incidents\.$/);
  expect(lines.join('\n')).toContain('24,918       5,350  2017-02-18 15:00');
  expect(lines.join('\n')).toContain(
    'Judged by starting values that nobody of the organisation has confirmed: calendars.',
  );
  expect(lines.join('\n')).toContain('Resolved within target: 78.5 % (planned minimum 90)');
});

test('a whole assessment leaves the requirements to --json and the web', () => {
  const text = assessmentTable({ ...assessment, clause: null });
  expect(text).not.toContain('8.6.1-d');
  expect(text).toContain('All requirements');
});
