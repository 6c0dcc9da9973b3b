import { expect, test } from 'vitest';
import type { ProcessRecord } from '../../kernel/record.ts';
import { recordWith } from '../documents/testing/facts.ts';
import type { Known } from './known.ts';
import { roadOf } from './road.ts';

let ids = 0;

function made(process: string, state: string, values: ProcessRecord['values'] = {}): ProcessRecord {
  ids += 1;
  return { ...recordWith(process, state, values), id: `id-${ids}`, number: `N${ids}` };
}

function knowing(...records: readonly ProcessRecord[]): Known {
  return {
    now: Date.parse('2026-03-02T08:00:00Z'),
    today: '2026-03-02',
    time_zone: 'UTC',
    settings: {},
    organisation: 'Sample organisation',
    people: [],
    of: (process) => records.filter((record) => record.process === process),
  };
}

const here = (...records: readonly ProcessRecord[]): string | undefined =>
  roadOf(knowing(...records)).stations.find(({ passage }) => passage === 'here')?.station;

const body = made('certification-body', 'chosen');
const application = made('certification-application', 'accepted');
const agreement = made('certification-agreement', 'accepted', { application: application.id });
const audit = (kind: string, state: string, of: ProcessRecord = application): ProcessRecord =>
  made('external-audit', state, { kind, application: of.id, begins_on: '2026-02-02', ends_on: '2026-02-03' });
const stage1 = audit('stage-1', 'closed');
const stage2 = audit('stage-2', 'reported');
const before = [body, application, agreement, stage1, stage2];
const finding = (grade: string, state: string): ProcessRecord =>
  made('received-finding', state, { grade, audit: stage2.id });

test('the road is at the first station whose records are not there', () => {
  expect(here()).toBe('readiness');
  expect(here(made('certification-application', 'draft'))).toBe('readiness');
  expect(here(application)).toBe('body');
  expect(here(made('certification-application', 'submitted', { organisation: 'id-of-body' }))).toBe(
    'application',
  );
  expect(here(body, made('certification-application', 'submitted'))).toBe('application');
  expect(here(body, application)).toBe('agreement');
  expect(here(body, application, agreement)).toBe('stage-1');
  expect(here(body, application, agreement, stage1, audit('stage-2', 'confirmed'))).toBe('stage-2');
  expect(here(...before)).toBe('decision');
});

test('a major stands in the way until it is verified, a minor until its plan is accepted, an opportunity not at all', () => {
  expect(here(...before, finding('major', 'reported'))).toBe('findings');
  expect(here(...before, finding('major', 'in-progress'))).toBe('findings');
  expect(here(...before, finding('major', 'closed'))).toBe('decision');
  expect(here(...before, finding('minor', 'answered'))).toBe('findings');
  expect(here(...before, finding('minor', 'in-progress'))).toBe('decision');
  expect(here(...before, finding('opportunity', 'open'))).toBe('decision');
});

test('audits of another application do not count', () => {
  const other = made('certification-application', 'withdrawn');
  expect(here(body, application, agreement, audit('stage-1', 'closed', other))).toBe('stage-1');
});

test('a decision that refuses does not lead on', () => {
  const refused = made('certification-application', 'decided', { decision: 'refused' });
  const own = [audit('stage-1', 'closed', refused), audit('stage-2', 'closed', refused)];
  const agreed = made('certification-agreement', 'accepted', { application: refused.id });
  expect(here(body, refused, agreed, ...own)).toBe('decision');
});

test('with a valid certificate what led to it lies behind, until another application is under way', () => {
  const certificate = made('held-certificate', 'valid', {
    effective_on: '2026-03-01',
    expires_on: '2029-02-28',
  });
  expect(here(certificate)).toBe('surveillance');
  expect(here(certificate, made('certification-application', 'draft'))).toBe('readiness');
  const road = roadOf(knowing(certificate, agreement));
  expect(road.timeline.map(({ kind, until }) => [kind, until])).toEqual([
    ['certificate', '2029-02-28'],
    ['surveillance', '2027-03-01'],
    ['surveillance', '2028-12-31'],
    ['expiry', '2029-02-28'],
  ]);
});

test('before there is a certificate, the windows that were agreed are on the timeline', () => {
  const programme = [{ kind: 'stage-1', from: '2026-04-01', until: '2026-04-30' }];
  const agreed = made('certification-agreement', 'accepted', { programme });
  expect(roadOf(knowing(agreed)).timeline).toMatchObject([
    { kind: 'window', audit: 'stage-1', from: '2026-04-01', until: '2026-04-30', done: false },
  ]);
});
