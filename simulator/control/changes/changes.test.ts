import { beforeAll, describe, expect, test } from 'vitest';
import { assess } from '../../../server/conformity/assess.ts';
import { type TestService, testService } from '../../../server/testing/service.ts';
import { createSample } from '../../create-sample.ts';
import { turnsOf } from '../../settings.ts';

const DAY_MS = 86_400_000;
/** A Friday afternoon in Hồ Chí Minh City. */
const end = Date.parse('2026-11-20T07:00:00Z');
const password = 'a long enough password';

let service: TestService;
let organisation_id: string;

beforeAll(async () => {
  service = await testService();
  const options = { seed: '1', end, incidents: 20, password, condition: 'any' } as const;
  organisation_id = (await createSample(service.database.application, options)).organisation.id;
  return () => service.close();
});

async function rows<Row>(text: string): Promise<readonly Row[]> {
  return (await service.database.owner.query(text)).rows as Row[];
}

/** What each check finds over the year, each time with the reason; what it finds nothing against is empty. */
const mistakes: Readonly<Record<string, readonly string[]>> = {
  'AC-032': [],
  'AC-066': ['unrecorded', 'without-change', 'without-change'],
  'AC-067': ['authorised-late'],
  'AC-068': [],
  'AC-069': [],
  'AC-070': ['verified-late'],
  'AC-071': ['no-notice'],
  'AC-072': [],
  'AC-073': ['not-investigated', 'not-investigated'],
  'AC-074': ['overdue', 'overdue', 'overdue', 'overdue'],
  'AC-075': ['late'],
  'AC-076': ['completed-late'],
  'AC-077': [],
  'AC-078': [],
  'AC-079': [],
  'AC-080': [],
  'AC-081': ['late'],
  'AC-082': [],
  'AC-083': [],
  'AC-084': [],
  'AC-085': ['no-outcome'],
};

test('each check of control finds what was made wrong on purpose and no more, among others that are right', async () => {
  service.now = end + DAY_MS;
  const principal = { organisation_id, actor: { id: null, roles: [] }, origin: 'sample' } as const;
  const iso = (at: number): string => new Date(at).toISOString();
  const period = { from: iso(turnsOf(end).start), to: iso(end) };
  const { id, requirements } = await assess(service.platform, principal, period);
  const found = await rows<{ check_id: string; reason: string }>(
    `select check_id, reason from assessment_exception where assessment_id = '${id}' order by check_id, reason`,
  );
  for (const [check_id, wrong] of Object.entries(mistakes)) {
    const reasons = found.filter((one) => one.check_id === check_id).map(({ reason }) => reason);
    expect([check_id, reasons]).toEqual([check_id, wrong]);
    const said = requirements.flatMap(({ checks }) => checks.filter((one) => one.id === check_id));
    const verdicts = said.map(({ verdict }) => verdict);
    expect([check_id, verdicts.includes('contradicts')]).toEqual([check_id, wrong.length > 0]);
    expect([check_id, verdicts.includes('no-evidence')]).toEqual([check_id, false]);
  }
});

describe('the calendar after the end', () => {
  test('shows changes in each others way, one in a time without changes, and a meeting with an agenda', async () => {
    const ahead = await rows<{ state: string; conflicts: readonly { kind: string }[] | null }>(
      `select state, fields->'conflicts' as conflicts from record
        where process = 'change' and (fields->>'planned_start')::bigint >= ${end}`,
    );
    expect(ahead.length).toBeGreaterThanOrEqual(12);
    expect(ahead.some(({ state }) => state === 'scheduled')).toBe(true);
    const told = await rows<{ kinds: number }>(
      `select count(*)::int as kinds from record, jsonb_array_elements(fields->'conflicts') as conflict
        where process = 'change' and (fields->>'planned_start')::bigint >= ${end}`,
    );
    expect(told[0]?.kinds).toBeGreaterThanOrEqual(2);
    const meetings = await rows<{ state: string }>(
      `select state from record where process = 'change-meeting' and is_open`,
    );
    expect(meetings.map(({ state }) => state)).toContain('planned');
  });
});

test('a board decides under names, and what it decided stands on the change', async () => {
  const [found] = await rows<{ votes: number; approvals: number }>(
    `select (select count(*)::int from record, jsonb_array_elements(fields->'votes') where process = 'change-meeting') as votes,
      (select count(*)::int from record, jsonb_array_elements(fields->'approvals') as row
        where process = 'change' and row::text like '%board:advisory%') as approvals`,
  );
  expect(found?.votes).toBeGreaterThan(20);
  expect(found?.approvals).toBeGreaterThan(8);
});

test('a release without a baseline was never deployed', async () => {
  const waiting = await rows<{ state: string; baseline: string | null }>(
    `select state, fields->>'baseline' as baseline from record
      where process = 'release' and (fields->>'planned_at')::bigint < ${end} and fields->>'deployed_at' is null`,
  );
  expect(waiting).toEqual([{ state: 'approved', baseline: null }]);
});
